import { expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { reportStaleSamples } from "../../generator/samples/stale.js";
import { sdkOf } from "../sdk.js";

const operation: JsonObject = {
  operationId: "widgets.list",
  parameters: [
    { name: "color", in: "query", required: true, schema: { type: "string" } },
    { name: "page_size", in: "query", schema: { type: "integer" } },
    { name: "X-Team", in: "header", schema: { type: "string" } },
  ],
  responses: { 204: { description: "" } },
};

/** What is told of a sample of `GET /widgets`. */
async function told(
  source: string,
  more: JsonObject = {},
): Promise<readonly string[]> {
  const sample = { lang: "any", source };
  const sdk = await sdkOf({
    paths: {
      "/widgets": { get: { ...operation, ...more, "x-codeSamples": [sample] } },
    },
  });
  const report = createReport();
  reportStaleSamples(sdk, report);
  return report.diagnostics.map(({ message }) =>
    message.replace("The sample of `get /widgets` ", ""),
  );
}

const wrong = "names `shape`, which the operation does not have.";
const lacking = "lacks `color`, which the operation requires.";

it.each([
  ["await acme.widgets.list({ shape: 'round' });"],
  ["acme.widgets.list(shape='round', )"],
  ["# A list.\nwidgets = acme.widgets.list(\n  shape: %w[a b],\n)"],
  ["$acme->widgets->list(shape: ['a' => \"b, c)\"]);"],
  ["$ acme widgets list --shape=round"],
  ["curl 'https://api.acme.example/widgets?shape=round'"],
])("%s names what is not there and lacks what is required", async (source) => {
  expect(await told(source)).toEqual([wrong, lacking]);
});

it.each([
  ["await acme.widgets.list({ color: 'red', page_size: 3 });"],
  ["acme.widgets.list(color='red')"],
  ["$acme->widgets->list(color: 'red', page_size: 3);"],
  ["acme widgets list --color red"],
  ["acme widgets list --color=red -v"],
  ["curl https://api.acme.example/v1/widgets?color=red -H 'X-Team: a'"],
])("%s is as the operation is", async (source) => {
  expect(await told(source)).toEqual([]);
});

it.each([
  ["of a variable", "await acme.widgets.list(given);"],
  ["by position", "acme.widgets.list('round')"],
  ["of another method", "acme.gadgets.list(shape='round')"],
  ["that does not end", "acme.widgets.list(shape='round'"],
  ["of a shell that opens a bracket", "acme (widgets list --shape)"],
  ["of a shell without a name", `acme widgets list red '{ "page_size": 1 }'`],
  ["of a shell with a name and without", "acme widgets list --page_size=1 red"],
  ["of cURL in a bracket", "curl ( https://api.acme.example/widgets )"],
  ["without words", ""],
])("nothing is said of a call %s", async (_, source) => {
  expect(await told(source)).toEqual([]);
});

it("a command is told to send another request than that of its operation, unless it is one of several", async () => {
  const one = "curl -X DELETE https://api.acme.example/widgets?color=red";
  expect(await told(one)).toEqual([
    "sends `DELETE https://api.acme.example/widgets`: the operation is `GET /widgets`.",
  ]);
  expect(await told(`${one}\n${one}`)).toEqual([]);
});

it("a command lacks a header that is required", async () => {
  const parameters = [
    { name: "X-Team", in: "header", required: true, schema: {} },
  ];
  const command = "curl https://api.acme.example/widgets";
  expect(await told(command, { parameters })).toEqual([
    "lacks `X-Team`, which the operation requires.",
  ]);
  expect(await told(`${command} -H 'x-team: a'`, { parameters })).toEqual([]);
});

it("what nearly is a parameter is told with that", async () => {
  expect(await told("acme.widgets.list(color='red', pagesize=3)")).toEqual([
    'names `pagesize`, which the operation does not have. Did you mean "page_size"?',
  ]);
});

/** How often samples are told to be stale that call `widgets.make` with these arguments, and one request. */
async function toldOfAll(
  calls: readonly string[],
  label: (index: number) => string = () => "By hand",
): Promise<number> {
  const paths = calls.map((given, index) => {
    const sample = {
      lang: "Python",
      label: label(index),
      source: `client.kind${index}.make(${given})`,
    };
    const id = { operationId: `kind${index}.make` };
    return [
      `/kind${index}`,
      { post: { ...operation, ...id, "x-codeSamples": [sample] } },
    ] as const;
  });
  const sdk = await sdkOf({ paths: Object.fromEntries(paths) });
  const report = createReport();
  reportStaleSamples(sdk, report);
  return new Set(report.diagnostics.map(({ message }) => message.split("`")[1]))
    .size;
}

it("nothing is said of an SDK whose samples mostly have names of their own: it does not use those of the description", async () => {
  const own = "widget=Widget(id=1)";
  expect(await toldOfAll([own, own, own])).toBe(0);
  expect(await toldOfAll([own, own, own, "color='red'", ""])).toBe(0);
});

it("few samples that are wrong are, and so is one of several", async () => {
  const [own, right] = ["widget=1", "color='red'"];
  expect(await toldOfAll([own, own])).toBe(2);
  expect(await toldOfAll([own, own, own, right, right, right])).toBe(3);
  expect(await toldOfAll([own, own, own], String)).toBe(3);
});

it("a request shows the names that are sent, whatever its label", async () => {
  const paths = ["a", "b", "c", "d"].map((name) => {
    const source = `curl https://api.acme.example/${name}?shape=round`;
    const samples = [{ lang: "any", source }];
    return [
      `/${name}`,
      {
        get: {
          ...operation,
          operationId: `${name}.list`,
          "x-codeSamples": samples,
        },
      },
    ] as const;
  });
  const sdk = await sdkOf({ paths: Object.fromEntries(paths) });
  const report = createReport();
  reportStaleSamples(sdk, report);
  expect(report.diagnostics).toHaveLength(8);
});
