import type { Api } from "../../ir/api.js";
import { splitPointer } from "../../ir/pointer.js";
import type { SchemaId } from "../../ir/schema.js";
import { pascalCase } from "../words.js";

/** By what names are remembered of an API's schemas: a component by its pointer, which is the same whatever its document is called, others by id. */
export function schemaKeys({
  schemas,
  components,
}: Pick<Api, "schemas" | "components">): ReadonlyMap<SchemaId, string> {
  const named = new Map(
    [...components].map(([name, id]) => [id, `#/components/schemas/${name}`]),
  );
  return new Map([...schemas.keys()].map((id) => [id, named.get(id) ?? id]));
}

/** Keywords that say where a schema stands, not what it is. */
export const structure: ReadonlySet<string> = new Set(
  "components schemas properties schema content items allOf oneOf anyOf additionalProperties paths responses requestBody $defs definitions parameters".split(
    " ",
  ),
);

/** Where an API and its documents keep schemas by name. */
const containers = [["components", "schemas"], ["$defs"], ["definitions"]];

/**
 * What a key says of a schema besides the file that it stands in, which may move: `schemas/user.yaml#`, `#/components/schemas/user` and
 * `all.yaml#/$defs/User` are the same. What stands within a file that has no such names is told by the name of the file, too.
 */
export function placeInFile(key: string): string {
  const hash = key.indexOf("#");
  const tokens = splitPointer(key.slice(hash + 1));
  const container = containers.find(
    (each) =>
      tokens.length > each.length &&
      each.every((token, at) => token === tokens[at]),
  );
  if (container !== undefined) return spelt(tokens.slice(container.length));
  const [first = ""] = tokens;
  const isOfApi = ["paths", "webhooks", "components"].includes(first);
  const isName = tokens.length === 1 && !structure.has(first);
  return isOfApi || isName
    ? spelt(tokens)
    : spelt([fileStem(key.slice(0, hash)), ...tokens]);
}

function spelt([name = "", ...below]: readonly string[]): string {
  return [pascalCase(name), ...below].join("/");
}

/** `user` of `schemas/user.yaml` */
export function fileStem(document: string): string {
  const file = document.slice(document.lastIndexOf("/") + 1);
  return file.replace(/\.[a-z]+$/i, "");
}
