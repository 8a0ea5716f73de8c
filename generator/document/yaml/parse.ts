import { Composer, type CST, Parser } from "yaml";
import type { JsonValue } from "../../ir/json.js";
import { type Complain, complainOfDepth } from "../text/complain.js";
import { maximumDepth } from "../text/limits.js";
import { convertYaml, type YamlDocument } from "./convert.js";
import { inPlainWords } from "./plain-words.js";

/** Errors of a broken text follow from each other: more than these only confuse. */
const reportedErrors = 3;

/**
 * Parses one document of YAML 1.2 (core schema, merge keys honoured) into plain JSON: keys become strings, tags that are not of the core
 * schema are warned of and otherwise ignored, aliases are copied within a limit. Reports what is wrong; `undefined` if that makes the text unusable.
 */
export function parseYaml(
  text: string,
  complain: Complain,
): JsonValue | undefined {
  const documents = composeYaml(text, complain);
  const [document, second] = documents ?? [];
  if (document === undefined) return undefined;
  if (second !== undefined) {
    complain("yaml-documents", "The file holds more than one YAML document.", {
      offset: second.range[0],
    });
    return undefined;
  }
  for (const { message, pos } of firstErrors(document, text))
    complain("yaml-syntax", inPlainWords(message), { offset: pos[0] });
  if (document.errors.length > 0) return undefined;
  for (const { code, pos } of document.warnings) {
    // Others are about layout only.
    if (code !== "TAG_RESOLVE_FAILED" && code !== "BAD_DIRECTIVE") continue;
    const what = code === "BAD_DIRECTIVE" ? "directive" : "tag";
    const message = `The ${what} ${text.slice(...pos).trim()} is ignored.`;
    complain("yaml-tag", message, { offset: pos[0] });
  }
  return convertYaml(document, complain);
}

/** Errors behind another on its line follow from that. */
function firstErrors(
  { errors }: YamlDocument,
  text: string,
): YamlDocument["errors"] {
  const isFirst = (at: number, before: number | undefined): boolean =>
    before === undefined || text.slice(before, at).includes("\n");
  return errors
    .filter(({ pos }, index) => isFirst(pos[0], errors[index - 1]?.pos[0]))
    .slice(0, reportedErrors);
}

/** The documents of a text; reports nesting that is too deep and returns `undefined` then. */
export function composeYaml(
  text: string,
  complain: Complain,
): readonly YamlDocument[] | undefined {
  const tokens = [...new Parser().parse(text)];
  const tooDeep = deeperThan(tokens, maximumDepth);
  if (tooDeep !== undefined) {
    return complainOfDepth(tooDeep.offset, complain);
  }
  // Its own check of duplicate keys is quadratic.
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  return [...composer.compose(tokens, true, text.length)];
}

/** The first collection within `limit` others. The composer recurses, so this can't be left to it. */
function deeperThan(
  tokens: readonly CST.Token[],
  limit: number,
): CST.Token | undefined {
  const pending = tokens.flatMap((token) =>
    token.type === "document" && isCollection(token.value)
      ? [{ token: token.value, depth: 1 }]
      : [],
  );
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > limit) return token;
    for (const { key, value } of token.items) {
      if (isCollection(key)) pending.push({ token: key, depth: depth + 1 });
      if (isCollection(value)) pending.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function isCollection(
  token: CST.Token | null | undefined,
): token is Collection {
  return token !== null && token !== undefined && "items" in token;
}
