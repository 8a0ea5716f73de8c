import { Document, Scalar, visit } from "yaml";
import type { JsonObject } from "../../ir/json.js";

const header =
  " What upstream says, as `npm run refresh` wrote it. Never edited by hand: corrections and additions are overlays.";

/**
 * YAML 1.2 that people can read: folded at 80 columns, texts of several lines as they are, strings that look like something else in
 * double quotes. The same value gives the same bytes.
 */
export function printYaml(value: JsonObject): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = header;
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && typeof node.value === "string")
        node.type = styleOf(node.value);
    },
  });
  return document.toString({
    lineWidth: 80,
    minContentWidth: 20,
    singleQuote: false,
  });
}

function styleOf(text: string): NonNullable<Scalar["type"]> {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return text.length > 60 ? Scalar.BLOCK_FOLDED : Scalar.PLAIN;
}
