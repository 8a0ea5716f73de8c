import { isArray } from "../../../ir/json.js";
import { type Family, keyword, type KeywordReader } from "../keyword.js";

/** JSON Schema 2020-12 Validation, 8 and 9; OpenAPI's `example`. */
export const annotationKeywords: readonly KeywordReader[] = [
  text("title", "everywhere"),
  text("description", "everywhere"),
  text("contentEncoding", []),
  text("contentMediaType", []),
  flag("deprecated", ["oas30"]),
  flag("readOnly", ["oas30"]),
  flag("writeOnly", ["oas30"]),
  keyword("default", "annotation", "everywhere", (value, { node }) => {
    node.default = { value };
  }),
  keyword("examples", "annotation", [], (value, { node }) => {
    if (isArray(value)) node.examples = [...(node.examples ?? []), ...value];
  }),
  keyword("example", "openapi", ["oas30"], (value, { node }) => {
    node.examples = [value, ...(node.examples ?? [])];
  }),
];

function text(
  name: "title" | "description" | "contentEncoding" | "contentMediaType",
  families: readonly Family[] | "everywhere",
): KeywordReader {
  return keyword(name, "annotation", families, (value, schema) => {
    if (typeof value !== "string") return schema.wrong(name, "a string");
    schema.node[name] = value;
  });
}

function flag(
  name: "deprecated" | "readOnly" | "writeOnly",
  families: readonly Family[],
): KeywordReader {
  return keyword(name, "annotation", families, (value, schema) => {
    if (typeof value !== "boolean") return schema.wrong(name, "true or false");
    if (value) schema.node[name] = true;
  });
}
