import { beforeAll, describe, expect, it } from "vitest";
import { paramsCheck } from "../../generator/checks/method-checks.js";
import type { Issue } from "../../generator/checks/run/issue.js";
import { paramsEmitter } from "../../generator/emitters/validators/index.js";
import type { Method } from "../../generator/ir/sdk.js";
import { empty } from "../../generator/typescript/code.js";
import { sourceFile } from "../../generator/typescript/source-file.js";
import { runModule } from "../run-module.js";
import { emitted, planned, sdkOf } from "../sdk.js";
import { functionsOf } from "./functions.js";

const spec = `
paths:
  /things/{id}:
    post:
      operationId: make
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, minLength: 2 } }
        - { name: limit, in: query, schema: { type: integer } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name, made_at]
              properties:
                name: { type: string }
                made_at: { type: string, readOnly: true }
              maxProperties: 2
      responses: { "204": { description: Made. } }
    put:
      operationId: replace
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, additionalProperties: { type: integer } } } }
      responses: { "204": { description: Replaced. } }
    get:
      operationId: look
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Seen. } }
  /files:
    post:
      operationId: upload
      requestBody:
        content:
          multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, either: { anyOf: [{ type: string, format: binary }, { type: array, maxItems: 1 }] }, no_bytes: { not: { type: string, format: binary } } } } }
      responses: { "204": { description: Stored. } }
  /ping:
    get: { operationId: ping, responses: { "204": { description: Pong. } } }
    put:
      operationId: touch
      requestBody: { content: { application/json: { schema: { type: object, properties: {} } } } }
      responses: { "204": { description: Touched. } }
  /notes:
    post:
      operationId: note
      requestBody:
        content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } }
      responses: { "204": { description: Noted. } }
    put:
      operationId: noteClosed
      requestBody:
        content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string } }, additionalProperties: false } } }
      responses: { "204": { description: Noted. } }
    patch:
      operationId: noteUnevaluated
      requestBody:
        required: true
        content: { application/json: { schema: { allOf: [{ type: object, properties: { text: { type: string } } }], properties: { tag: { type: string } }, unevaluatedProperties: false } } }
      responses: { "204": { description: Noted. } }
  /notes/{id}:
    put:
      operationId: noteBeside
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string } }, additionalProperties: false } } }
      responses: { "204": { description: Noted. } }
    patch:
      operationId: noteEither
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties: { text: { type: string }, mark: { type: string } }
              oneOf: [{ required: [text] }, { required: [mark] }]
      responses: { "204": { description: Noted. } }
  /jottings/{id}:
    put:
      operationId: jot
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string }, mark: { type: string } } } } }
      responses: { "204": { description: Noted. } }
  /blobs/{id}:
    put:
      operationId: storeBlob
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/octet-stream: {} } }
      responses: { "204": { description: Stored. } }
    post:
      operationId: storeShortBlob
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { application/octet-stream: { schema: { type: string, maxLength: 1 } } } }
      responses: { "204": { description: Stored. } }
    patch:
      operationId: streamEvents
      requestBody: { required: true, content: { text/event-stream: { schema: { type: string, maxLength: 1 } } } }
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Stored. } }
    delete:
      operationId: writeText
      requestBody: { required: true, content: { text/plain: { schema: { type: string, maxLength: 1 } } } }
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Stored. } }
  /parts:
    post:
      operationId: inParts
      parameters: [{ name: at, in: query, schema: { type: string, format: date } }]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [id, text, mark]
              properties: { id: { type: string, readOnly: true }, text: { type: string }, note: {} }
              allOf: [{ properties: { mark: { type: string } } }]
      responses: { "204": { description: Stored. } }
    put:
      operationId: openParts
      parameters: [{ name: at, in: query, schema: { type: string } }]
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { text: { type: string } }, additionalProperties: { type: integer } }
      responses: { "204": { description: Stored. } }
    patch:
      operationId: silentParts
      parameters: [{ name: at, in: query, schema: {} }]
      requestBody:
        content:
          application/json: { schema: { type: object, properties: { text: {}, mark: { minLength: 0 } } } }
      responses: { "204": { description: Stored. } }
`;

