import { calledAs } from "../../examples/call.js";
import { clientOf, moduleBlock } from "../../examples/module.js";
import type { Server, ServerVariable } from "../../ir/api.js";
import type { Sdk } from "../../ir/sdk.js";
import { isAbsolute } from "../../examples/server-url.js";
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
    ...(variables.length > 0 ? variablesOf(variables, sdk) : []),
    ...ownServers(sdk),
  ].join("\n\n");
}

/** Of more methods than these it is told how many there are. */
const mostNamed = 6;

/** The methods that go to servers of their own. */
function ownServers({ client, resources }: Sdk): readonly string[] {
  const [first] = client.servers;
  const byUrl = new Map<string, string[]>();
  for (const resource of resources)
    for (const method of resource.methods) {
      const [{ defaultUrl = first?.defaultUrl } = {}] = method.servers;
      if (defaultUrl === undefined || defaultUrl === first?.defaultUrl)
        continue;
      const name = codeSpan(calledAs(resource, method));
      byUrl.set(defaultUrl, [...(byUrl.get(defaultUrl) ?? []), name]);
    }
  if (byUrl.size === 0) return [];
  const rows = [...byUrl].map(([url, names]) => {
    const more = names.length - mostNamed;
    const rest = more > 0 ? [`and ${more} more`] : [];
    return [codeSpan(url), [...names.slice(0, mostNamed), ...rest].join(", ")];
  });
  return [
    "Some methods have a server of their own, unless a `baseUrl` is given, which takes the place of all:",
    table(["server", "methods"], rows),
  ];
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
