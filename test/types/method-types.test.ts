import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Method } from "../../generator/ir/sdk.js";
import {
  declareErrors,
  declareParams,
  declareResult,
  type SdkTypes,
  sdkTypes,
} from "../../generator/types/index.js";
import { planned } from "../sdk.js";
import { printed } from "../typescript/prettier.js";

const door = { $ref: "#/components/schemas/Door" };
const json = (schema: JsonObject): JsonObject => ({
  description: "Done.",
  content: { "application/json": { schema } },
});

const of = (content: JsonObject): JsonObject => ({
  description: "Done.",
  content,
});

interface Planned {
  readonly method: Method;
  readonly types: SdkTypes;
}

async function methodOf(
  operation: JsonObject,
  verb = "post",
): Promise<Planned> {
  const { sdk, methods } = await planned({
    paths: { "/doors/open": { [verb]: operation } },
    components: {
      schemas: {
        Door: { type: "object", properties: { id: { type: "string" } } },
      },
    },
  });
  const [method] = methods.values();
  if (method === undefined) throw new Error("no method");
  return { method, types: sdkTypes(sdk) };
}

describe("what a method resolves to", () => {
  async function result(responses: JsonObject, verb?: string): Promise<string> {
    const { method, types } = await methodOf({ responses }, verb);
    return printed(declareResult(method, types));
  }

  it.each<readonly [string, JsonObject, string]>([
    ["a model", { 200: json(door) }, "Door"],
    ["nothing", { 204: { description: "Done." } }, "void"],
    [
      "JSON, where other media types are described beside it",
      {
        200: of({
          "text/csv": {},
          "image/png": {},
          "application/json": { schema: door },
        }),
      },
      "Door",
    ],
    [
      "JSON or a stream, where the request has no flag that tells",
      {
        200: of({
          "application/json": { schema: door },
          "text/event-stream": {},
        }),
      },
      "Door | ByteStream",
    ],
    [
      "any of several that are no JSON",
      { 200: of({ "text/csv": {}, "image/png": {} }) },
      "string | Binary",
    ],
    [
      "what a range's schema says",
      { 200: of({ "*/*": { schema: door } }) },
      "Door",
    ],
    [
      "a text, of which the schema says more",
      {
        200: of({
          "text/plain": { schema: { type: "string", enum: ["open", "shut"] } },
        }),
      },
      '"open" | "shut"',
    ],
    [
      "a text, whatever else the schema says",
      { 200: of({ "text/plain": { schema: { type: "integer" } } }) },
      "string",
    ],
    [
      "a text",
      { 200: { description: "Done.", content: { "text/plain": {} } } },
      "string",
    ],
    [
      "bytes",
      { 200: { description: "Done.", content: { "image/png": {} } } },
      "Binary",
    ],
    [
      "a stream",
      { 200: { description: "Done.", content: { "text/event-stream": {} } } },
      "ByteStream",
    ],
    [
      "a model or no body, by status",
      { 200: json(door), 204: { description: "Done." } },
      "Door | undefined",
    ],
  ])("%s", async (_, responses, type) => {
    expect(await result(responses)).toBe(
      `export type DoorsOpenResponse = ${type};`,
    );
  });

  it("is nothing for HEAD", async () => {
    const text = await result({ 200: json(door) }, "head");
    expect(text).toMatch(/ = void;$/);
  });

  it("is the property that the plan unwraps", async () => {
    const { method, types } = await methodOf({
      responses: {
        200: json({ type: "object", properties: { door }, required: ["door"] }),
      },
    });
    const unwrap = { kind: "property", name: "door" } as const;
    const unwrapping = { ...method, result: { ...method.result, unwrap } };
    expect(printed(declareResult(unwrapping, types))).toMatch(/ = Door;$/);
    const optional = { ...unwrap, optional: true } as const;
    const result = { ...method.result, unwrap: optional };
    expect(printed(declareResult({ ...method, result }, types))).toMatch(
      / = Door \| undefined;$/,
    );
  });
});

