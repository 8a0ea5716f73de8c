import { type Code, type } from "../../typescript/code.js";
import { type Expression, symbol } from "./expression.js";

const module = "runtime/check";
const values = "runtime/check-values";

/** What checks use of the emitted package's runtime. */
export const runtime: Readonly<Record<RuntimeName, Expression>> = {
  below: symbol("below", module),
  isObject: symbol("isObject", module),
  isArray: symbol("isArray", module),
  own: symbol("own", module),
  mustBe: symbol("mustBe", module),
  mustHave: symbol("mustHave", module),
  mustHaveOnly: symbol("mustHaveOnly", module),
  missing: symbol("missing", module),
  unknownKey: symbol("unknownKey", module),
  redact: symbol("redact", module),
  once: symbol("once", module),
  secret: symbol("secret", module),
  codePoints: symbol("codePoints", values),
  countKeys: symbol("countKeys", values),
  deepEqual: symbol("deepEqual", values),
  isMultipleOf: symbol("isMultipleOf", values),
  areUnique: symbol("areUnique", values),
  without: symbol("without", values),
  isBytes: symbol("isBytes", "runtime/bytes"),
  sizeOf: symbol("sizeOf", "runtime/bytes"),
  linearPattern: symbol("linearPattern", "runtime/linear-pattern"),
  fitsAny: symbol("fitsAny", "runtime/alternatives"),
  fitsOne: symbol("fitsOne", "runtime/alternatives"),
  fitsNamed: symbol("fitsNamed", "runtime/alternatives"),
  mustBeTag: symbol("mustBeTag", "runtime/alternatives"),
};

/** The type that the functions of checks name. */
export const placeType: Code = type("Place", module);

type RuntimeName =
  | "below"
  | "isObject"
  | "isArray"
  | "own"
  | "mustBe"
  | "mustHave"
  | "mustHaveOnly"
  | "missing"
  | "unknownKey"
  | "redact"
  | "once"
  | "secret"
  | "codePoints"
  | "countKeys"
  | "deepEqual"
  | "isMultipleOf"
  | "areUnique"
  | "without"
  | "isBytes"
  | "sizeOf"
  | "linearPattern"
  | "fitsAny"
  | "fitsOne"
  | "fitsNamed"
  | "mustBeTag";
