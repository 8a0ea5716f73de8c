import type { JsonValue } from "../ir/json.js";
import {
  assignment,
  type Code,
  code,
  concat,
  group,
  indent,
  line,
  type,
  value,
} from "./code.js";
import { identifier } from "./identifier.js";
import { call } from "./layout.js";
import { literal } from "./literal.js";

/**
 * `export const AcsUser: Schema<AcsUser> = schema(checkAcsUser);`: the value that goes by the name of a type.
 *
 * @param check the function that finds values of the type valid
 */
export function schemaConstant(typeName: string, check: Code): Code {
  const name = identifier(typeName);
  const left = code`export const ${name}: ${type("Schema", "runtime/schema")}<${name}> =`;
  const made = call(value("schema", "runtime/schema"), [check]);
  // Bundlers leave out a call that is marked so where nothing uses its result.
  const right = code`/* @__PURE__ */ ${made};`;
  // prettier puts a call with nothing but a name in it on the next line, and breaks others between their parentheses.
  return check.kind === "symbol"
    ? group(concat(left, group(indent(concat(line, right)))))
    : assignment(left, right);
}

/**
 * `export const Genre: EnumSchema<Genre> = enumSchema(["novel", "poem"], checkGenre);`: the same for a type of which all values can be listed.
 *
 * @param check the function that finds values of the type valid
 */
export function enumConstant(
  typeName: string,
  values: readonly JsonValue[],
  check: Code,
): Code {
  const name = identifier(typeName);
  const made = call(value("enumSchema", "runtime/schema"), [
    literal(values),
    check,
  ]);
  return assignment(
    code`export const ${name}: ${type("EnumSchema", "runtime/schema")}<${name}> =`,
    code`/* @__PURE__ */ ${made};`,
  );
}
