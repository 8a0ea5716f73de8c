import { isArray } from "../../../ir/json.js";
import { keyword, type KeywordReader } from "../keyword.js";
import { flag, text } from "./kinds.js";

/** JSON Schema 2020-12 Validation, 8 and 9. */
export const annotationKeywords: readonly KeywordReader[] = [
  text("title", "everywhere"),
  text("description", "everywhere"),
  text("contentEncoding", []),
  text("contentMediaType", []),
  flag("deprecated", "annotation", ["oas30"]),
  flag("readOnly", "annotation", ["oas30"]),
  flag("writeOnly", "annotation", ["oas30"]),
  keyword("default", "annotation", "everywhere", (value, { node }) => {
    node.default = { value };
  }),
  keyword("examples", "annotation", [], (value, { node }) => {
    if (isArray(value)) node.examples = [...(node.examples ?? []), ...value];
  }),
];
