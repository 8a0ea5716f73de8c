import { beforeAll, describe, expect, it } from "vitest";
import { paramsEmitter } from "../../generator/emitters/validators/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { runModule } from "../run-module.js";
import { emitted, sdkOf } from "../sdk.js";
import { functionsOf } from "./functions.js";

// A method takes its parameters and the properties of its body in one object. What a body's schema says about its keys is about its own.

/** A rule of a body with the properties `text` and `more`, and bodies that keep and break it. */
type Case = readonly [
  rule: JsonObject,
  kept: readonly JsonObject[],
  broken: readonly JsonObject[],
];

const both = { text: 1, more: 1 };
const atMostOne = { maxProperties: 1 };
const one: readonly JsonObject[] = [{}, { text: 1 }];

const cases: readonly Case[] = [
  [{ minProperties: 1 }, [{ text: 1 }], [{}]],
  [atMostOne, one, [both]],
  [{ additionalProperties: { const: 1 } }, [both, { x: 1 }], [{ x: 2 }]],
  [{ unevaluatedProperties: { const: 1 } }, [both, { x: 1 }], [{ x: 2 }]],
  [{ propertyNames: { pattern: "^[tm]" } }, [both], [{ ix: 1 }]],
  [{ patternProperties: { "^[ix]": { const: 1 } } }, [{ x: 1 }], [{ x: 2 }]],
  [{ enum: [both, { text: 1 }] }, [both, { text: 1 }], [{}, { text: 2 }]],
  [{ const: both }, [both], [{}, { text: 1 }]],
  [{ allOf: [{}, atMostOne] }, one, [both]],
  [{ anyOf: [atMostOne, { required: ["x"] }] }, one, [both]],
  [{ oneOf: [atMostOne, { required: ["x"] }] }, one, [both]],
  [{ not: { minProperties: 2 } }, one, [both]],
  [{ if: atMostOne, else: { required: ["x"] } }, one, [both]],
  [{ if: { required: ["text"] }, then: atMostOne }, one, [both]],
  [{ if: { required: ["x"] }, else: atMostOne }, one, [both]],
  [{ dependentSchemas: { text: atMostOne } }, one, [both]],
];

const properties = { text: {}, more: {} };
const schemas = {
  Small: { type: "object", properties, ...atMostOne },
  Closed: { type: "object", properties, additionalProperties: false },
  Open: { type: "object", properties },
};

/** An operation that sends a body, alone or beside a parameter. */
function path(
  operationId: string,
  schema: JsonObject,
  beside: boolean,
): readonly [string, JsonObject] {
  const id = { name: "id", in: "path", required: true };
  const post = {
    operationId,
    requestBody: {
      required: true,
      content: { "application/json": { schema } },
    },
    responses: { "204": { description: "Sent." } },
    parameters: beside ? [{ ...id, schema: { type: "string" } }] : [],
  };
  return [`/${operationId}${beside ? "/{id}" : ""}`, { post }];
}

const rules = cases.map(([rule], index) =>
  path(`rule${index}`, { type: "object", properties, ...rule }, true),
);
const references = Object.keys(schemas).flatMap((component) => {
  const schema = { $ref: `#/components/schemas/${component}` };
  return [
    path(`${component}Alone`, schema, false),
    path(`${component}Beside`, schema, true),
  ];
});

/** The module with the check of each operation, and the check's name. */
const checks = new Map<
  string,
  { readonly source: string; readonly check: string }
>();

beforeAll(async () => {
  const paths = Object.fromEntries([...rules, ...references]);
  const sdk = await sdkOf({ paths, components: { schemas } });
  const { text } = await emitted(sdk, paramsEmitter);
  for (const { file, methods } of sdk.resources)
    for (const { operation, checkParams: check } of methods) {
      const source = text(`src/resources/${file}.checks.ts`);
      checks.set(operation.operationId ?? "", { source, check });
    }
});

async function judge(
  operationId: string,
): Promise<(params: JsonObject) => readonly string[]> {
  const { source, check } = checks.get(operationId) ?? {
    source: "",
    check: "",
  };
  const validate = await runModule(source, check);
  return (params) =>
    validate(params).issues.map((each) =>
      [...each.path, each.message].join(": "),
    );
}

describe("a parameter beside a body does not count as a key of the body", () => {
  const named = cases.map((each, index) => [...each, `rule${index}`] as const);

  it.each(named)("%j", async (_, kept, broken, operationId) => {
    const issuesOf = await judge(operationId);
    const isKept = (body: JsonObject): boolean =>
      issuesOf({ id: "a", ...body }).length === 0;
    expect(kept.filter((body) => !isKept(body))).toEqual([]);
    expect(broken.filter(isKept)).toEqual([]);
    expect(issuesOf({ ...kept[0] })).toContain("id: is required");
  });
});

describe("the check of a component that is a body", () => {
  const sourceOf = (operationId: string): string => {
    const { source = "", check = "" } = checks.get(operationId) ?? {};
    return functionsOf(source, check.replace(/^check/, ""));
  };

  it.each(["Small", "Closed"])(
    "is given the body without the parameters, if it looks at all keys: %s",
    (component) => {
      const call = `check${component}(body, at);`;
      expect(sourceOf(`${component}Beside`)).toContain(call);
      expect(sourceOf(`${component}Alone`)).not.toContain("body");
    },
  );

  it("is given all, if it looks only at its properties", () => {
    expect(sourceOf("OpenBeside")).toContain("checkOpen(value, at);");
  });

  it("tells unknown keys itself, if it refuses them", () => {
    expect(sourceOf("ClosedAlone")).not.toContain("mustHaveOnly(");
    expect(sourceOf("SmallAlone")).toContain("mustHaveOnly(");
    expect(sourceOf("OpenAlone")).toContain("mustHaveOnly(");
  });
});
