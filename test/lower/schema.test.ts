import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { splitPointer } from "../../generator/ir/pointer.js";
import type { Schema } from "../../generator/ir/schema.js";
import {
  createSchemaLowering,
  type Dialect,
  type SchemaSource,
} from "../../generator/lower/schema/lowering.js";

describe("OpenAPI 3.0", () => {
  it("adds null to the types of what is nullable", () => {
    expect(means("oas30", { type: "string", nullable: true })).toEqual({
      types: ["string", "null"],
    });
  });

  it("adds null to an enum beside nullable", () => {
    const schema = { type: "string", nullable: true, enum: ["a"] };
    expect(means("oas30", schema)).toEqual({
      types: ["string", "null"],
      enum: ["a", null],
    });
  });

  it("makes a union with null of what decides otherwise about null", () => {
    const schema = { nullable: true, allOf: [{ type: "string" }] };
    expect(means("oas30", schema)).toEqual({
      anyOf: [{ allOf: [{ types: ["string"] }] }, { types: ["null"] }],
    });
  });

  it("excludes a bound by a boolean beside it", () => {
    const schema = { minimum: 1, exclusiveMinimum: true, maximum: 9 };
    expect(means("oas30", schema)).toEqual({ exclusiveMinimum: 1, maximum: 9 });
  });

  it("ignores what stands beside $ref", () => {
    const schema = { $ref: "#/definitions/a", type: "string" };
    const documents = { $ref: "#", definitions: { a: { type: "number" } } };
    expect(means("oas30", { ...documents, ...schema }).types).toBeUndefined();
  });

  it("has no const, and says so", () => {
    expect(diagnose("oas30", { const: 1 })).toEqual(["schema-keyword-ignored"]);
  });
});

describe("OpenAPI 3.1 and JSON Schema 2020-12", () => {
  it("join $ref and what stands beside it", () => {
    const schema = { $ref: "#/$defs/a", minLength: 1, $defs: { a: {} } };
    expect(means("oas31", schema)).toMatchObject({
      ref: "test#/$defs/a",
      minLength: 1,
    });
  });

  it("keep the type array, once each", () => {
    const schema = { type: ["string", "null", "string"] };
    expect(means("2020-12", schema)).toEqual({ types: ["string", "null"] });
  });

  it("find a schema by $id and by $anchor", () => {
    const schema = {
      properties: { a: { $ref: "https://x.test/b" }, b: { $ref: "#here" } },
      $defs: { b: { $id: "https://x.test/b" }, here: { $anchor: "here" } },
    };
    const properties = means("2020-12", schema).properties?.map(
      (each) => each.schema.ref,
    );
    expect(properties).toEqual(["test#/$defs/b", "test#/$defs/here"]);
  });

  it("resolve $ref against the $id around it", () => {
    const schema = {
      $ref: "inner",
      $defs: {
        inner: { $id: "inner", $ref: "#/$defs/deep", $defs: { deep: {} } },
      },
    };
    const { registry } = lower("2020-12", schema);
    expect([...registry.keys()]).toEqual([
      "test#",
      "test#/$defs/inner",
      "test#/$defs/inner/$defs/deep",
    ]);
  });

  it("take data that looks like a schema for data", () => {
    const schema = {
      enum: [{ $id: "https://x.test/b" }],
      $ref: "https://x.test/b",
    };
    expect(means("2020-12", schema).ref).toBeUndefined();
  });

  it("keep what then and else say only beside if", () => {
    expect(means("2020-12", { then: { type: "string" } })).toEqual({});
  });
});

describe("draft 4", () => {
  it("has items arrays and additionalItems", () => {
    const schema = { items: [{ type: "string" }], additionalItems: false };
    expect(means("draft4", schema)).toEqual({
      prefixItems: [{ types: ["string"] }],
      items: { never: true },
    });
  });

  it("has dependencies of both kinds", () => {
    const schema = { dependencies: { a: ["b"], c: { minProperties: 2 } } };
    expect(means("draft4", schema)).toEqual({
      dependentRequired: [{ name: "a", required: ["b"] }],
      dependentSchemas: [{ name: "c", schema: { minProperties: 2 } }],
    });
  });
});

describe("discriminators", () => {
  const components = (schemas: JsonValue): JsonValue => ({
    openapi: "3.1.0",
    components: { schemas },
  });
  const cat = { type: "object" };

  it("take component names, references, and the branches' own names", () => {
    const pet = {
      oneOf: [
        { $ref: "#/components/schemas/Cat" },
        { $ref: "#/components/schemas/Dog" },
      ],
      discriminator: { propertyName: "kind", mapping: { c: "Cat" } },
    };
    const { registry } = lower(
      "oas31",
      components({ Pet: pet, Cat: cat, Dog: cat }),
      "/components/schemas/Pet",
    );
    expect(registry.get("test#/components/schemas/Pet")?.discriminator).toEqual(
      {
        propertyName: "kind",
        mapping: [
          { value: "c", schema: "test#/components/schemas/Cat" },
          { value: "Dog", schema: "test#/components/schemas/Dog" },
        ],
      },
    );
  });

  it("imply of what inherits by allOf its own values", () => {
    const parent = {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
      discriminator: { propertyName: "kind" },
    };
    const child = { allOf: [{ $ref: "#/components/schemas/Parent" }] };
    const { registry } = lower(
      "oas31",
      components({ Parent: parent, Child: child }),
      "/components/schemas/Child",
    );
    const rule = bare(registry.get("test#/components/schemas/Child")).allOf?.at(
      -1,
    );
    expect(rule).toEqual({
      required: ["kind"],
      properties: [
        {
          name: "kind",
          schema: { types: ["string"], const: { value: "Child" } },
        },
      ],
    });
  });
});

