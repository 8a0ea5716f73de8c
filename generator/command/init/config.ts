import type { AuthOption, Sdk } from "../../ir/sdk.js";
import type { InitOptions } from "./options.js";
import { splitHeader } from "../headers.js";
import { initTemplate } from "./template.js";

export interface ConfigOptions extends InitOptions {
  /** Where the schema of sdk.yaml is, from its folder. */
  readonly schema: string;
}

/** An sdk.yaml that says what holds without one, to be changed. */
export function configText(
  sdk: Sdk,
  { spec, schema, source = [], header = [] }: ConfigOptions,
): string {
  const { client } = sdk;
  return initTemplate("sdk.yaml", {
    schema,
    spec: spec.replace(/^.*[\\/]/, ""),
    name: quoted(sdk.package.name),
    version: quoted(sdk.package.version),
    author: `${client.name} contributors`,
    client: client.name,
    auth: authText(sdk),
    sources: list("sources", source.map(quoted)),
    headers: headersText(header),
  });
}

/** The options of the credentials as they are without sdk.yaml, each with an environment variable to be decided for. */
function authText({ client }: Sdk): string {
  const options = client.auth.filter(
    ({ placement }) => placement.kind !== "transport",
  );
  if (options.length === 0) return "";
  const about = `# The options for credentials, and the environment variables that they are taken from.`;
  const rows = options.map((each) => schemeText(each, client.name));
  return `${about}\n# auth:\n${rows.join("\n")}`;
}

function schemeText({ scheme, option }: AuthOption, client: string): string {
  const env = upperSnake(`${client}_${option}`) || "API_KEY";
  return `#   ${quoted(scheme)}:\n#     option: ${option}\n#     env: ${env}`;
}

/** In ASCII, as shells take names of variables. */
function upperSnake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "_")
    .replace(/^_+(?=[A-Z])|_+$/g, "");
}

function headersText(headers: readonly string[]): string {
  const rows = headers
    .map(splitHeader)
    .map(([name, value]) => `    ${quoted(name)}: ${quoted(value)}`);
  if (rows.length === 0)
    return `# refresh:\n#   headers:\n#     Authorization: Bearer env:API_TOKEN`;
  return ["refresh:", "  headers:", ...rows].join("\n");
}

function list(key: string, items: readonly string[]): string {
  if (items.length === 0) return `${key}: []`;
  return [`${key}:`, ...items.map((item) => `  - ${item}`)].join("\n");
}

/** A text in YAML; JSON is YAML where a word is not enough. */
function quoted(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
