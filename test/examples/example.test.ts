import { describe, expect, it } from "vitest";
import { exampleOf } from "../../generator/examples/example.js";
import { exampleSource } from "../../generator/examples/source.js";
import { compileSchema } from "../../generator/index.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Schema, SchemaRegistry } from "../../generator/ir/schema.js";
import { expectCpuSeconds } from "../cpu.js";
import { lowered } from "../sdk.js";

async function lower(
  schema: JsonObject,
): Promise<{ schema: Schema; registry: SchemaRegistry }> {
  const { api } = await lowered({
    components: { schemas: { Subject: schema } },
  });
  const subject = api.schemas.get(api.components.get("Subject") ?? "");
  if (subject === undefined) throw new Error("no such component");
  return { schema: subject, registry: api.schemas };
}

describe("a property's name", () => {
  it.each<[string, JsonObject, JsonValue]>([
    ["billing_email", { type: "string" }, "jane@example.com"],
    ["firstName", { type: "string" }, "Jane"],
    ["phone_number", { type: "string" }, "+14155550100"],
    ["currency", { type: "string" }, "USD"],
    ["currency", { type: "string", pattern: "^[a-z]{3}$" }, "usd"],
    ["country", { type: "string", maxLength: 2 }, "US"],
    ["created_at", { type: "string" }, "2025-01-15T12:00:00Z"],
    ["created", { type: "integer" }, 1_736_942_400],
    ["website_url", { type: "string" }, "https://example.com"],
    ["customer_id", { type: "string" }, "customer_123"],
    ["customer_id", { type: "integer" }, 123],
    ["customer_id", { type: "string", enum: ["a"] }, "a"],
    [
      "email",
      { type: "string", example: "ada@example.com" },
      "ada@example.com",
    ],
    ["email", { type: "string", maxLength: 3 }, "exa"],
  ])(
    "%s of %j has the value that readers expect",
    async (name, source, expected) => {
      const { schema, registry } = await lower(source);
      const found = exampleOf(schema, await exampleSource(registry), [], {
        name,
      });
      expect(found).toEqual(expected);
    },
  );
});

/** A schema that a value meets in two to the power of `depth` ways. */
function doubled(depth: number): JsonObject {
  const names = Array.from({ length: depth }, (_, index) => `d${index}`);
  const $defs = Object.fromEntries(
    names.map((name, index) => {
      const next = { $ref: `#/components/schemas/Subject/$defs/d${index + 1}` };
      return [name, index < depth - 1 ? { allOf: [next, next] } : {}];
    }),
  );
  const first = { $ref: "#/components/schemas/Subject/$defs/d0" };
  return { allOf: [first, first], minProperties: 1, $defs };
}

/** Unions within unions, of which each branch asks for something else: an example is sought in a number of ways that doubles with each. */
function unions(depth: number): JsonObject {
  const next = (index: number): JsonObject => ({
    $ref: `#/components/schemas/Subject/$defs/d${index}`,
  });
  const branches = (index: number): readonly JsonObject[] =>
    ["a", "b"].map((name) => ({
      allOf: [next(index + 1)],
      required: [name + index],
    }));
  const $defs = Object.fromEntries(
    Array.from({ length: depth }, (_, index) => [
      `d${index}`,
      index < depth - 1 ? { oneOf: branches(index) } : { type: "object" },
    ]),
  );
  return { ...next(0), $defs };
}

/** A value so deep, which fits neither branch at its bottom. */
function chain(depth: number): JsonValue {
  return depth === 0 ? { c: 1 } : { x: chain(depth - 1), a: "" };
}

it("given for a union in itself is not followed down all ways", async () => {
  const to = { $ref: "#/components/schemas/Subject" };
  const branch = (name: string): JsonObject => ({
    required: [name],
    properties: { x: to, [name]: { type: "string" } },
  });
  const { schema, registry } = await lower({
    anyOf: [branch("a"), branch("b")],
  });
  const source = await exampleSource(registry);
  await expectCpuSeconds(() => exampleOf(schema, source, [chain(40)]), 1);
});

