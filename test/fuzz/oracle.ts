import {
  registerSchema,
  unregisterSchema,
  validate,
} from "@hyperjump/json-schema/draft-2020-12";
import type { JsonValue } from "../../generator/ir/json.js";
import { type Judge, thrown } from "./judge.js";
import { uri } from "./resources.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** What `@hyperjump/json-schema` says. */
export async function oracle(schema: JsonValue): Promise<Judge> {
  try {
    registerSchema(renamed(schema), uri, dialect);
    const judge = await validate(uri);
    return (value) => {
      try {
        return judge(renamed(value), "FLAG").valid ? "valid" : "invalid";
      } catch (error) {
        return thrown(error);
      }
    };
  } catch (error) {
    return () => thrown(error);
  } finally {
    unregisterSchema(uri);
  }
}

/**
 * The oracle finds what each JavaScript object inherits where it looks for properties and anchors. To JSON Schema no name is
 * special (2020-12 Core, 4.2.1): it is asked about others in their place, that the same patterns match.
 */
const substitutes = [
  ["__proto__", "__pruto__"],
  ["constructor", "cunstructur"],
  ["toString", "tuString"],
  ["hasOwnProperty", "hasUwnPruperty"],
] as const;

function renamed(value: JsonValue): ReturnType<typeof JSON.parse> {
  const text = substitutes.reduce(
    (text, [name, substitute]) => text.replaceAll(name, substitute),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}
