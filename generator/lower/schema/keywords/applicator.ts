import { readDiscriminator } from "../discriminator.js";
import { keyword, type KeywordReader } from "../keyword.js";
import { lowerList } from "./array.js";

/** JSON Schema 2020-12 Core, 10.2.1 and 10.2.2; OpenAPI's Discriminator Object. */
export const applicatorKeywords: readonly KeywordReader[] = [
  keyword("allOf", "applicator", "everywhere", (value, schema) => {
    const branches = lowerList(value, schema, "allOf");
    if (branches !== undefined)
      schema.node.allOf = [...branches, ...(schema.node.allOf ?? [])];
  }),
  several("anyOf"),
  several("oneOf"),
  keyword("not", "applicator", "everywhere", (_, schema) => {
    schema.node.not = schema.lower("not");
  }),
  conditional("if"),
  conditional("then"),
  conditional("else"),
  keyword("discriminator", "openapi", ["oas30"], readDiscriminator),
];

function several(name: "anyOf" | "oneOf"): KeywordReader {
  return keyword(name, "applicator", "everywhere", (value, schema) => {
    const branches = lowerList(value, schema, name);
    if (branches !== undefined) schema.node[name] = branches;
  });
}

/** `then` and `else` say nothing without `if` (10.2.2). */
function conditional(name: "if" | "then" | "else"): KeywordReader {
  return keyword(name, "applicator", [], (_, schema) => {
    if (Object.hasOwn(schema.object, "if"))
      schema.node[name] = schema.lower(name);
  });
}
