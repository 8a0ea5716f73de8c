import { Document, Scalar, visit } from "yaml";
import { digitsOf, isExact, type JsonValue } from "../../ir/json.js";
import type { Digits } from "../text/digits.js";

/**
 * YAML 1.2 that people can read: folded at 80 columns, texts of several lines as they are, strings that look like something else in
 * double quotes. The same value gives the same bytes.
 *
 * @param comment stands before it
 * @param digits those of integers that JavaScript rounds
 */
export function printYaml(
  value: JsonValue,
  comment?: string,
  digits: Digits = digitsOf,
): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (comment !== undefined) document.commentBefore = comment;
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === "string")
        node.type = key === "key" ? keyStyle(node.value) : styleOf(node.value);
      if (typeof node.value === "number" && !isExact(node.value))
        asWritten(node, digits(node.value) ?? String(node.value));
    },
  });
  return document.toString({
    lineWidth: 80,
    minContentWidth: 20,
    doubleQuotedAsJSON: true,
  });
}

/** Prints a number with other digits than its own; a fraction is lost to it, as its integer part is beyond what a double holds. */
function asWritten(node: Scalar, digits: string): void {
  node.value = BigInt(digits.replace(/\..*/, ""));
}

type Style = NonNullable<Scalar["type"]>;

/** A plain `<<` would merge. */
function keyStyle(key: string): Style {
  return key === "<<" ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

/** Block styles only where all readers agree on what they say: no white space at the start, and none alone on a line. */
function styleOf(text: string): Style {
  if (text.includes("\n"))
    return /^\S/.test(text) && !/^[ \t]+$/m.test(text)
      ? Scalar.BLOCK_LITERAL
      : Scalar.QUOTE_DOUBLE;
  return text.length > 60 && /^\S+(?: \S+)*$/.test(text)
    ? Scalar.BLOCK_FOLDED
    : Scalar.PLAIN;
}
