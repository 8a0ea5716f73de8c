import type { Parameter } from "../../ir/api.js";
import { isDerivedSample, sampleKeywords } from "../../ir/code-samples.js";
import { isArray, isObject, type JsonValue, own } from "../../ir/json.js";
import type { Method } from "../../ir/sdk.js";
import { type CurlCommand, readCurl } from "./read-curl.js";

/** What the cURL samples of a description show of a call. */
export interface ShownValues {
  /** By the parameter's key. */
  readonly parameters: ReadonlyMap<string, readonly JsonValue[]>;
  readonly bodies: readonly JsonValue[];
}

const nothing: ShownValues = { parameters: new Map(), bodies: [] };

/** Values of the cURL samples that a description has for a method: of its path, its query and its JSON. */
export function shownValues(method: Method): ShownValues {
  const commands = curlCommands(method);
  return commands.length === 0
    ? nothing
    : {
        parameters: parametersOf(method, commands),
        bodies: commands.flatMap(({ body }) => parsed(body)),
      };
}

function curlCommands({ operation }: Method): readonly CurlCommand[] {
  const samples = sampleKeywords.flatMap((keyword) => {
    const list = operation.extensions.get(keyword);
    return isArray(list) ? list : [];
  });
  return samples.flatMap((sample) => {
    const source = isObject(sample) ? own(sample, "source") : undefined;
    return typeof source === "string" && !isDerivedSample(sample)
      ? (readCurl(source) ?? [])
      : [];
  });
}

/** The text of JSON as a value; none where it is no JSON. */
function parsed(text: string | undefined): readonly JsonValue[] {
  try {
    const value: JsonValue = JSON.parse(text ?? "");
    return [value];
  } catch {
    return [];
  }
}

function parametersOf(
  { operation, params }: Method,
  commands: readonly CurlCommand[],
): ReadonlyMap<string, readonly JsonValue[]> {
  const found = new Map<string, readonly JsonValue[]>();
  for (const { url } of commands) {
    const [path = "", query = ""] = url.split("?");
    const inPath = pathValues(operation.pathSegments, path);
    const inQuery = new URLSearchParams(query);
    for (const { key, parameter } of params.parameters) {
      const text =
        parameter.in === "path"
          ? inPath.get(parameter.name)
          : parameter.in === "query"
            ? inQuery.get(parameter.name)
            : undefined;
      if (typeof text === "string")
        found.set(key, [
          ...(found.get(key) ?? []),
          ...valuesOf(text, parameter),
        ]);
    }
  }
  return found;
}

/** A text as it stands, or the number or boolean that it says; a placeholder is no value. */
function valuesOf(text: string, { schema }: Parameter): readonly JsonValue[] {
  if (text === "" || /[{}<>$]|^:|^[A-Z_]{4,}$/.test(text)) return [];
  const others = parsed(text).filter((value) => typeof value !== "object");
  return schema.types?.[0] === "string" ? [text] : [...others, text];
}

/** The texts that stand for parameters at the end of a URL's path. */
function pathValues(
  segments: Method["operation"]["pathSegments"],
  path: string,
): ReadonlyMap<string, string> {
  const names: string[] = [];
  const pattern = segments.map((segment) => {
    if (segment.kind === "text") return literally(segment.text);
    names.push(segment.name);
    return "([^/]+)";
  });
  const match = new RegExp(`${pattern.join("")}/?$`).exec(path);
  return new Map(
    names.flatMap((name, index) => {
      const text = match?.[index + 1];
      return text === undefined ? [] : [[name, decoded(text)] as const];
    }),
  );
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
