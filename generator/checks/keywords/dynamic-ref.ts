import type { Keyword } from "../keyword.js";
import { ref } from "./ref.js";

/** `$dynamicRef` (2020-12 Core, 8.2.3.2): where it leads is settled by the scope that the function is compiled for. */
export const dynamicRef: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.dynamicRef === undefined) return [];
    const { anchor, target } = schema.dynamicRef;
    const { id, at } = schema;
    return ref.emit(
      { id, at, ref: emission.scope.get(anchor) ?? target },
      subject,
      emission,
    );
  },
};
