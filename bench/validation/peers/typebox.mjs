import { Compile } from "typebox/compile";
import { Settings } from "typebox/system";
import { schemaOf } from "../bodies.mjs";

/** TypeBox takes the same JSON Schema; its errors are told by its interpreter, as its documentation has it. */
export function typebox(body) {
  Settings.Set({ maxErrors: Infinity });
  const validator = Compile(schemaOf(body));
  return (value) => (validator.Check(value) ? none : validator.Errors(value));
}

const none = [];
