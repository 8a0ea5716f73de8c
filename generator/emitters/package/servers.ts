import { clientOf, moduleBlock } from "../../examples/module.js";
import type { Server, ServerVariable } from "../../ir/api.js";
import type { Sdk } from "../../ir/sdk.js";
import { calledAs } from "../../examples/call.js";
import { isAbsolute, ownServerUrl } from "../../examples/server-url.js";
import { codeSpan } from "../../markdown/code.js";
import { summary } from "../../markdown/prose.js";
import { table, tableCell } from "../../markdown/table.js";

/** Where the API is: a reader must see whether that is a sandbox. */
export function servers(sdk: Sdk): string {
  const { servers: all } = sdk.client;
  const [first] = all;
  const isKnown = first !== undefined && isAbsolute(first);
  const { variables = [] } = first ?? {};
  return [
    "## Servers",
    isKnown
      ? `Without a \`baseUrl\`, given to the client or to a call, requests go to ${codeSpan(first.url)}${all.length === 1 ? described(first) : ""}.`
      : "The description doesn't say where the API is: a client needs a `baseUrl`.",
    ...(all.length > 1 ? [serverTable(all)] : []),
    ...ownServers(sdk),
    ...(variables.length > 0 ? variablesOf(variables, sdk) : []),
  ].join("\n\n");
}

/** In parentheses, what an only server is. */
function described({ description = "" }: Server): string {
  const about = summary(description).replace(/\.$/, "");
  return about === "" ? "" : ` (${about})`;
}

function serverTable(all: readonly Server[]): string {
  return table(
    ["server", "what it is"],
    all.map(({ url, description }) => [
      codeSpan(url),
      tableCell(summary(description ?? "")),
    ]),
  );
}

/** Of more calls of one server the others are counted. */
const mostCalls = 5;

/** The calls whose operations have servers of their own, by these. */
function ownServers(sdk: Sdk): readonly string[] {
  const calls = new Map<string, string[]>();
  for (const resource of sdk.resources)
    for (const method of resource.methods) {
      const url = ownServerUrl(method, sdk.client.servers);
      if (url === undefined) continue;
      const name = codeSpan(calledAs(resource, method));
      calls.set(url, [...(calls.get(url) ?? []), name]);
    }
  if (calls.size === 0) return [];
  return [
    "These calls have servers of their own, which a `baseUrl` takes the place of as well:",
    table(
      ["server", "calls"],
      [...calls].map(([url, names]) => [codeSpan(url), shortList(names)]),
    ),
  ];
}

function shortList(names: readonly string[]): string {
  const more = names.length - mostCalls;
  const shown = names.slice(0, mostCalls).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** The variables of the first server, with which the client fills its URL. */
function variablesOf(
  variables: readonly ServerVariable[],
  sdk: Sdk,
): readonly string[] {
  const values = variables.map(
    ({ name, default: usual, enum: others = [] }) =>
      [name, others.find((each) => each !== usual) ?? usual] as const,
  );
  const options = { serverVariables: Object.fromEntries(values) };
  return [
    "`serverVariables` fills the variables of its URL:",
    table(
      ["variable", "default", "what it is"],
      variables.map(({ name, default: usual, enum: others, description }) => [
        codeSpan(name),
        codeSpan(usual),
        tableCell(
          [summary(description ?? ""), others && oneOf(others)]
            .filter((each) => each !== "" && each !== undefined)
            .join(" "),
        ),
      ]),
    ),
    moduleBlock(sdk, [], [clientOf(sdk, options)]),
  ];
}

function oneOf(values: readonly string[]): string {
  return `One of ${values.map(codeSpan).join(", ")}.`;
}
