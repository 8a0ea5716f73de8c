import { child, isArray, isObject, type JsonValue } from "../../ir/json.js";

/** Every text in a value that may name another document: `$ref`, `operationRef` and the values of discriminator mappings. */
export function collectReferences(root: JsonValue): ReadonlySet<string> {
  const references = new Set<string>();
  const visit = (value: JsonValue): void => {
    if (isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      for (const key in value) {
        const member = value[key];
        if (typeof member === "string") {
          if (key === "$ref" || key === "operationRef") references.add(member);
        } else if (typeof member === "object" && member !== null) {
          if (key === "discriminator")
            for (const name of mapped(member)) references.add(name);
          visit(member);
        }
      }
    }
  };
  visit(root);
  return references;
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