type Judge = (value: unknown) => readonly Issue[];

const judges = new Map<string, Judge>();
const sources = new Map<string, string>();

beforeAll(async () => {
  const sdk = await sdkOf(spec);
  const checks = await emitted(sdk, paramsEmitter);
  for (const { file, methods } of sdk.resources)
    for (const method of methods) {
      const source = checks.text(`src/resources/${file}.checks.ts`);
      const { operationId = "" } = method.operation;
      const base = method.checkParams.replace(/^check/, "");
      if (!source.includes(method.checkParams)) continue;
      sources.set(operationId, functionsOf(source, base));
      judges.set(operationId, await judge(source, method));
    }
});

async function judge(source: string, { checkParams }: Method): Promise<Judge> {
  const validate = await runModule(source, checkParams);
  return (value) => validate(value).issues;
}

function judged(operationId: string, params: unknown): readonly Issue[] {
  const found = judges.get(operationId);
  if (found === undefined) throw new Error(`no operation ${operationId}`);
  return found(params);
}

function issuesOf(operationId: string, params: unknown): readonly string[] {
  return judged(operationId, params).map(({ path, message }) =>
    [...path, message].join(": "),
  );
}

function codesOf(operationId: string, params: unknown): readonly string[] {
  return judged(operationId, params).map(({ code }) => code);
}

