import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shared.js";

/** A hostile description and what must happen to it. */
export interface HostileCase {
  readonly name: string;
  /** `error`: refused with a diagnostic. `safe`: emitted without harm. `either`: one of the two. */
  readonly must: "error" | "safe" | "either";
  readonly kind: string;
  readonly why: string;
  /** For patterns that backtrack: a value for property `a` of schema `T`. */
  readonly input?: string;
}

const folder = join(root, "test/security/cases");

/** All cases, by their `NAME.expected.json`. */
export function hostileCases(): readonly HostileCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".expected.json"))
    .map((file) => ({
      name: file.replace(".expected.json", ""),
      ...JSON.parse(readFileSync(join(folder, file), "utf8")),
    }));
}

/** Whether the case's description is so large that it is made, not stored. */
export function isLarge(name: string): boolean {
  return name in large;
}

/** Path of the case's description; the large ones are made here. */
export function descriptionOf(name: string, temporary: string): string {
  const stored = join(folder, `${name}.yaml`);
  if (existsSync(stored)) return stored;
  const made = join(temporary, `${name}.yaml`);
  writeFileSync(made, large[name]?.() ?? "");
  return made;
}

const large: Readonly<Record<string, () => string>> = {
  "big-oneof-2k": () => describeSchemas(manyVariants(2_000)),
  "big-properties-100k": () => describeSchemas(manyProperties(100_000)),
  "deep-10k-schema": () => deepSchema(10_000),
  "deep-10k-flow": () =>
    `x-d: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n${describeSchemas({})}`,
  "typos-discriminator": () => describeSchemas(misspeltMapping(1_000)),
  "typos-required": () => describeSchemas(misspeltRequired(2_000)),
  "path-100k": () =>
    JSON.stringify(describePath(`/${"a/".repeat(50_000)}`, "getA")),
  "long-names": () => longNames(5_000),
  "many-media-types": () => manyMediaTypes(1_000),
  "many-newlines": () => longDescriptions(100_000),
  "deep-pointer": () =>
    describeSchemas({ T: { $ref: `#/components${"/a".repeat(250_000)}` } }),
  "redos-300": () => describeSchemas(manyPatterns(300)),
  "redos-deep": () => describeSchemas(nestedRepetitions(500)),
};

function manyVariants(count: number): object {
  const names = Array.from({ length: count }, (_, index) => `V${index}`);
  const variants = names.map((name) => [
    name,
    {
      type: "object",
      required: ["k"],
      properties: { k: { const: name.replace("V", "k") } },
    },
  ]);
  const oneOf = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return {
    T: { type: "object", properties: { a: { oneOf } } },
    ...Object.fromEntries(variants),
  };
}

function manyProperties(count: number): object {
  const properties = Array.from({ length: count }, (_, index) => [
    `p${index}`,
    { type: "string" },
  ]);
  return { T: { type: "object", properties: Object.fromEntries(properties) } };
}

/** Each of them takes a checker of patterns a second. */
function manyPatterns(count: number): object {
  const properties = Array.from({ length: count }, (_, index) => [
    `p${index}`,
    { type: "string", pattern: `^(a${index}|a${index}a${index}|b)+(x|y|xy)*$` },
  ]);
  return { T: { type: "object", properties: Object.fromEntries(properties) } };
}

function misspeltMapping(count: number): object {
  const names = Array.from({ length: count }, (_, index) => `Branch${index}`);
  const branch = {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" } },
  };
  const mapping = names.map((name) => [
    name.toLowerCase(),
    `#/components/schemas/${name.replace("Branch", "Brnach")}`,
  ]);
  const oneOf = names
    .slice(0, 20)
    .map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const discriminator = {
    propertyName: "kind",
    mapping: Object.fromEntries(mapping),
  };
  return {
    T: { oneOf, discriminator },
    ...Object.fromEntries(names.slice(0, 20).map((name) => [name, branch])),
  };
}

function misspeltRequired(count: number): object {
  const names = Array.from(
    { length: count },
    (_, index) => `property_${index}`,
  );
  const properties = names.map((name) => [name, { type: "string" }]);
  const required = names.map((name) => name.replace("property", "proprety"));
  return {
    T: {
      type: "object",
      required,
      properties: Object.fromEntries(properties),
    },
  };
}

function describePath(path: string, operationId: string): object {
  const operation = { operationId, responses: { 204: { description: "ok" } } };
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { [path]: { get: operation } },
  };
}

function longNames(length: number): string {
  const [capitals, snakes] = ["A", "ab_"].map((each) => each.repeat(length));
  const description = describePath("/t", `${snakes}${capitals}`);
  const schemas = { [`${capitals}`]: { type: "string" }, [`${snakes}`]: {} };
  return JSON.stringify({
    ...description,
    tags: [{ name: capitals }, { name: snakes }],
    components: { schemas },
  });
}

function manyMediaTypes(count: number): string {
  const content = Array.from({ length: count }, (_, index) => [
    `application/x${index}+json`,
    { schema: { type: "object", properties: { [`p${index}`]: {} } } },
  ]);
  const operation = {
    operationId: "postT",
    requestBody: { content: Object.fromEntries(content) },
    responses: { 204: { description: "ok" } },
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/t": { post: operation } },
  });
}

function longDescriptions(length: number): string {
  const pieces = ["\n", "\r", "[", "![", "*_", ": "];
  const paths = pieces.map((piece, index) => [
    `/t${index}`,
    {
      get: {
        operationId: `getT${index}`,
        description: `${piece.repeat(length / piece.length)}a`,
        responses: { 204: { description: "ok" } },
      },
    },
  ]);
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: Object.fromEntries(paths),
  });
}

function nestedRepetitions(depth: number): object {
  const pattern = `^${"(".repeat(depth)}a${"b?)*".repeat(depth)}$`;
  return {
    T: { type: "object", properties: { a: { type: "string", pattern } } },
  };
}

/** Built as text: `JSON.stringify` itself cannot go that deep. */
function deepSchema(depth: number): string {
  const open = '{"type":"object","properties":{"a":'.repeat(depth);
  const deep = `${open}{"type":"string"}${"}}".repeat(depth)}`;
  return describeSchemas({ T: "DEEP" }).replace('"DEEP"', deep);
}

function describeSchemas(schemas: object): string {
  const schema = { $ref: "#/components/schemas/T" };
  const answer = {
    description: "ok",
    content: "T" in schemas ? { "application/json": { schema } } : {},
  };
  const description = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/t": { get: { operationId: "getT", responses: { 200: answer } } },
    },
    components: { schemas },
  };
  return "T" in schemas
    ? JSON.stringify(description, undefined, 1)
    : Object.entries(description)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join("");
}
