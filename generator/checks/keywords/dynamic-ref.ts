import type { Keyword } from "../keyword.js";
import { targetInScope } from "../program/dynamic-scope.js";
import { callReferred } from "./ref.js";

/** `$dynamicRef` (2020-12 Core, 8.2.3.2): where it leads is settled by the scope that the function is compiled for. */
export const dynamicRef: Keyword = {
  applies: "any",
  emit({ dynamicRef: reference }, subject, emission) {
    if (reference === undefined) return [];
    const target = targetInScope(reference, emission.scope);
    return callReferred(target, subject, emission);
  },
};
