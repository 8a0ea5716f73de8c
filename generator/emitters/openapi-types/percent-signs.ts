import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";

/** A document whose names are read as they are written, and the way back of a text that was made of it. */
export interface PlainNames {
  readonly document: JsonObject;
  readonly restore: (text: string) => string;
}

/**
 * openapi-typescript decodes the way to a schema as if it were a URI, also where a name on it has a percent sign of its own, which may be no
 * escape at all. Another sign, which stands nowhere in the document and is no part of an identifier, takes its place in between.
 */
export function withPlainNames(document: JsonObject): PlainNames {
  if (!hasPercentSigns(document)) return { document, restore: (text) => text };
  const sign = unusedIn(JSON.stringify(document));
  const replaced = withSign(document, sign);
  return {
    document: isObject(replaced) ? replaced : document,
    restore: (text) => text.replaceAll(sign, "%"),
  };
}

function hasPercentSigns(value: JsonValue): boolean {
  if (isArray(value)) return value.some(hasPercentSigns);
  return (
    isObject(value) &&
    Object.entries(value).some(
      ([key, each]) => key.includes("%") || hasPercentSigns(each),
    )
  );
}

function unusedIn(text: string): string {
  let count = 0;
  while (text.includes(`^${count}^`)) count += 1;
  return `^${count}^`;
}

/** Everywhere, since names stand in values too: `required`, `operationId`. References are escaped. */
function withSign(value: JsonValue, sign: string): JsonValue {
  if (typeof value === "string")
    return value.startsWith("#/")
      ? value.replace(/%25|%(?![\da-f]{2})/gi, sign)
      : value.replaceAll("%", sign);
  if (isArray(value)) return value.map((each) => withSign(each, sign));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replaceAll("%", sign),
      withSign(each, sign),
    ]),
  );
}