describe("what a method fails with", () => {
  async function errors(responses: JsonObject): Promise<string> {
    const { method, types } = await methodOf({ responses });
    const text = printed(declareErrors(method, types));
    return text
      .slice(text.indexOf("=") + 1, -1)
      .trim()
      .replaceAll(/\s+/g, " ");
  }

  it.each<readonly [string, JsonObject, string]>([
    ["any status, where none is described", {}, "StatusError"],
    ["a status with a body", { 404: json(door) }, "StatusError<404, Door>"],
    [
      "a status without a body",
      { 404: { description: "Gone." } },
      "StatusError<404>",
    ],
    [
      "a status with a text",
      {
        404: {
          description: "Gone.",
          content: { "text/plain": { schema: { type: "string" } } },
        },
      },
      "StatusError<404, string>",
    ],
    [
      "a status with bytes",
      { 404: { description: "Gone.", content: { "image/png": {} } } },
      "StatusError<404, Binary>",
    ],
    [
      "a status with any of a range",
      { 404: { description: "Gone.", content: { "image/*": {} } } },
      "StatusError<404>",
    ],
    [
      "several",
      { 404: json(door), 409: { description: "Taken." } },
      "StatusError<404, Door> | StatusError<409>",
    ],
    [
      "ranges and the default, which are one where they are alike",
      { "4XX": json(door), "5XX": json(door), default: json(door) },
      "StatusError<number, Door>",
    ],
    [
      "a code before a range, a range before the default",
      {
        404: json(door),
        409: json(door),
        "4XX": json({ type: "string" }),
        default: json(door),
      },
      '| StatusError<404, Door> | StatusError<409, Door> | StatusError<StatusOf<"4XX", 404 | 409>, string> | StatusError<StatusOf<"default", 404 | 409 | "4XX">, Door>',
    ],
  ])("%s", async (_, responses, type) => {
    expect(await errors({ 204: { description: "Done." }, ...responses })).toBe(
      type,
    );
  });
});

describe("what a method takes", () => {
  async function params(operation: JsonObject): Promise<string> {
    const responses = { 204: { description: "Done." } };
    const { method, types } = await methodOf({ responses, ...operation });
    const text = printed(declareParams(method, types));
    return text.replaceAll(/\/\*\*.*?\*\/\s*/gs, "").replaceAll(/\s+/g, " ");
  }
  const parameters = [
    { name: "id", in: "query", required: true, schema: { type: "string" } },
    { name: "page", in: "query", schema: { type: "integer" } },
  ];
  const body = (
    schema: JsonObject,
    type = "application/json",
  ): { readonly requestBody: JsonObject } => ({
    requestBody: { required: true, content: { [type]: { schema } } },
  });

  it("are its parameters", async () => {
    expect(await params({ parameters })).toBe(
      "export interface DoorsOpenParams { id: string; page?: number | undefined; }",
    );
  });

  it("are the body's properties beside them", async () => {
    const schema = { type: "object", properties: { name: { type: "string" } } };
    expect(await params({ parameters, ...body(schema) })).toBe(
      "export interface DoorsOpenParams { id: string; page?: number | undefined; name?: string | undefined; }",
    );
  });

  it("are told what is said of the body that is given whole, in place of what its schema says", async () => {
    const { requestBody } = body({ type: "array", description: "Doors." });
    const responses = { 204: { description: "Done." } };
    const declared = async (description: string): Promise<string> => {
      const { method, types } = await methodOf({
        summary: "Open them",
        responses,
        requestBody: { ...requestBody, description },
      });
      return printed(declareParams(method, types));
    };
    expect(await declared("At most ten.")).toContain("/** At most ten. */");
    expect(await declared("At most ten.")).not.toContain("Doors.");
    expect(await declared("Open them.")).toContain("/** Doors. */");
  });

  it.each([
    ["application/json", { type: "array", items: door }, "Door[]"],
    ["text/plain", { type: "string" }, "string"],
    ["image/png", {}, "Bytes"],
    ["image/png", { type: "string", format: "binary" }, "Bytes"],
    ["image/png", { type: "string" }, "Bytes | string"],
    ["text/csv", { type: "string", format: "binary" }, "Bytes | string"],
    ["application/xml", { type: "object" }, "string"],
  ])("is a body of %s under its key", async (type, schema, expected) => {
    expect(await params(body(schema, type))).toBe(
      `export interface DoorsOpenParams { body: ${expected}; }`,
    );
  });

  it("says no more than its members do", async () => {
    const responses = { 204: { description: "Done." } };
    const { method, types } = await methodOf({ responses, parameters });
    expect(printed(declareParams(method, types))).toMatch(/^export interface/);
    expect(printed(declareErrors(method, types))).toMatch(/^export type/);
  });

  it("is told with the rules that the body states for its properties", async () => {
    const schema = {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "string" } },
      not: { required: ["a", "b"] },
    };
    const responses = { 204: { description: "Done." } };
    const { method, types } = await methodOf({ responses, ...body(schema) });
    const text = printed(declareParams(method, types));
    expect(text).toMatch(/^\/\*\* Not `a` and `b` together\. \*\/\nexport /);
  });
});