describe("the check of a method's flat params", () => {
  it("accepts parameters beside the body's properties, which count alone", () => {
    expect(issuesOf("make", { id: "ab", limit: 1, name: "x" })).toEqual([]);
  });

  it("tells what is missing, but not what is only read", () => {
    expect(issuesOf("make", {})).toEqual([
      "id: is required",
      "name: is required",
    ]);
  });

  it("tells what is wrong in parameters and in the body", () => {
    expect(issuesOf("make", { id: "a", limit: "1", name: 1 })).toEqual([
      "id: must be at least 2 characters long",
      "limit: must be an integer",
      "name: must be a string",
    ]);
  });

  it("takes undefined for absent", () => {
    expect(
      issuesOf("make", {
        id: "ab",
        limit: undefined,
        name: "x",
        other: undefined,
      }),
    ).toEqual([]);
  });

  it("refuses keys that it does not know, with the one that was meant", () => {
    expect(issuesOf("look", { id: "a", ids: 1 })).toEqual([
      "ids: is not a known key: did you mean id?",
    ]);
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["touch", {}, []],
    ["touch", { a: undefined }, []],
    ["touch", { a: 1 }, ["a: is not a known key"]],
    ["note", { text: "a" }, []],
    ["note", { other: undefined }, []],
    [
      "note",
      { text: 1, txt: 2 },
      ["text: must be a string", "txt: is not a known key: did you mean text?"],
    ],
    ["noteClosed", { text: "a" }, []],
    // Its body is not required.
    ["noteClosed", {}, []],
    ["jot", { id: "a" }, []],
    ["jot", { id: "a", text: undefined, mark: undefined }, []],
    ["jot", { id: "a", mark: "b" }, ["text: is required"]],
    ["jot", { id: "a", text: 1 }, ["text: must be a string"]],
    [
      "noteClosed",
      { txt: 1 },
      ["text: is required", "txt: is not a known key: did you mean text?"],
    ],
    ["noteBeside", { id: "a", text: "b" }, []],
    ["noteBeside", { id: "a" }, ["text: is required"]],
    ["noteBeside", { text: 1 }, ["id: is required", "text: must be a string"]],
    [
      "noteBeside",
      { id: "a", txt: "b" },
      ["text: is required", "txt: is not a known key: did you mean text?"],
    ],
    [
      "noteBeside",
      { ids: "a", text: "b" },
      ["id: is required", "ids: is not a known key: did you mean id?"],
    ],
    ["noteEither", { id: "a", text: "b" }, []],
    ["noteEither", { id: "a" }, ["must have either text, or mark"]],
    [
      "noteEither",
      { id: "a", text: "b", mark: "c" },
      ["must have either text, or mark"],
    ],
    [
      "noteEither",
      { id: "a", mark: 1, zzz: 1 },
      ["mark: must be a string", "zzz: is not a known key"],
    ],
    ["storeBlob", { id: "a", body: new Uint8Array(1) }, []],
    [
      "storeBlob",
      { id: "a", body: "x" },
      ["body: must be a Blob, File, Uint8Array or ReadableStream"],
    ],
    ["storeBlob", { id: "a" }, ["body: is required"]],
    [
      "storeShortBlob",
      { id: "a", body: "too long" },
      ["body: must be at most 1 character long"],
    ],
    [
      "storeShortBlob",
      { id: "a", body: 7 },
      ["body: must be text or a Blob, File, Uint8Array or ReadableStream"],
    ],
    ["storeShortBlob", { id: "a" }, []],
    [
      "streamEvents",
      { id: "a", body: "too long" },
      ["body: must be at most 1 character long"],
    ],
    ["streamEvents", { id: "a" }, ["body: is required"]],
    ["writeText", { id: "a", body: "a" }, []],
    [
      "writeText",
      { id: "a", body: "ab" },
      ["body: must be at most 1 character long"],
    ],
    ["inParts", { text: "a", mark: "b", note: 1, at: "2030-01-31" }, []],
    ["inParts", { text: "a" }, ["mark: is required"]],
    ["inParts", { mark: "a" }, ["text: is required"]],
    [
      "inParts",
      { text: "a", mark: 1, at: "x", nota: 1 },
      [
        "at: must be a date such as 2030-01-31",
        "nota: is not a known key: did you mean note?",
        "mark: must be a string",
      ],
    ],
    ["openParts", { text: "a", at: "b", more: 1 }, []],
    [
      "openParts",
      { text: 1, at: 2, more: "a" },
      [
        "at: must be a string",
        "text: must be a string",
        "more: must be an integer",
      ],
    ],
    ["silentParts", { text: 1, mark: 2, at: 3 }, []],
    ["silentParts", { other: 1 }, ["other: is not a known key"]],
    [
      "storeBlob",
      { id: "a", body: new Uint8Array(1), other: 1 },
      ["other: is not a known key"],
    ],
  ])("%s with %j tells %j", (operationId, params, issues) => {
    expect(issuesOf(operationId, params)).toEqual(issues);
  });

  it.each([null, [], "x", 1])("refuses what is no object: %j", (value) => {
    expect(issuesOf("look", value)).toEqual(["must be an object"]);
  });

  it("checks a body that stands under a key of its own there", () => {
    expect(issuesOf("replace", { id: "a", body: { x: "1" } })).toEqual([
      "body: x: must be an integer",
    ]);
    expect(issuesOf("replace", { id: "a" })).toEqual(["body: is required"]);
  });

  it("lets bytes through where content is sent", () => {
    expect(issuesOf("upload", { file: new Blob(["x"]) })).toEqual([]);
    expect(issuesOf("upload", { file: new Uint8Array(1) })).toEqual([]);
    expect(issuesOf("upload", { file: new Blob().stream() })).toEqual([]);
    expect(issuesOf("upload", { file: "x" })).toEqual([
      "file: must be a Blob, File, Uint8Array or ReadableStream",
    ]);
    expect(codesOf("upload", { file: 1 })).toEqual(["type"]);
  });

  it("lets bytes through where other kinds are, too", () => {
    expect(issuesOf("upload", { either: new Blob(["x"]) })).toEqual([]);
    expect(issuesOf("upload", { either: "x" })).toHaveLength(1);
    expect(issuesOf("upload", { either: [1] })).toEqual([]);
    expect(issuesOf("upload", { either: [1, 2] })).toHaveLength(1);
    expect(issuesOf("upload", { either: 1 })).toHaveLength(1);
  });

  it("refuses bytes where content must not be", () => {
    expect(issuesOf("upload", { no_bytes: 1 })).toEqual([]);
    expect(issuesOf("upload", { no_bytes: "x" })).toEqual([]);
    expect(issuesOf("upload", { no_bytes: new Blob(["x"]) })).toHaveLength(1);
  });

  it("names the rule that a key breaks which it does not know", () => {
    for (const operation of ["look", "inParts"])
      expect(codesOf(operation, { zzz: 1 })).toContain("unknown");
    expect(codesOf("noteClosed", { zzz: 1 })).toContain("additionalProperties");
    expect(codesOf("noteUnevaluated", { tag: "a", zzz: 1 })).toEqual([
      "unevaluatedProperties",
    ]);
  });

  it("has one case for a key", () => {
    for (const [operation, source] of sources) {
      const labels = [...source.matchAll(/case "(\w+)":/g)].map(
        ([, key]) => `${operation}: ${key}`,
      );
      expect(labels).toEqual([...new Set(labels)]);
    }
  });

  it("is none where there is nothing to give", () => {
    expect(sources.has("touch")).toBe(true);
    expect(sources.has("ping")).toBe(false);
  });

  it("does not take what objects inherit for given", () => {
    expect(issuesOf("look", { id: "a", constructor: 1 })).toEqual([
      "constructor: is not a known key",
    ]);
  });
});

