import { type Expression, symbol } from "./code/expression.js";

/** What a value must be, for which the runtime has functions. */
export interface Expected {
  readonly words: string;
  /** `notUuid`, which tells that a value is something else in these words. */
  readonly teller: Expression;
  /** `mustBeUuid`, which tests the value's type and this, and tells. */
  readonly test: Expression;
}

/** @param name `Uuid`, as the functions' names end in `module` */
export function expected(
  words: string,
  name: string,
  module: string,
): Expected {
  return {
    words,
    teller: symbol(`not${name}`, module),
    test: symbol(`mustBe${name}`, module),
  };
}
