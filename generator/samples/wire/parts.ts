import type { ExampleParam } from "../../examples/params.js";
import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import type {
  PartEncoding,
  SpreadName,
} from "../../schema/forms/part-encodings.js";
import { deepEntries, itemsOf, textOf } from "./styles.js";

/** A part of a multipart body: a text or a file. */
export interface SamplePart {
  readonly name: string;
  readonly text?: string;
  readonly file?: string;
  readonly mediaType?: string;
}

/** The parts that a property makes. */
export function partsOf(
  name: string,
  param: ExampleParam,
  encoding: Omit<PartEncoding, "property"> = {},
): readonly SamplePart[] {
  const { contentType: mediaType, spread } = encoding;
  switch (param.kind) {
    case "value": {
      const entries = spreadOf(spread)(name, param.value);
      return entries.map(([key, each]) => valuePart(key, each, encoding));
    }
    case "object":
      return [...param.members].flatMap(([key, each]) =>
        partsOf(`${name}[${key}]`, each),
      );
    default: {
      const { fileName: file, type = mediaType } = param;
      return [{ name, file, ...(type !== undefined && { mediaType: type }) }];
    }
  }
}

type Spread = (
  name: string,
  value: JsonValue,
) => readonly (readonly [name: string, value: JsonValue])[];

/** RFC 7578, 4.3. */
const repeated: Spread = (name, value) =>
  itemsOf(value).map((each) => [name, each] as const);

const formFields: Spread = (name, value) =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, each]) => repeated(key, each))
    : repeated(name, value);

function spreadOf(spread: SpreadName | undefined): Spread {
  switch (spread) {
    case undefined:
      return repeated;
    case "deepEntries":
      return deepEntries;
    case "formFields":
      return formFields;
    default:
      return joinedBy(delimiters[spread]);
  }
}

const delimiters = {
  commaField: ",",
  spaceField: " ",
  pipeField: "|",
} as const;

function joinedBy(delimiter: string): Spread {
  return (name, value) => {
    if (!isObject(value) && !isArray(value)) return [[name, value]];
    const parts = isObject(value) ? Object.entries(value).flat() : value;
    return parts.length === 0
      ? []
      : [[name, parts.map(textOf).join(delimiter)]];
  };
}

/** Objects are JSON, anything else is text, which is told by having no type. */
function valuePart(
  name: string,
  value: JsonValue,
  { contentType, asIs }: Omit<PartEncoding, "property">,
): SamplePart {
  const isCompound = typeof value === "object" && value !== null;
  const type = contentType ?? (isCompound ? "application/json" : "text/plain");
  const isText = asIs === true && typeof value === "string";
  const isJson = type.includes("json") && !isText;
  const text = isJson ? JSON.stringify(value) : textOf(value);
  return { name, text, ...(type !== "text/plain" && { mediaType: type }) };
}
