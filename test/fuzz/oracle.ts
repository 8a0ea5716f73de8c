import * as draft04 from "@hyperjump/json-schema/draft-04";
import * as draft202012 from "@hyperjump/json-schema/draft-2020-12";
import * as openapi30 from "@hyperjump/json-schema/openapi-3-0";
import type { JsonValue } from "../../generator/ir/json.js";
import { type Dialect, type Judge, thrown } from "./judge.js";
import { uri } from "./resources.js";

const libraries = {
  "2020-12": {
    library: draft202012,
    metaSchema: "https://json-schema.org/draft/2020-12/schema",
  },
  oas30: {
    library: openapi30,
    metaSchema: "https://spec.openapis.org/oas/3.0/dialect",
  },
  draft4: {
    library: draft04,
    metaSchema: "http://json-schema.org/draft-04/schema",
  },
} as const;

/** What `@hyperjump/json-schema` says. */
export async function oracle(
  schema: JsonValue,
  dialect: Dialect,
): Promise<Judge> {
  const { library, metaSchema } = libraries[dialect];
  try {
    library.registerSchema(renamed(schema), uri, metaSchema);
    const judge = await library.validate(uri);
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
    library.unregisterSchema(uri);
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
