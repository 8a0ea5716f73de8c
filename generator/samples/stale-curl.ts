import type { CurlCommand } from "../examples/curl/read-curl.js";
import type { Parameter } from "../ir/api.js";
import { isObject, type JsonValue } from "../ir/json.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { Method } from "../ir/sdk.js";
import { compared, expectedOfBody } from "./expected.js";

/** What is wrong with the request that a command sends, each as the rest of a sentence. */
export function mistakesOfCurl(
  command: CurlCommand,
  method: Method,
  registry: SchemaRegistry,
): readonly string[] {
  const { operation, params, alternatives } = method;
  const [path = "", query = ""] = command.url.split("?");
  const isVerb = [operation.method, ...alternatives].includes(command.method);
  if (!isVerb || !isPathOf(path, method))
    return command.isOnly
      ? [
          `sends \`${command.method} ${path}\`: the operation is \`${operation.method} ${operation.path}\`.`,
        ]
      : [];
  const parameters = params.parameters.map(({ parameter }) => parameter);
  return [
    ...mistakesOfQuery(query, parameters),
    ...mistakesOfHeaders(command.headers, parameters),
    ...mistakesOfBody(command.body, method, registry),
  ];
}

function mistakesOfQuery(
  query: string,
  parameters: readonly Parameter[],
): readonly string[] {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const isPlain = inQuery.every(
    ({ style, schema }) => style === "form" && schema.types?.[0] !== "object",
  );
  if (!isPlain) return [];
  return compared([...new URLSearchParams(query).keys()], {
    known: inQuery.map(({ name }) => name),
    required: requiredOf(inQuery),
  });
}

/** Others are sent by commands as well: those of credentials and media types. */
function mistakesOfHeaders(
  given: readonly string[],
  parameters: readonly Parameter[],
): readonly string[] {
  const headers = parameters.filter((parameter) => parameter.in === "header");
  const sent = new Set(given.map((name) => name.toLowerCase()));
  const required = requiredOf(headers).filter(
    (name) => !sent.has(name.toLowerCase()),
  );
  return compared([], { required });
}

function mistakesOfBody(
  text: string | undefined,
  { params: { body } }: Method,
  registry: SchemaRegistry,
): readonly string[] {
  if (body?.kind !== "json") return [];
  const sent = objectOf(text);
  return sent === undefined
    ? []
    : compared(sent, expectedOfBody(body, registry));
}

function requiredOf(parameters: readonly Parameter[]): readonly string[] {
  return parameters.filter(({ required }) => required).map(({ name }) => name);
}

function isPathOf(path: string, { operation }: Method): boolean {
  const pattern = operation.pathSegments.map((segment) =>
    segment.kind === "parameter"
      ? "[^/]+"
      : segment.text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`),
  );
  return new RegExp(`${pattern.join("")}/?$`).test(path);
}

/** The keys of a text that is an object of JSON. */
function objectOf(text: string | undefined): readonly string[] | undefined {
  try {
    const value: JsonValue = JSON.parse(text ?? "");
    return isObject(value) ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}