describe("what is wrong is reported", () => {
  const wrong: readonly (readonly [string, JsonValue, string])[] = [
    ["a keyword's value", { minimum: "1" }, "schema-keyword-invalid"],
    ["a negative count", { minLength: -1 }, "schema-keyword-invalid"],
    ["an unknown type", { type: "any" }, "schema-keyword-invalid"],
    ["a schema that is null", { not: null }, "schema-invalid"],
    ["a pattern", { pattern: "(" }, "pattern-invalid"],
    [
      "a reference to nothing",
      { $ref: "#/nowhere" },
      "schema-reference-dangling",
    ],
    ["a reference to itself", { $ref: "#" }, "schema-reference-loop"],
    [
      "a circle",
      {
        allOf: [{ $ref: "#/$defs/a" }],
        $defs: { a: { anyOf: [{ $ref: "#" }] } },
      },
      "schema-reference-loop",
    ],
    ["a long chain", chain(400), "schema-chain-too-long"],
    [
      "a dialect",
      { $schema: "https://json-schema.org/draft/2019-09/schema" },
      "schema-dialect-unsupported",
    ],
    ["depth", nested(200), "schema-too-deep"],
  ];

  it.each(wrong)("%s", (_, schema, code) => {
    expect(diagnose("2020-12", schema)).toContain(code);
  });

  it("is no circle if a property or an item lies between", () => {
    expect(
      diagnose("2020-12", { properties: { next: { $ref: "#" } } }),
    ).toEqual([]);
  });

  it("tells unknown formats of OpenAPI once, with how often each stands", () => {
    const twice = { items: { format: "odd" }, not: { format: "odd" } };
    const told = (schema: JsonObject): readonly string[] =>
      lower("oas31", schema).report.diagnostics.map(({ message }) => message);
    expect(told(twice)).toEqual([
      "The format `odd` (in 2 places) is not known: it is not enforced.",
    ]);
    expect(told({ ...twice, contains: { format: "rare" } })).toEqual([
      "2 formats are not known, and not enforced: `odd` (in 2 places), `rare`.",
    ]);
  });
});

/** Schemas that each refer to the next. */
function chain(length: number): JsonValue {
  const links = Array.from({ length }, (_, index) => [
    `c${index}`,
    index + 1 < length ? { $ref: `#/$defs/c${index + 1}` } : {},
  ]);
  return { $ref: "#/$defs/c0", $defs: Object.fromEntries(links) };
}

function nested(depth: number): JsonValue {
  return depth === 0 ? {} : { not: nested(depth - 1) };
}

function lower(
  dialect: Dialect,
  document: JsonValue,
  pointer = "",
): {
  readonly registry: ReadonlyMap<string, Schema>;
  readonly report: ReturnType<typeof createReport>;
} {
  const report = createReport();
  const lowering = createSchemaLowering(sourceOf(document), dialect, report);
  lowering.component({ document: "test", pointer });
  return { registry: lowering.registry(), report };
}

function means(dialect: Dialect, schema: JsonValue): Schema {
  return bare(lower(dialect, schema).registry.get("test#"));
}

function diagnose(dialect: Dialect, schema: JsonValue): readonly string[] {
  return lower(dialect, schema).report.diagnostics.map((each) => each.code);
}

/** A schema without its places and what it was made of. */
function bare(schema: Schema | undefined): Schema {
  return JSON.parse(
    JSON.stringify(schema ?? {}, (key, value: unknown) =>
      ["id", "at", "derived", "resource"].includes(key) ? undefined : value,
    ),
  );
}

function sourceOf(document: JsonValue): SchemaSource {
  const get: SchemaSource["get"] = (location) =>
    location.document !== "test"
      ? undefined
      : splitPointer(location.pointer).reduce<JsonValue | undefined>(
          (value, key) =>
            typeof value === "object" && value !== null
              ? Object.entries(value).find(([name]) => name === key)?.[1]
              : undefined,
          document,
        );
  return {
    get,
    locate: (uri) =>
      uri === "document:///test"
        ? { document: "test", pointer: "" }
        : undefined,
    resolve: (from, reference) => {
      const at = { document: from.document, pointer: reference.slice(1) };
      return get(at) === undefined ? undefined : at;
    },
  };
}
