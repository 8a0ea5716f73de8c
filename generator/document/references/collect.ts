import { child, isArray, isObject, type JsonValue } from "../../ir/json.js";
import { isUrl, readReference } from "./reference.js";
import { splitFragment } from "./uri-reference.js";

/** Texts that may name other documents, by the document that each is relative to. */
export type CollectedReferences = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Every text in a document that may name another one: `$ref`, `operationRef` and the values of discriminator mappings. One below a relative `$id` is
 * relative to what that names (JSON Schema 2020-12, 8.2.1), and to the document itself, as the `$id` may be no schema's.
 *
 * @param above as `readReference` takes it
 */
export function collectReferences(
  root: JsonValue,
  document = "",
  above = "",
): CollectedReferences {
  const references = new Map<string, Set<string>>();
  const own = new Set<string>();
  references.set(document, own);
  const visit = (value: JsonValue, around: string): void => {
    if (isArray(value)) for (const each of value) visit(each, around);
    else if (isObject(value)) {
      const base = baseWithin(value["$id"], around, above);
      const add = (text: string): void => {
        own.add(text);
        if (base === document) return;
        const based = references.get(base) ?? new Set();
        references.set(base, based.add(text));
      };
      for (const key in value) {
        const member = value[key];
        if (typeof member === "string") {
          if (key === "$ref" || key === "operationRef") add(member);
        } else if (typeof member === "object" && member !== null) {
          if (key === "discriminator") mapped(member).forEach(add);
          visit(member, base);
        }
      }
    }
  };
  visit(root, document);
  return references;
}

/** What a relative `$id` names; one that is absolute names no file. */
function baseWithin(
  id: JsonValue | undefined,
  around: string,
  above: string,
): string {
  const [address] = splitFragment(typeof id === "string" ? id : "");
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) return around;
  const named = readReference(around, address, above);
  if (named.kind === "refused") return around;
  const { document } = named;
  if (!address.endsWith("/") || isUrl(document)) return document;
  // As if of a file in that folder.
  return document === "" ? "." : `${document}/.`;
}

/** A mapping may give the name of a schema instead of a reference: a reference names a file or a fragment. */
function mapped(discriminator: JsonValue): readonly string[] {
  const mapping = child(discriminator, "mapping");
  return isObject(mapping)
    ? Object.values(mapping)
        .filter((name) => typeof name === "string")
        .filter((name) => /[#/]|\.(?:ya?ml|json)$/i.test(name))
    : [];
}
