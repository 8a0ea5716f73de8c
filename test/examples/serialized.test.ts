import { expect, it } from "vitest";
import { refusedExamples } from "../../generator/examples/refused.js";
import { withExamplesRead } from "../../generator/examples/serialized/index.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

const texts: JsonObject = { type: "array", items: { type: "string" } };
const numbers: JsonObject = { type: "array", items: { type: "integer" } };
const color: JsonObject = {
  type: "object",
  required: ["R"],
  properties: { R: { type: "integer" }, name: { type: "string" } },
  additionalProperties: false,
};

/** What an example of a parameter means, and how many the schemas refuse. */
async function meaning(
  parameter: JsonObject,
  example: JsonValue,
): Promise<readonly [JsonValue | undefined, number]> {
  const place = parameter["in"] === undefined ? "query" : parameter["in"];
  const path = place === "path" ? "/a/{p}" : "/a";
  const required = place === "path";
  const parameters = [
    { name: "p", in: place, required, example, ...parameter },
  ];
  const get = { parameters, responses: { "204": { description: "d" } } };
  const { api } = await lowered({ paths: { [path]: { get } } });
  const read = await withExamplesRead(api);
  const [example_] = read.operations[0]?.parameters[0]?.examples ?? [];
  return [example_, (await refusedExamples(read)).length];
}

it.each<readonly [JsonObject, string, JsonValue]>([
  [{ schema: texts }, "p=a&p=b", ["a", "b"]],
  [{ schema: texts }, "p=a%20b", ["a b"]],
  [{ schema: texts }, "a,b", ["a", "b"]],
  [{ schema: texts, explode: false }, "p=a,b", ["a", "b"]],
  [{ schema: numbers, explode: false }, "1,2", [1, 2]],
  [
    { schema: texts, explode: false, style: "spaceDelimited" },
    "p=a%20b",
    ["a", "b"],
  ],
  [
    { schema: texts, explode: false, style: "pipeDelimited" },
    "a|b",
    ["a", "b"],
  ],
  [{ schema: color }, "R=100&name=a%26b", { R: 100, name: "a&b" }],
  [{ schema: color, explode: false }, "p=R,100,name,x", { R: 100, name: "x" }],
  [
    { schema: color, explode: true, style: "deepObject" },
    "p%5BR%5D=100",
    { R: 100 },
  ],
  [
    { schema: color, explode: true, style: "deepObject" },
    "p[R]=1&p[name]=x",
    { R: 1, name: "x" },
  ],
  [{ schema: { type: "integer" } }, "p=5", 5],
  [{ schema: { type: "integer" } }, "5", 5],
  [{ schema: { type: "boolean" } }, "true", true],
  [{ schema: numbers, in: "header" }, "1,2", [1, 2]],
  [{ schema: texts, in: "header" }, "a%20b,c", ["a%20b", "c"]],
  [
    { schema: color, in: "header", explode: true },
    "R=1,name=x",
    { R: 1, name: "x" },
  ],
  [{ schema: numbers, in: "path" }, "1,2", [1, 2]],
  [
    { schema: numbers, in: "path", style: "label", explode: true },
    ".1.2",
    [1, 2],
  ],
  [{ schema: numbers, in: "path", style: "matrix" }, ";p=1,2", [1, 2]],
  [
    { schema: numbers, in: "path", style: "matrix", explode: true },
    ";p=1;p=2",
    [1, 2],
  ],
  [
    { schema: color, in: "path", style: "matrix", explode: true },
    ";R=1;name=x",
    { R: 1, name: "x" },
  ],
])(
  "an example of %j may be written as it is sent: %s",
  async (parameter, example, value) => {
    expect(await meaning(parameter, example)).toEqual([value, 0]);
  },
);

it.each<readonly [JsonObject, JsonValue]>([
  [{ schema: { type: "string" } }, "a%20b"],
  [{ schema: { type: "string" } }, "p=a"],
  [{ schema: { type: ["string", "integer"] } }, "5"],
  [{ schema: {} }, "p=a"],
  [{ schema: texts }, ["a,b"]],
])(
  "an example of %j that is a value stays what it is: %j",
  async (parameter, example) => {
    expect(await meaning(parameter, example)).toEqual([example, 0]);
  },
);

it.each<readonly [JsonObject, string]>([
  [{ schema: numbers }, "p=a&p=b"],
  [{ schema: texts }, '["a","b"]'],
  [{ schema: texts }, ""],
  [{ schema: color }, "G=100"],
  [{ schema: { type: "integer" } }, "five"],
])(
  "an example of %j is refused where it says no value: %s",
  async (parameter, example) => {
    expect(await meaning(parameter, example)).toEqual([example, 1]);
  },
);
