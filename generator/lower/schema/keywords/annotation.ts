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
  mark("readOnly", "writeOnly"),
  mark("writeOnly", "readOnly"),
  keyword("default", "annotation", "everywhere", (value, { node }) => {
    node.default = { value };
  }),
  keyword("examples", "annotation", [], (value, schema) => {
    const { node, isLenient } = schema;
    if (isArray(value)) node.examples = [...(node.examples ?? []), ...value];
    else if (isLenient) tellOfExamples(schema);
  }),
];

/** Of one side. What bears both marks would be of none (OpenAPI 3.0.4, 4.7.24.2): the ones that authors give by habit say nothing. */
function mark(
  name: "readOnly" | "writeOnly",
  other: "readOnly" | "writeOnly",
): KeywordReader {
  const { read, ...reader } = flag(name, "annotation", ["oas30"]);
  return {
    ...reader,
    read(value, schema): void {
      if (value !== true || !schema.isLenient || schema.object[other] !== true)
        return read(value, schema);
      // Once for both.
      if (name === "readOnly")
        tell(
          schema,
          "marks-exclusive",
          name,
          "`readOnly` and `writeOnly` together leave a property on neither side: both are ignored.",
        );
    },
  };
}

/** OpenAPI has maps of examples beside a schema, not in it. */
function tellOfExamples(schema: Reading): void {
  tell(
    schema,
    "keyword-without-effect",
    "examples",
    "`examples` has no effect in a schema unless it is an array of values.",
  );
}
