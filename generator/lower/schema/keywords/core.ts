import { deriveSchema } from "../../../ir/derived-schema.js";
import type { JsonValue } from "../../../ir/json.js";
import {
  keyword,
  type KeywordReader,
  type Reading,
  wrong,
} from "../keyword.js";

/** JSON Schema 2020-12 Core, 8. `$id`, `$anchor` and `$schema` are read by the resources. */
export const coreKeywords: readonly KeywordReader[] = [
  keyword("$ref", "core", "everywhere", (value, schema) => {
    if (typeof value !== "string") return wrong(schema, "$ref", "a string");
    const target = schema.reference("$ref", value);
    if (target !== undefined) schema.node.ref = target;
  }),
  keyword("$dynamicRef", "core", [], readDynamicRef),
  keyword("$dynamicAnchor", "core", [], (value, schema) => {
    if (typeof value !== "string")
      return wrong(schema, "$dynamicAnchor", "a string");
    schema.node.dynamicAnchor = value;
  }),
];

/** One that names no dynamic anchor is an ordinary reference (8.2.3.2). */
function readDynamicRef(value: JsonValue, schema: Reading): void {
  if (typeof value !== "string")
    return wrong(schema, "$dynamicRef", "a string");
  const found = schema.dynamicReference("$dynamicRef", value);
  if (found === undefined) return;
  const { node, object } = schema;
  const { target, anchor } = found;
  if (anchor !== undefined) node.dynamicRef = { anchor, target };
  else if (!Object.hasOwn(object, "$ref")) node.ref = target;
  else
    node.allOf = [
      ...(node.allOf ?? []),
      deriveSchema(node, "dynamicRef", { ref: target }),
    ];
}
