import { expect, it } from "vitest";
import { defaultConfig } from "../../generator/config/read.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { SampleConfig } from "../../generator/ir/config.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { codeSamples } from "../../generator/samples/derive.js";
import { sdkOf } from "../sdk.js";

const door = { $ref: "#/components/schemas/Door" };

/** The samples of an operation that gives doors. */
async function samplesWith(
  given: readonly JsonValue[],
  samples: readonly SampleConfig[] = defaultConfig().docs.samples,
  server = "https://doors.example",
): Promise<readonly JsonObject[]> {
  const { docs } = defaultConfig();
  const sdk = await sdkOf(
    {
      info: {
        title: "Doors",
        version: "1",
        "x-sample": { lang: "go", source: "doors.List()" },
      },
      servers: [{ url: server }],
      components: {
        schemas: {
          Door: {
            type: "object",
            required: ["id"],
            properties: { id: { type: "integer" } },
          },
        },
      },
      paths: {
        "/doors": {
          get: {
            operationId: "list",
            "x-codeSamples": given,
            responses: {
              200: {
                description: "",
                content: {
                  "application/json": {
                    schema: { type: "array", items: door },
                  },
                },
              },
            },
          },
        },
      },
    },
    { docs: { ...docs, samples } },
  );
  const [resource] = sdk.resources;
  const [method] = resource?.methods ?? [];
  if (resource === undefined || method === undefined) throw new Error();
  const source = await exampleSource(sdk.api.schemas, sdk.api.operations);
  return codeSamples(sdk, resource, method, source);
}

const derived = { "x-seamstress-derived": true };
const typescript = {
  lang: "typescript",
  label: "TypeScript",
  source: "await doors.list();",
  ...derived,
};
const curl = {
  lang: "bash",
  label: "cURL",
  source: 'curl --include --request GET "https://doors.example/doors"',
  ...derived,
};
const python = {
  lang: "python",
  label: "Python",
  source:
    'import requests\n\nresponse = requests.get("https://doors.example/doors")\nprint(response.json())',
  ...derived,
};

it("an operation has samples in the default languages, which say that they are derived", async () => {
  expect(await samplesWith([])).toEqual([typescript, curl, python]);
});

it("the query of a server is the request's", async () => {
  const { samples } = defaultConfig().docs;
  const server = "https://doors.example/v1/?version=7";
  const [, inShell, inPython] = await samplesWith([], samples, server);
  expect(inShell?.["source"]).toContain(
    '"https://doors.example/v1/doors?version=7"',
  );
  expect(inPython?.["source"]).toContain(
    'get("https://doors.example/v1/doors", params={"version": 7})',
  );
});

it.each<[string, JsonObject, readonly JsonObject[]]>([
  [
    "of the same label",
    { lang: "Shell", label: "curl", source: "x" },
    [typescript, python],
  ],
  [
    "without a label",
    { lang: "shell", source: "curl x" },
    [typescript, python],
  ],
  [
    "of another label",
    { lang: "bash", label: "CLI", source: "x" },
    [typescript, curl, python],
  ],
  [
    "of another program",
    { lang: "bash", source: "doors" },
    [typescript, curl, python],
  ],
  ["of the same language", { lang: "py", source: "x" }, [typescript, curl]],
])("one that is written by hand wins: %s", async (_, given, others) => {
  expect(await samplesWith([given])).toEqual([given, ...others]);
});

it("one that was derived before is made anew", async () => {
  expect(await samplesWith([{ ...curl, source: "old" }])).toEqual([
    typescript,
    curl,
    python,
  ]);
});

it("a sample may be a reference to where it stands", async () => {
  const samples = await samplesWith([{ $ref: "#/info/x-sample" }]);
  expect(samples[0]).toEqual({ lang: "go", source: "doors.List()" });
});

it("a response is called what its component is, and is left out where that is said", async () => {
  const samples = await samplesWith(
    [],
    [
      { language: "python", response: true },
      { language: "python", label: "short", response: false },
    ],
  );
  expect(samples.map(({ source }) => source)).toEqual([
    "doors.list()\n\n# [Door(id=123)]",
    "doors.list()",
  ]);
});

it("the URL of a server is percent-encoded where it has to be", async () => {
  const spaced = await samplesWith(
    [],
    undefined,
    'https://doors.example/a "b"',
  );
  expect(spaced[1]?.["source"]).toBe(
    'curl --include --request GET "https://doors.example/a%20%22b%22/doors"',
  );
});
