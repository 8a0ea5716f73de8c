import { isArray, type JsonValue } from "../../../ir/json.js";
import { below } from "../../../ir/pointer.js";
import {
  asAbsent,
  booleanMeant,
  numberMeant,
  tellOfIntent,
  textMeant,
} from "../../by-intent.js";
import type { Reading } from "../keyword.js";

/**
 * A keyword's value as a description's author can only have meant it: numbers, `true` and `false` in quotes, texts without, one member for a list
 * of one, nothing where nothing stands. Told where it is another; `undefined` where it says nothing.
 */
export function valueByIntent(
  name: string,
  value: JsonValue,
  reading: Reading,
): JsonValue | undefined {
  if (!reading.isLenient) return value;
  if (value === null && !takesNull.has(name)) return absent(name, reading);
  const meant = meanings.get(name)?.(value, reading, name);
  if (meant === undefined) return value;
  if (meant === nothing) return absent(name, reading);
  tell(name, value, `as ${JSON.stringify(meant)}`, reading);
  return meant;
}

/** Any value is one of theirs, or null is a slip for the text. */
const takesNull: ReadonlySet<string> = new Set([
  "default",
  "const",
  "example",
  "type",
]);

const nothing = Symbol("nothing");

/** What a value can only mean that is none of its keyword's; `undefined` for one that is, or may mean several things. */
type Meaning = (
  value: JsonValue,
  reading: Reading,
  name: string,
) => JsonValue | typeof nothing | undefined;

const aloneInList: Meaning = (value) =>
  typeof value === "string" ? [value] : undefined;

const emptyIsNothing: Meaning = (value) =>
  isArray(value) && value.length === 0 ? nothing : undefined;

const listOfValues: Meaning = (...written) =>
  aloneInList(...written) ?? emptyIsNothing(...written);

const anyText: Meaning = (value, { textOf }, name) =>
  textMeant(value, () => textOf(name));

const limit: Meaning = (value) => numberMeant(value) ?? booleanMeant(value);

const keywordsOf: readonly (readonly [meaning: Meaning, names: string])[] = [
  [anyText, "title description format"],
  [booleanMeant, "deprecated readOnly writeOnly uniqueItems nullable"],
  [numberMeant, "minimum maximum multipleOf minLength maxLength"],
  [numberMeant, "minItems maxItems minProperties maxProperties"],
  [limit, "exclusiveMinimum exclusiveMaximum"],
  [aloneInList, "required"],
  [listOfValues, "enum"],
  [emptyIsNothing, "allOf anyOf oneOf prefixItems"],
  [typeMeant, "type"],
  [discriminatorMeant, "discriminator"],
];

const meanings: ReadonlyMap<string, Meaning> = new Map(
  keywordsOf.flatMap(([meaning, names]) =>
    names.split(" ").map((name) => [name, meaning] as const),
  ),
);

/** YAML takes "null" in quotes. In OpenAPI 3.0 there is no such type. */
function typeMeant(
  value: JsonValue,
  { dialect }: Reading,
): JsonValue | typeof nothing | undefined {
  if (value === null) return dialect === "oas30" ? nothing : "null";
  return isArray(value) && value.includes(null)
    ? value.map((each) => each ?? "null")
    : undefined;
}

/** As Swagger 2.0 had it. */
function discriminatorMeant(value: JsonValue): JsonValue | undefined {
  return typeof value === "string" ? { propertyName: value } : undefined;
}

function absent(name: string, reading: Reading): undefined {
  const value = reading.object[name];
  tell(name, value ?? null, asAbsent, reading);
}

function tell(
  name: string,
  value: JsonValue,
  meant: string,
  { at, report }: Reading,
): void {
  tellOfIntent(name, value, meant, below(at, name), report);
}
