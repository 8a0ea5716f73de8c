import { deriveSchema } from "../../../ir/derived-schema.js";
import { keyword, type KeywordReader } from "../keyword.js";

/** JSON Schema 2020-12 Core, 8. `$id`, `$anchor` and `$schema` are read by the resources. */
export const coreKeywords: readonly KeywordReader[] = [
  keyword("$ref", "core", "everywhere", (value, schema) => {
    if (typeof value !== "string") return schema.wrong("$ref", "a string");
    const target = schema.reference("$ref", value);
    if (target !== undefined) schema.node.ref = target;
  }),
  keyword("$dynamicRef", "core", [], (value, schema) => {
    if (typeof value !== "string")
      return schema.wrong("$dynamicRef", "a string");
    const found = schema.dynamicReference(value);
    if (found === undefined) return;
    const { target, anchor } = found;
    if (anchor !== undefined) schema.node.dynamicRef = { anchor, target };
    else if (!Object.hasOwn(schema.object, "$ref")) schema.node.ref = target;
    else
      schema.node.allOf = [
        ...(schema.node.allOf ?? []),
        deriveSchema(schema.node, "dynamicRef", { ref: target }),
      ];
  }),
  keyword("$dynamicAnchor", "core", [], (value, schema) => {
    if (typeof value !== "string")
      return schema.wrong("$dynamicAnchor", "a string");
    schema.node.dynamicAnchor = value;
  }),
];