describe("the module with the checks of a resource's params", () => {
  const things = `
paths:
  /things/look: { get: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: { "204": { description: Seen. } } } }
  /things/make: { post: { parameters: [{ name: id, in: query, schema: { type: integer } }], responses: { "204": { description: Made. } } } }
  /things/ping: { get: { responses: { "204": { description: Pong. } } } }
  /other/ping: { get: { responses: { "204": { description: Pong. } } } }
`;

  it("stands beside the resource's file, and exports one for each method that takes any", async () => {
    const { files, text } = await emitted(
      await sdkOf(things, { naming: { strategy: "path" } }),
      paramsEmitter,
    );
    const path = "src/resources/things.checks.ts";
    expect(files.map((each) => each.path)).toEqual([path]);
    expect(
      [...text(path).matchAll(/^export (.+)\(/gm)].map(([, name]) => name),
    ).toEqual(["function checkLookParams", "function checkMakeParams"]);
  });

  it("is imported whole", async () => {
    const { methods } = await planned(things, {
      config: { naming: { strategy: "path" } },
    });
    const method = methods.get("things.look");
    const check = method && paramsCheck(method, "things");
    const source = sourceFile("src/resources/things.ts", check ?? empty, {});
    expect(source).toContain(`import * as checks from "./things.checks.js";`);
    expect(source).toMatch(/\n\nchecks\.checkLookParams\s*$/);
  });

  it("declares no name twice, though operations and properties have names that look alike", async () => {
    const large = (key: string): string =>
      `{ type: object, properties: { ${key}1: { type: string }, ${key}2: { type: string }, ${key}3: { type: string } } }`;
    const post = (property: string): string =>
      `{ post: { requestBody: { content: { application/json: { schema: { type: object, properties: { ${property}: ${large(property)} } } } } }, responses: { "204": { description: Done. } } } }`;
    const alike = `paths: { /b_of_c: ${post("a")}, /c: ${post("b")} }`;
    const { text } = await emitted(
      await sdkOf(alike, { naming: { strategy: "path" } }),
      paramsEmitter,
    );
    const functions = text("src/resources/root.checks.ts").match(
      /\bfunction \w+/g,
    );
    expect(functions).toHaveLength(4);
    expect(new Set(functions).size).toBe(4);
  });
});
