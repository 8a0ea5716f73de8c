import { isArray } from "../../../ir/json.js";
import { keyword, type KeywordReader, type Reading, tell } from "../keyword.js";
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
  keyword("examples", "annotation", [], (value, schema) => {
    const { node, isLenient } = schema;
    if (isArray(value)) node.examples = [...(node.examples ?? []), ...value];
    else if (isLenient) tellOfExamples(schema);
  }),
];

/** OpenAPI has maps of examples beside a schema, not in it. */
function tellOfExamples(schema: Reading): void {
  tell(
    schema,
    "keyword-without-effect",
    "examples",
    "`examples` has no effect in a schema unless it is an array of values.",
  );
}
