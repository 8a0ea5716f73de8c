import { keyword, type KeywordReader } from "../keyword.js";
import { lowerList, subschema, subschemas } from "./kinds.js";

/** JSON Schema 2020-12 Core, 10.2.1 and 10.2.2. */
export const applicatorKeywords: readonly KeywordReader[] = [
  keyword("allOf", "applicator", "everywhere", (value, schema) => {
    const branches = lowerList(value, schema, "allOf");
    if (branches !== undefined)
      schema.node.allOf = [...branches, ...(schema.node.allOf ?? [])];
  }),
  subschemas("anyOf", "everywhere"),
  subschemas("oneOf", "everywhere"),
  subschema("not", "applicator", "everywhere"),
  conditional("if"),
  conditional("then"),
  conditional("else"),
];

/** `then` and `else` say nothing without `if` (10.2.2). */
function conditional(name: "if" | "then" | "else"): KeywordReader {
  return keyword(name, "applicator", [], (_, schema) => {
    if (Object.hasOwn(schema.object, "if"))
      schema.node[name] = schema.lower(name);
  });
}
