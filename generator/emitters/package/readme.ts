import type { ExampleSource } from "../../examples/example.js";
import { exampleOfUse } from "../../examples/of-use.js";
import type { Schema } from "../../ir/schema.js";
import type { AuthOption, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { summary } from "../../markdown/prose.js";
import { table, tableCell } from "../../markdown/table.js";
import { plain } from "../../markdown/text.js";
import { branchValuesOf, valuesOf } from "../../schema/values.js";
import { credentialWords } from "../../words/credential.js";
import { seeAlso } from "../../words/see-also.js";
import { bridgeEntry, schemasEntry } from "./exports-map.js";
import { packageDescription } from "./package-json.js";
import { servers } from "./servers.js";
import { snippets } from "./snippets.js";
import { fillTemplate } from "./template.js";
import { uploads } from "./uploads.js";

/** `README.md` of the emitted package. Its examples are TypeScript that compiles. */
export async function readme(sdk: Sdk, source: ExampleSource): Promise<string> {
  const { client } = sdk;
  const shown = snippets(sdk, exampleOfUse(sdk, source));
  return fillTemplate("README.md", {
    name: plain(sdk.package.name),
    package: sdk.package.name,
    client: client.name,
    error: client.errorName,
    description: [plain(packageDescription(sdk)), seeAlso(sdk.api.externalDocs)]
      .filter((each) => each !== "")
      .join("\n\n"),
    credentials: credentials(sdk),
    bridge: bridge(sdk),
    servers: servers(sdk),
    uploads: uploads(sdk),
    ...documentation(sdk),
    ...shown,
    models: models(sdk, shown["schemas"] !== undefined),
  });
}

/** The way to the pages, where there are any. */
function documentation({
  config,
}: Sdk): Readonly<Record<"pages" | "machines", string>> {
  if (config.docs.off === true) return { pages: ".", machines: "" };
  return {
    pages:
      "; [docs/index.md](docs/index.md) leads to a page for each, with parameters,\n  rules, responses and samples.",
    machines:
      "## For machines\n\n[llms.txt](llms.txt) lists every page of this documentation with what it is about.",
  };
}

function credentials({ client }: Sdk): string {
  const rows = client.auth.flatMap(optionRows);
  if (client.baseUrlEnv !== undefined)
    rows.push(["baseUrl", client.baseUrlEnv, "Where the API is."]);
  const unique = [...new Map(rows.map((row) => [row[0], row])).values()];
  if (unique.length === 0) return ofTransport(client.auth);
  return table(
    ["option", "environment", "what it is"],
    unique.map(([option, env, about]) => [
      codeSpan(option),
      env === undefined ? "" : codeSpan(env),
      tableCell(about),
    ]),
  );
}

function ofTransport([auth]: readonly AuthOption[]): string {
  return auth === undefined
    ? "The description names none."
    : credentialWords(auth);
}

type OptionRow = readonly [
  option: string,
  env: string | undefined,
  about: string,
];

function optionRows(auth: AuthOption): OptionRow[] {
  if (auth.placement.kind === "transport") return [];
  const about = summary(auth.description ?? "") || credentialWords(auth);
  return [
    [auth.option, auth.env, about],
    ...auth.headers.map((header): OptionRow => {
      const goesWith = `Goes with ${codeSpan(auth.option)}.`;
      const text = summary(header.description ?? "") || goesWith;
      return [header.option, header.env, text];
    }),
  ];
}

/** @param isSecond whether schemas of params were told of before */
function models(sdk: Sdk, isSecond: boolean): string {
  const entry = schemasEntry(sdk);
  if (entry === undefined) return "";
  const module = codeSpan(`${sdk.package.name}/${entry}`);
  const enums = [...sdk.models.values()].some(({ schema }) => isEnum(schema))
    ? "; that of an enum lists its `values` as well"
    : "";
  return isSecond
    ? `${module} has the same for every model of the API${enums}.`
    : `## Schemas\n\n${module} has every model of the API as a [Standard Schema](https://standardschema.dev)${enums}.`;
}

function isEnum(schema: Schema): boolean {
  return (valuesOf(schema) ?? branchValuesOf(schema)) !== undefined;
}

function bridge(sdk: Sdk): string {
  const entry = bridgeEntry(sdk);
  if (entry === undefined) return "";
  const module = codeSpan(`${sdk.package.name}/${entry}`);
  return `## With openapi-fetch and its kin\n\n${module} has the types \`paths\`, \`components\` and \`operations\` as openapi-typescript makes them, for\nopenapi-fetch, openapi-react-query, openapi-msw and others.`;
}
