import type { Expand } from "../type/lookup.js";
import type { Type } from "../type/type.js";

/** What the ways to meet ask back: what the types inside of theirs have in common, and what a model stands for. */
export interface Meeting {
  readonly meet: (a: Type, b: Type) => Type;
  readonly expand: Expand;
}