describe("an example", () => {
  it.each<[JsonObject, JsonValue]>([
    [{ type: "string" }, "example"],
    [
      { type: "string", format: "uuid" },
      "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    ],
    [{ type: "string", format: "date-time" }, "2025-01-15T12:00:00Z"],
    [{ type: "string", minLength: 12 }, "example-exam"],
    [{ type: "string", maxLength: 2 }, "ex"],
    [{ type: "string", pattern: "^[A-Z]{3}$" }, "ABC"],
    [{ type: "string", pattern: "^(a+)+$" }, "a"],
    [
      { type: "string", pattern: "^unlikely to be guessed$" },
      "unlikely to be guessed",
    ],
    [{ type: "string", pattern: "^cus_[A-Za-z0-9]{6}$" }, "cus_abcdef"],
    [
      { type: "string", pattern: "^(?:sha256|md5):[a-f0-9]{8,}$" },
      "sha256:abcdefab",
    ],
    [
      { type: "string", pattern: "^ssh-(rsa|dss) |^ecdsa-sha2-nistp256 " },
      "ssh-rsa ",
    ],
    [
      { type: "string", minLength: 60, maxLength: 60 },
      "example-".repeat(7) + "exam",
    ],
    [{ type: "string", oneOf: [{ const: "OIDC" }, { const: "SAML" }] }, "OIDC"],
    [
      {
        type: "array",
        items: { type: "integer" },
        minItems: 2,
        uniqueItems: true,
      },
      [1, 2],
    ],
    [
      {
        oneOf: [
          {
            type: "object",
            required: ["kind", "floor"],
            properties: { kind: { const: 1 }, floor: { enum: ["first"] } },
          },
          {
            type: "object",
            required: ["kind"],
            properties: { kind: { const: 2 }, floor: { type: "integer" } },
          },
        ],
      },
      { kind: 1, floor: "first" },
    ],
    [{ type: "integer", minimum: 5, maximum: 7 }, 5],
    [{ type: "number", exclusiveMinimum: 100 }, 101],
    [{ type: "boolean" }, true],
    [{ type: ["string", "null"] }, "example"],
    [{ enum: ["b", "a"] }, "b"],
    [{ const: 3 }, 3],
    [{ type: "string", examples: ["Ada"] }, "Ada"],
    [
      { type: "string", format: "uuid", examples: ["user1"] },
      "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    ],
    [{ type: "integer", default: 20 }, 20],
    [{ const: { a: 1 }, enum: [{ a: 1 }, 2] }, { a: 1 }],
    // Without a type, what it speaks of tells what is meant.
    [{ additionalProperties: { type: "string" } }, {}],
    [{ items: { type: "integer" } }, [1]],
    [{ type: "array", items: { type: "integer" }, minItems: 1 }, [1]],
    [
      {
        type: "object",
        required: ["id"],
        properties: { id: { type: "integer" }, name: { type: "string" } },
      },
      { id: 123 },
    ],
    [
      {
        type: "object",
        properties: { a: { type: "string" }, b: { type: "string" } },
        oneOf: [
          { required: ["a"], not: { required: ["b"] } },
          { required: ["b"], not: { required: ["a"] } },
        ],
      },
      { a: "example" },
    ],
    [{ allOf: [{ type: "integer" }, { minimum: 3 }] }, 3],
    [
      {
        required: ["kind"],
        allOf: [
          { properties: { kind: { type: "string", description: "Of it." } } },
          { properties: { kind: { enum: ["b", "a"] } } },
          { properties: { kind: { const: "a" } } },
        ],
      },
      { kind: "a" },
    ],
    [
      {
        type: "object",
        required: ["kind"],
        properties: { kind: { enum: ["card", "cash"] } },
        if: { properties: { kind: { const: "card" } } },
        then: { required: ["number"], properties: { number: { const: 7 } } },
      },
      { kind: "card", number: 7 },
    ],
  ])("of %j", async (source, expected) => {
    const { schema, registry } = await lower(source);
    expect(exampleOf(schema, await exampleSource(registry))).toEqual(expected);
    const compiled = await compileSchema(source, { dialect: "oas31" });
    expect(compiled.validate(expected).issues).toEqual([]);
  });

  it.each<JsonObject>([
    { type: "string", contentEncoding: "base64" },
    { type: "string", contentEncoding: "base64url" },
    { type: "string", format: "byte" },
  ])("of %j is encoded as it says", async (source) => {
    const { schema, registry } = await lower(source);
    const found = exampleOf(schema, await exampleSource(registry), [], {
      name: "image",
    });
    expect(Buffer.from(String(found), "base64").toString()).toBe("Good day!");
  });

  it("has something in an object that another needs, though that needs nothing", async () => {
    const { schema, registry } = await lower({
      type: "object",
      required: ["message"],
      properties: {
        message: {
          type: "object",
          properties: {
            parts: { type: "array" },
            flags: { type: "integer" },
            old: { type: "string", deprecated: true },
            content: { type: "string" },
          },
        },
      },
    });
    expect(exampleOf(schema, await exampleSource(registry))).toEqual({
      message: { content: "Hello, world!", flags: 1 },
    });
  });

  it("has the optional tag that alone tells branches apart", async () => {
    const branch = (kind: string): JsonObject => ({
      type: "object",
      required: ["name"],
      properties: { kind: { const: kind }, name: { type: "string" } },
    });
    const union = { oneOf: [branch("event"), branch("metric")] };
    const tagged = { kind: "event", name: "Acme" };
    for (const [source, expected] of [
      [union, tagged],
      [{ type: "object", ...union }, tagged],
      [
        { type: "object", required: ["on"], properties: { on: union } },
        { on: tagged },
      ],
    ] as const) {
      const { schema, registry } = await lower(source);
      const found = exampleOf(schema, await exampleSource(registry));
      expect(found).toEqual(expected);
    }
  });

  it("leaves out what is optional and has an intricate pattern", async () => {
    const account = {
      type: "object",
      properties: {
        iban: { type: "string", pattern: "^(?=.*\\d)(?=.*[x-z])[a-z0-9]{7}$" },
        currency: { type: "string" },
      },
    };
    for (const more of [{}, { minProperties: 1 }]) {
      const of = { account: { ...account, ...more } };
      const source = { type: "object", required: ["account"], properties: of };
      const { schema, registry } = await lower(source);
      const found = exampleOf(schema, await exampleSource(registry));
      expect(found).toEqual({ account: { currency: "USD" } });
    }
  });

  it("of an answer has what comes back, in full, and not what is only sent", async () => {
    const { schema, registry } = await lower({
      type: "object",
      required: ["id", "secret"],
      properties: {
        id: { type: "integer", readOnly: true },
        secret: { type: "string", writeOnly: true },
        name: { type: "string" },
      },
    });
    const source = await exampleSource(registry);
    expect(exampleOf(schema, source)).toEqual({
      secret: "example",
    });
    expect(exampleOf(schema, source.answered())).toEqual({
      id: 123,
      name: "Acme",
    });
    const given = [{ id: 7, secret: "s3cr3t", name: "Bob", more: true }];
    expect(exampleOf(schema, source.answered(), given)).toEqual({
      id: 7,
      name: "Bob",
      more: true,
    });
  });

  it("of a base is of the first component that its tag means", async () => {
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const named = (mapping?: JsonObject): JsonObject => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
      discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
    });
    const own = { required: ["own"], properties: { own: { const: 1 } } };
    const exampleFor = async (base: JsonObject) => {
      const schemas = {
        Subject: { type: "array", minItems: 1, items: to("Base") },
        Base: base,
        Heir: { allOf: [to("Base"), own] },
      };
      const { api } = await lowered({ components: { schemas } });
      const schema = api.schemas.get(api.components.get("Subject") ?? "");
      return schema && exampleOf(schema, await exampleSource(api.schemas));
    };
    const mapping = { heir: "#/components/schemas/Heir" };
    expect(await exampleFor(named())).toEqual([{ kind: "Base" }]);
    expect(await exampleFor(named(mapping))).toEqual([
      { kind: "heir", own: 1 },
    ]);
  });

  it.each<[string, JsonObject]>([
    ["a list", { type: "string", enum: ["salmon"] }],
    ["a constant", { const: "salmon" }],
    ["nothing", { type: "string" }],
  ])(
    "is of a base what extends it first, also for the base itself: %s says its tag",
    async (_, kind) => {
      const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
      const Fish: JsonObject = {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: {
          propertyName: "kind",
          mapping: { salmon: to("Salmon").$ref, shark: to("Shark").$ref },
        },
      };
      const Salmon = { properties: { kind }, allOf: [to("Fish")] };
      const Shark = {
        required: ["breed"],
        properties: { breed: { type: "string" } },
        discriminator: { propertyName: "breed", mapping: { saw: "Saw" } },
        allOf: [to("Fish")],
      };
      const Saw = { required: ["teeth"], allOf: [to("Shark")] };
      const schemas = { Fish, Salmon, Shark, Saw };
      const { api } = await lowered({ components: { schemas } });
      const source = await exampleSource(api.schemas);
      const exampleFor = (name: string): unknown => {
        const schema = api.schemas.get(api.components.get(name) ?? "");
        return schema && exampleOf(schema, source);
      };
      expect(exampleFor("Fish")).toEqual({ kind: "salmon" });
      expect(exampleFor("Salmon")).toEqual({ kind: "salmon" });
      const saw = { kind: "shark", breed: "saw", teeth: "example" };
      expect(exampleFor("Shark")).toEqual(saw);
      expect(exampleFor("Saw")).toEqual(saw);
    },
  );

  it("has the tag that types tell, though checks take others", async () => {
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const branch = (name: string): JsonObject => ({
      type: "object",
      required: ["kind", name],
      properties: {
        kind: { type: "string", enum: ["none", "saml", "google"] },
        [name]: { type: "integer" },
      },
    });
    const { api } = await lowered({
      components: {
        schemas: {
          Subject: { type: "array", minItems: 1, items: to("Config") },
          Config: {
            type: "object",
            oneOf: [to("Saml"), to("Google")],
            discriminator: {
              propertyName: "kind",
              mapping: {
                google: "#/components/schemas/Google",
                saml: "#/components/schemas/Saml",
              },
            },
          },
          Saml: branch("entity"),
          Google: branch("client"),
        },
      },
    });
    const schema = api.schemas.get(api.components.get("Subject") ?? "");
    if (schema === undefined) throw new Error("no such component");
    const source = await exampleSource(api.schemas);
    const found = (...given: readonly JsonValue[]) =>
      exampleOf(schema, source, given);
    expect(found()).toEqual([{ kind: "saml", entity: 1 }]);
    const google = [{ kind: "google", client: 7 }];
    expect(found(google)).toEqual(google);
    expect(found([{ kind: "google", entity: 7 }], google)).toEqual(google);
  });

  it("has no integer whose last digits JavaScript doesn't know", async () => {
    const example = 1_253_261_109_769_874_400;
    const { schema, registry } = await lower({
      type: "object",
      required: ["id", "other", "same"],
      properties: {
        id: { type: "integer", example },
        other: { type: "integer", default: example },
        same: { type: "integer", const: example },
      },
    });
    // A constant is better than nothing.
    expect(exampleOf(schema, await exampleSource(registry))).toEqual({
      id: 125_326_110_976_987,
      other: 1,
      same: example,
    });
  });

  describe("has the tag that a discriminator implies for its type", () => {
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const kind = { propertyName: "kind", mapping: { cat: to("Cat").$ref } };
    const open = {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
    };
    const lives = { properties: { lives: { type: "integer" } } };

    it.each<[string, JsonObject, JsonValue]>([
      [
        "a component that extends a base",
        { Subject: to("Cat"), Base: { ...open, discriminator: kind } },
        { kind: "cat" },
      ],
      [
        "a component that is part of another value",
        {
          Subject: { type: "array", minItems: 1, items: to("Cat") },
          Base: { ...open, discriminator: kind },
        },
        [{ kind: "cat" }],
      ],
      [
        "a component of which an example is given with another tag",
        {
          Subject: { ...to("Cat"), example: { kind: "Feline", lives: 9 } },
          Base: { ...open, discriminator: kind },
        },
        { kind: "cat" },
      ],
      [
        "the branch of a union",
        {
          Subject: { oneOf: [to("Cat"), to("Dog")], discriminator: kind },
          Base: open,
          Dog: { ...open, required: ["kind", "dog"] },
        },
        { kind: "cat" },
      ],
      [
        "the branch of a union that another one takes, too",
        {
          Subject: { anyOf: [to("Dog"), to("Cat")], discriminator: kind },
          Base: open,
          Dog: {
            ...open,
            required: ["kind", "barks"],
            properties: { ...open.properties, barks: { const: true } },
          },
        },
        { kind: "Dog", barks: true },
      ],
    ])("%s", async (_, schemas, expected) => {
      const Cat = { allOf: [to("Base"), lives] };
      const { api } = await lowered({
        components: { schemas: { ...schemas, Cat } },
      });
      const schema = api.schemas.get(api.components.get("Subject") ?? "");
      const source = await exampleSource(api.schemas);
      expect(schema && exampleOf(schema, source)).toEqual(expected);
    });
  });

  it("is none where its tag leaves it to several branches, which oneOf refuses", async () => {
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const heir = { allOf: [to("Animal")], type: "object" };
    const { api } = await lowered({
      components: {
        schemas: {
          Subject: { oneOf: [to("Bird"), to("Fish")] },
          Animal: {
            type: "object",
            required: ["type"],
            properties: { type: { type: "string" } },
            discriminator: { propertyName: "type" },
          },
          Bird: heir,
          Fish: heir,
        },
      },
    });
    const schema = api.schemas.get(api.components.get("Subject") ?? "");
    if (schema === undefined) throw new Error("no such component");
    const source = await exampleSource(api.schemas);
    expect(exampleOf(schema, source)).toBeUndefined();
  });

  it("leaves out what only comes back", async () => {
    const { schema, registry } = await lower({
      type: "object",
      required: ["id", "name"],
      properties: { id: { type: "integer", readOnly: true }, name: {} },
    });
    expect(exampleOf(schema, await exampleSource(registry))).toEqual({
      name: "Acme",
    });
  });

  it.each<readonly [pattern: string, example: string]>([
    ["^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$", "1:2:3:4:5:6:7:8"],
    ["^(?:[a-z0-9-]{1,20}\\.){1,4}[a-z]{2,}$", "api.eu.example.com"],
  ])(
    "that the author gives stays for the pattern %s",
    async (pattern, example) => {
      const { schema, registry } = await lower({
        type: "string",
        pattern,
        example,
      });
      const found = exampleOf(schema, await exampleSource(registry));
      expect(found).toBe(example);
    },
  );

  it.each(["^(?:a?){40}a{40}$", "^a*a*a*a*a*a*b$", "(?:a|aa){30}$"])(
    "is held to %s in no time, whatever is given",
    async (pattern) => {
      const { schema, registry } = await lower({ type: "string", pattern });
      const source = await exampleSource(registry);
      const text = `${"a".repeat(200)}!`;
      expect(source.accepts(schema, text)).toBe(false);
      await expectCpuSeconds(() => source.accepts(schema, text), 0.3);
    },
  );

  it.each<JsonObject>([
    { not: {} },
    { type: "string", pattern: "^(?=(a+)+$)", minLength: 13 },
    { type: "string", pattern: "^unlikely(?<= to be guessed)$" },
    {
      type: "object",
      required: ["self"],
      properties: { self: { $ref: "#/components/schemas/Subject" } },
    },
    doubled(24),
    unions(30),
  ])("of %j is not made up at any price", async (source) => {
    const { schema, registry } = await lower(source);
    expect(exampleOf(schema, await exampleSource(registry))).toBeUndefined();
  });
});
