import { type Expression, symbol } from "./code/expression.js";

/** What a value must be, and how the runtime tells that it is not. */
export interface Expected {
  readonly words: string;
  /** A `Tell` of `templates/runtime/expected.ts` that says these words. */
  readonly teller: Expression;
}

export function expected(words: string, teller: string): Expected {
  return { words, teller: symbol(teller, "runtime/expected") };
}
