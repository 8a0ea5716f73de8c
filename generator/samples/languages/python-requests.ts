import type { ResultReading } from "../../ir/sdk.js";
import type { SampleLanguage } from "../call.js";
import { group, type Layout, layOut, list, type Page } from "../layout.js";
import type { SampleBody } from "../wire/body.js";
import type { SamplePart } from "../wire/parts.js";
import type { SampleRequest } from "../wire/request.js";
import {
  hasVariable,
  type SampleHeader,
  type SampleText,
  type Variable,
} from "../wire/text.js";
import { dictionary, pythonLiteral, string } from "./python-literal.js";

const page: Page = { width: 88, indent: 4 };

/** Python with the library requests, as black has it. */
export const pythonRequests: SampleLanguage = {
  block: "python",
  title: "Python",
  showsResult: false,
  write({ request, reads }) {
    const left = "response = ";
    const call = layOut(requestCall(request), page, left.length, 0, 0);
    const imports = /\bos\.environ\[/.test(call) ? "import os\n\n" : "";
    return `${imports}import requests\n\n${left}${call}\n${shown(reads)}`;
  },
};

/** What is done with the response. */
function shown(reads: ResultReading | undefined): string {
  switch (reads) {
    case undefined:
      return "response.raise_for_status()";
    case "json":
      return "print(response.json())";
    case "blob":
      return "print(response.content)";
    default:
      return "print(response.text)";
  }
}

/** Methods that requests has functions for. */
const functions = new Set([
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "options",
]);

function requestCall(request: SampleRequest): Layout {
  const { method, url, credentials, body } = request;
  const name = method.toLowerCase();
  const isFunction = functions.has(name);
  const { params, query } = queryOf(request);
  const basic = credentials.basic && authentication(credentials.basic);
  const members = [
    ...(isFunction ? [] : [string(method)]),
    string(url + query),
    ...named("params", params),
    ...named("headers", headersOf(request)),
    ...named("cookies", texts(credentials.cookies)),
    ...named("auth", basic),
    ...(body === undefined ? [] : bodyArguments(body)),
  ];
  return group(`requests.${isFunction ? name : "request"}(`, members, ")");
}

function named(name: string, value: Layout | undefined): readonly Layout[] {
  return value === undefined ? [] : [{ name: `${name}=`, value, drops: false }];
}

interface Query {
  readonly params: Layout | undefined;
  /** What stands in the URL, as requests would write it in another way. */
  readonly query: string;
}

function queryOf({ query, credentials }: SampleRequest): Query {
  const secrets = credentials.query.map(
    ({ name, value }) => [name, textLayout(value)] as const,
  );
  const isPlain = query.every((pair) =>
    /^[^=]*=(?:[\w.~-]|%[\dA-F]{2})*$/.test(pair),
  );
  const pairs = isPlain
    ? query.flatMap((pair) => [...new URLSearchParams(pair)])
    : [];
  const written = pairs.map(
    ([name, value]) => [name, plainText(value)] as const,
  );
  return {
    params: pairsLayout([...written, ...secrets]),
    query: isPlain || query.length === 0 ? "" : `?${query.join("&")}`,
  };
}

/** Small integers are the same as texts. */
function plainText(value: string): string {
  return /^(?:0|[1-9]\d{0,8})$/.test(value) ? value : string(value);
}

/** A dictionary, or a list of pairs where a name repeats; nothing for none. */
function pairsLayout(
  pairs: readonly (readonly [string, Layout])[],
): Layout | undefined {
  if (pairs.length === 0) return undefined;
  const names = new Set(pairs.map(([name]) => name));
  return names.size === pairs.length
    ? dictionary(pairs)
    : list(
        pairs.map(([name, value]) => group("(", [string(name), value], ")")),
      );
}

function headersOf({
  headers,
  credentials,
  body,
}: SampleRequest): Layout | undefined {
  const ofBody =
    body === undefined || isImplied(body)
      ? []
      : [{ name: "Content-Type", value: [body.mediaType] }];
  return texts([...credentials.headers, ...headers, ...ofBody]);
}

/** Whether requests says itself what is sent. */
function isImplied(body: SampleBody): boolean {
  const { kind, mediaType } = body;
  return (
    kind === "multipart" ||
    (kind === "form" && body.fields.length > 0) ||
    (kind === "json" && mediaType === "application/json")
  );
}

function texts(headers: readonly SampleHeader[]): Layout | undefined {
  return headers.length === 0
    ? undefined
    : dictionary(headers.map(({ name, value }) => [name, textLayout(value)]));
}

function authentication(text: SampleText): Layout {
  const variables = text.filter((piece) => typeof piece !== "string");
  const [first] = variables;
  return variables.length === 1 && first !== undefined
    ? `tuple(${environment(first)}.split(":", 1))`
    : group("(", variables.map(environment), ")");
}

/** A text, or an f-string with environment variables in it. */
function textLayout(text: SampleText): string {
  const [first] = text;
  if (text.length === 1 && first !== undefined && typeof first !== "string")
    return environment(first);
  if (!hasVariable(text)) return string(text.join(""));
  const pieces = text.map((piece) =>
    typeof piece === "string"
      ? string(piece).slice(1, -1).replaceAll(/[{}]/g, "$&$&")
      : `{os.environ['${piece.env}']}`,
  );
  return `f"${pieces.join("")}"`;
}

function environment({ env }: Variable): string {
  return `os.environ[${string(env)}]`;
}

function bodyArguments(body: SampleBody): readonly Layout[] {
  switch (body.kind) {
    case "json":
      return named("json", pythonLiteral(body.value));
    case "form":
      return named(
        "data",
        pairsLayout(body.fields.map(([name, text]) => [name, string(text)])),
      );
    case "multipart":
      return multipart(body.parts);
    case "text":
      return named("data", `${string(body.text)}.encode()`);
    case "file":
      return named("data", opened(body.file));
  }
}

/** Texts without a type are `data` beside files; without any file requests would send a form. */
function multipart(parts: readonly SamplePart[]): readonly Layout[] {
  const hasFile = parts.some(({ file }) => file !== undefined);
  const isData = ({ file, mediaType }: SamplePart): boolean =>
    hasFile && file === undefined && mediaType === undefined;
  const data = parts
    .filter(isData)
    .map(({ name, text = "" }) => [name, string(text)] as const);
  const files = parts
    .filter((part) => !isData(part))
    .map((part) => [part.name, fileLayout(part)] as const);
  return [
    ...named("data", pairsLayout(data)),
    ...named("files", pairsLayout(files)),
  ];
}

function fileLayout({ text, file, mediaType }: SamplePart): Layout {
  const type = mediaType === undefined ? [] : [string(mediaType)];
  if (file === undefined)
    return group("(", ["None", string(text ?? ""), ...type], ")");
  return mediaType === undefined
    ? opened(file)
    : group("(", [string(file), opened(file), ...type], ")");
}

function opened(file: string): string {
  return `open(${string(file)}, "rb")`;
}
