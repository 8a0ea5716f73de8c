import { type Code, type as typeOf, value } from "../typescript/code.js";

const module = "runtime/check";
const values = "runtime/check-values";

/** What checks use of the emitted package's runtime. */
export const runtime: Readonly<Record<RuntimeName, Code>> = {
  Issue: typeOf("Issue", module),
  Path: typeOf("Path", module),
  at: value("at", module),
  isObject: value("isObject", module),
  isArray: value("isArray", module),
  own: value("own", module),
  mustBe: value("mustBe", module),
  mustHave: value("mustHave", module),
  missing: value("missing", module),
  unknownKey: value("unknownKey", module),
  redact: value("redact", module),
  secret: value("secret", module),
  codePoints: value("codePoints", values),
  countKeys: value("countKeys", values),
  deepEqual: value("deepEqual", values),
  isMultipleOf: value("isMultipleOf", values),
  areUnique: value("areUnique", values),
  without: value("without", values),
  linearPattern: value("linearPattern", "runtime/linear-pattern"),
  fitsAny: value("fitsAny", "runtime/alternatives"),
  fitsOne: value("fitsOne", "runtime/alternatives"),
};

type RuntimeName =
  | "Issue"
  | "Path"
  | "at"
  | "isObject"
  | "isArray"
  | "own"
  | "mustBe"
  | "mustHave"
  | "missing"
  | "unknownKey"
  | "redact"
  | "secret"
  | "codePoints"
  | "countKeys"
  | "deepEqual"
  | "isMultipleOf"
  | "areUnique"
  | "without"
  | "linearPattern"
  | "fitsAny"
  | "fitsOne";
