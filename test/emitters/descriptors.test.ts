import { describe, expect, it } from "vitest";
import { descriptorOf, operationsOf } from "./descriptors.js";

const done = 'responses: { 204: { description: "" } }';
const ok = (content: string): string =>
  `responses: { 200: { description: "", content: { ${content} } } }`;

type Case = readonly [about: string, members: string, descriptor: string];

describe("a parameter is told", () => {
  const parameters = (...list: readonly string[]): string =>
    `parameters: [${list.join(", ")}]\n${done}`;

  it.each<Case>([
    [
      "by its name where it has its place's own form",
      parameters(
        "{ name: a, in: query, schema: { type: string } }",
        "{ name: b, in: header, schema: { type: string } }",
        "{ name: c, in: cookie, schema: { type: string } }",
      ),
      'parameters: placeParameters, query: ["a"], headers: ["b"], cookies: ["c"], reads: "nothing"',
    ],
    [
      "with its style, and whether it explodes where that is unusual",
      parameters(
        "{ name: a, in: query, style: spaceDelimited, explode: false, schema: { type: array } }",
        "{ name: b, in: query, style: spaceDelimited, explode: true, schema: { type: array } }",
        "{ name: c, in: query, explode: false, schema: { type: array } }",
        "{ name: d, in: query, style: deepObject, explode: true, schema: { type: object } }",
        "{ name: e, in: header, explode: true, schema: { type: object } }",
      ),
      'parameters: placeParameters, query: [ { name: "a", style: spaceDelimited }, { name: "b", style: spaceDelimited, explode: true }, { name: "c", explode: false }, { name: "d", style: deepObject } ], headers: [{ name: "e", explode: true }], reads: "nothing"',
    ],
    [
      "with what else its value is written as",
      parameters(
        "{ name: a, in: query, content: { application/json: { schema: { type: object } } } }",
        "{ name: b, in: header, content: { application/json: { schema: { type: object } } } }",
        "{ name: c, in: query, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }",
        "{ name: d, in: header, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }",
      ),
      'parameters: placeParameters, query: [ { name: "a", style: asJsonPair }, { name: "c", style: asFormPair } ], headers: [ { name: "b", style: headerJson }, { name: "d", style: headerForm } ], reads: "nothing"',
    ],
    [
      "as a cookie that is a text, which is not encoded",
      parameters(
        "{ name: a, in: cookie, content: { text/plain: { schema: { type: string } } } }",
      ),
      'parameters: placeParameters, cookies: [{ name: "a", style: cookieText }], reads: "nothing"',
    ],
    [
      "with the encoding of its properties",
      parameters(
        "{ name: a, in: query, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { tags: { type: array } } }, encoding: { tags: { style: pipeDelimited } } } } }",
      ),
      'parameters: placeParameters, query: [ { name: "a", style: asFormPair, encoding: { tags: { style: pipeDelimited } } } ], reads: "nothing"',
    ],
    [
      "with characters that stay as they are",
      parameters(
        "{ name: a, in: query, allowReserved: true, schema: { type: string } }",
      ),
      'parameters: placeParameters, query: [{ name: "a", allowReserved: true }], reads: "nothing"',
    ],
    [
      "with its key in the params where another has its name",
      parameters(
        "{ name: id, in: query, schema: { type: string } }",
        "{ name: id, in: header, schema: { type: string } }",
      ),
      'parameters: placeParameters, query: ["id"], headers: [{ name: "id", key: "id_header" }], reads: "nothing"',
    ],
  ])("%s", async (_, members, descriptor) => {
    expect(await descriptorOf(members)).toBe(descriptor);
  });

  it("of a path only where its form is not plain", async () => {
    const list = parameters(
      "{ name: a, in: path, required: true, schema: { type: string } }",
      "{ name: b, in: path, required: true, style: matrix, schema: { type: string } }",
      "{ name: c, in: path, required: true, content: { application/json: { schema: {} } } }",
      "{ name: d, in: path, required: true, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }",
    );
    expect(await descriptorOf(list, { path: "/{a}/{b}/{c}/{d}" })).toBe(
      'parameters: placeParameters, pathParameters: [ { name: "b", style: matrix }, { name: "c", style: asJson }, { name: "d", style: asFormValue } ], reads: "nothing"',
    );
  });
});

describe("a JSON body is told", () => {
  const body = (schema: string, more = ""): string =>
    `requestBody: { ${more} content: { application/json: { schema: ${schema} } } }\n${done}`;
  const closed = "additionalProperties: false";

  it.each<Case>([
    [
      "by nothing where its properties are all told",
      body(`{ type: object, ${closed}, properties: { a: { type: string } } }`),
      'body: {}, reads: "nothing"',
    ],
    [
      "with what looks for bytes in it where others may stand in it",
      body("{ type: object, additionalProperties: true }"),
      'parameters: placeParameters, body: { key: "body", write: asJson }, reads: "nothing"',
    ],
    [
      "with what looks for bytes in it where a property may be any object",
      body(`{ type: object, ${closed}, properties: { a: {} } }`),
      'body: { write: asJson }, reads: "nothing"',
    ],
    [
      "under a key where it is no object",
      body("{ type: array, items: { type: string } }"),
      'parameters: placeParameters, body: { key: "body" }, reads: "nothing"',
    ],
    [
      "under a key, of which null alone is taken",
      body('{ type: "null" }'),
      'parameters: placeParameters, body: { key: "body", onlyNull: true }, reads: "nothing"',
    ],
    [
      "as one that is sent even where nothing of it is given",
      body(
        `{ type: object, ${closed}, properties: { a: { type: string } } }`,
        "required: true,",
      ),
      'body: { sendEmpty: true }, reads: "nothing"',
    ],
  ])("%s", async (_, members, descriptor) => {
    expect(await descriptorOf(members)).toBe(descriptor);
  });

  const optional = body(
    `{ type: object, ${closed}, properties: { a: { type: string } } }`,
  );
  const needed = body(
    `{ type: object, ${closed}, required: [a], properties: { a: { type: string } } }`,
  );

  it("as sent where nothing of it is given, if sdk.yaml says so and it needs nothing", async () => {
    const config = { emptyBody: "send" } as const;
    expect(await descriptorOf(optional, { config })).toBe(
      'body: { sendEmpty: true }, reads: "nothing"',
    );
    expect(await descriptorOf(needed, { config })).toBe(
      'body: {}, reads: "nothing"',
    );
  });
});

it("a range of JSON lets a call say which it is", async () => {
  const { text } = await operationsOf(`
paths:
  /x:
    post:
      operationId: ask
      requestBody: { content: { application/*+json: { schema: { type: object, additionalProperties: false, properties: { a: { type: string } } } } } }
      responses: { 204: { description: "" } }
`);
  const code = text("src/resources/root.ts");
  expect(code).toContain('body: { within: "application/*+json" }');
  expect(code).toContain("BodyOptions<`application/${string}+json`, As>");
  expect(code).toContain("byContent(askOperation, params, options)");
});

it("a range of JSON beside JSON is a media type of its own", async () => {
  const schema = (name: string): string =>
    `{ schema: { type: object, additionalProperties: false, properties: { ${name}: { type: string } } } }`;
  const { text } = await operationsOf(`
paths:
  /x:
    post:
      operationId: ask
      requestBody: { content: { application/json: ${schema("a")}, application/*+json: ${schema("b")} } }
      responses: { 204: { description: "" } }
`);
  const code = text("src/resources/root.ts");
  expect(code).toContain("a?: string");
  expect(code).toContain("b?: string");
  expect(code).toContain("write: asNamedJson");
  expect(code).toMatch(
    /BodyOptions<\s*"application\/json" \| `application\/\$\{string\}\+json`,/,
  );
});

describe("a body of another media type is told", () => {
  const body = (mediaType: string, schema: string, encoding = ""): string =>
    `requestBody: { content: { "${mediaType}": { schema: ${schema}${encoding} } } }\n${done}`;
  const form = (properties: string, encoding = ""): string =>
    body(
      "application/x-www-form-urlencoded",
      `{ type: object, properties: { ${properties} } }`,
      encoding && `, encoding: { ${encoding} }`,
    );
  const multipart = (properties: string, encoding = ""): string =>
    body(
      "multipart/form-data",
      `{ type: object, properties: { ${properties} } }`,
      encoding && `, encoding: { ${encoding} }`,
    );
  const list = "{ type: array, items: { type: string } }";

  it.each<Case>([
    [
      "as a form",
      form("a: { type: string }"),
      'body: { mediaType: "application/x-www-form-urlencoded", write: asForm }, reads: "nothing"',
    ],
    [
      "as a form whose properties have forms of their own",
      form(
        `a: ${list}, b: ${list}, c: ${list}, d: { type: object }, e: { type: string }, f: ${list}`,
        "a: { style: spaceDelimited }, b: { style: pipeDelimited, explode: true }, c: { explode: false }, d: { style: deepObject, explode: true }, e: { allowReserved: true }, f: { style: form }",
      ),
      'body: { mediaType: "application/x-www-form-urlencoded", write: asForm, encoding: { a: { style: spaceDelimited }, b: { style: pipeDelimited, explode: true }, c: { style: form, explode: false }, d: { style: deepObject }, e: { style: form, allowReserved: true }, f: { style: form } } }, reads: "nothing"',
    ],
    [
      "as a form with one property of another media type",
      form("a: { type: object }", "a: { contentType: application/json }"),
      'body: { mediaType: "application/x-www-form-urlencoded", write: asForm, encoding: { a: { contentType: "application/json" } } }, reads: "nothing"',
    ],
    [
      "as parts in their order",
      multipart("b: { type: string }, a: { type: string }"),
      'body: { mediaType: "multipart/form-data", write: asMultipart, order: ["b", "a"] }, reads: "nothing"',
    ],
    [
      "as parts with types, headers and forms of their own",
      multipart(
        "a: { type: string, format: binary }, b: { type: object }, c: { type: string }",
        'a: { contentType: "image/png, image/jpeg" }, b: { style: deepObject, explode: true }, c: { contentType: "text/*" }',
      ),
      'body: { mediaType: "multipart/form-data", write: asMultipart, encoding: { a: { contentType: "image/png", within: "image/png, image/jpeg" }, b: { spread: deepEntries } }, order: ["a", "b", "c"] }, reads: "nothing"',
    ],
    [
      "as parts that have headers, where it is no form",
      body(
        "multipart/related",
        "{ type: object, properties: { a: { type: string }, __proto__: { type: object } } }",
        ", encoding: { a: { headers: { X-Kind: { schema: { type: string, const: photo } } } }, __proto__: { contentType: text/plain } }",
      ),
      'body: { mediaType: "multipart/related", write: asMultipart, encoding: { a: { headers: { "X-Kind": "photo" } }, ["__proto__"]: { contentType: "text/plain" } }, order: ["a", "__proto__"] }, reads: "nothing"',
    ],
    [
      "as parts that may be null",
      multipart(
        "a: { type: [string, 'null'], contentMediaType: application/octet-stream }, b: { type: string }",
      ),
      'body: { mediaType: "multipart/form-data", write: asMultipart, encoding: { a: { nullable: true } }, order: ["a", "b"] }, reads: "nothing"',
    ],
    [
      "as parts of a list that may be null",
      multipart(
        "a: { anyOf: [{ type: array, items: { contentMediaType: application/octet-stream } }, { type: 'null' }] }, b: { type: string }",
      ),
      'body: { mediaType: "multipart/form-data", write: asMultipart, encoding: { a: { nullable: true } }, order: ["a", "b"] }, reads: "nothing"',
    ],
    [
      "as parts that may be null, with a type",
      multipart(
        "a: { type: [string, 'null'], contentMediaType: application/octet-stream }",
        "a: { contentType: image/png }",
      ),
      'body: { mediaType: "multipart/form-data", write: asMultipart, encoding: { a: { contentType: "image/png", nullable: true } } }, reads: "nothing"',
    ],
    [
      "as it is",
      body("application/octet-stream", "{}"),
      'parameters: placeParameters, body: { mediaType: "application/octet-stream", key: "body", write: asIs }, reads: "nothing"',
    ],
    [
      "as it is, with its own type under a range",
      body("image/*", "{}"),
      'parameters: placeParameters, body: { mediaType: "image/*", key: "body", write: asOwnType }, reads: "nothing"',
    ],
    [
      "as parts, under a range of them",
      body(
        "multipart/*",
        "{ type: object, properties: { a: { type: string } } }",
      ),
      'body: { mediaType: "multipart/form-data", write: asMultipart }, reads: "nothing"',
    ],
  ])("%s", async (_, members, descriptor) => {
    expect(await descriptorOf(members)).toBe(descriptor);
  });

  it("with all others that an operation takes", async () => {
    const flat =
      "schema: { type: object, properties: { a: { type: integer } } }";
    const members = `requestBody: { content: { application/json: { ${flat} }, text/csv: {}, application/x-www-form-urlencoded: { ${flat} } } }\n${done}`;
    expect(await descriptorOf(members)).toBe(
      'parameters: placeParameters, body: {}, otherBodies: [ { mediaType: "text/csv", key: "body", write: asIs, checkParams: checks.checkAskTextParams }, { mediaType: "application/x-www-form-urlencoded", write: asForm } ], reads: "nothing"',
    );
  });
});

describe("a response is told", () => {
  it.each<Case>([
    [
      "with the JSON of the first schema asked for, and what others promise, should they come",
      ok(
        "application/a+json: { schema: { type: object, required: [a] } }, application/b+json: { schema: { type: object, required: [b] } }, text/json: { schema: { type: object, required: [a] } }",
      ),
      'accept: "application/a+json, text/json;q=0.9", settle: byAnswer, readings: { "application/a+json": "json", "application/b+json": "json", "text/json": "json" }, promises: { object: ["a", "b"] }, response: ["root", "checkAskResponse"]',
    ],
    [
      "by nothing where it is any JSON",
      ok("application/json: { schema: {} }"),
      'response: ["root", "checkAskResponse"]',
    ],
    [
      "with the kinds of values that it promises",
      ok("application/json: { schema: { type: [array, 'null'] } }"),
      'promises: { array: [], null: [] }, response: ["root", "checkAskResponse"]',
    ],
    [
      "with properties of which it has one at least",
      ok(
        "application/json: { schema: { type: object, required: [a], properties: { a: {}, b: {} } } }",
      ),
      'promises: { object: ["a"] }, response: ["root", "checkAskResponse"]',
    ],
    ["as nothing to read", done, 'reads: "nothing"'],
    [
      "as text",
      ok("text/plain: { schema: { type: string } }"),
      'accept: "text/plain", reads: "text"',
    ],
    ["as bytes", ok("image/png: {}"), 'accept: "image/png", reads: "blob"'],
    [
      "with what is asked for, JSON first, and errors last",
      `responses: { 200: { description: "", content: { text/csv: {}, application/json: { schema: {} } } }, 400: { description: "", content: { application/problem+json: { schema: {} }, text/csv: {} } } }`,
      'accept: "application/json, text/csv;q=0.9, application/problem+json;q=0.8", settle: byAnswer, readings: { "application/json": "json", "text/csv": "text" }, response: ["root", "checkAskResponse"], failures: ["400"]',
    ],
    [
      "with what is asked for of errors alone",
      `responses: { 400: { description: "", content: { application/problem+json: {} } } }`,
      'accept: "application/problem+json", reads: "nothing", failures: ["400"]',
    ],
    [
      "with the statuses that it fails with, be they redirects or ranges",
      `responses: { 204: { description: "" }, 304: { description: "" }, 404: { description: "" }, 5XX: { description: "" } }`,
      'reads: "nothing", failures: ["304", "404", "5XX"]',
    ],
    [
      "without them where any is described",
      `responses: { 204: { description: "" }, 404: { description: "" }, default: { description: "" } }`,
      'reads: "nothing"',
    ],
    [
      "by its media type where that decides how it is read",
      ok('"text/csv; header=present": {}, text/csv: {}, application/json: {}'),
      'accept: "application/json, text/csv; header=present;q=0.9, text/csv;q=0.9", settle: byAnswer, readings: { "application/json": "json", "text/csv": "text" }',
    ],
    [
      "by its media type under a range of all",
      ok('"*/*": {}'),
      'accept: "*/*", settle: byAnswer, readings: { "*/*": "any" }',
    ],
    [
      "by status where another is something else",
      `responses: { 200: { description: "", content: { application/json: { schema: { type: object, required: [a] } } } }, 202: { description: "" }, 203: { description: "", content: { text/plain: {} } } }`,
      'accept: "application/json, text/plain;q=0.9", settle: byAnswer, promises: { object: ["a"] }, response: ["root", "checkAskResponse"], answers: { "202": { reads: "nothing" }, "203": { reads: "text" } }',
    ],
  ])("%s", async (_, members, descriptor) => {
    expect(await descriptorOf(members)).toBe(descriptor);
  });

  it("as nothing to read of HEAD", async () => {
    const text = ok("text/plain: { schema: { type: string } }");
    expect(await descriptorOf(text, { verb: "head" })).toBe(
      'accept: "text/plain", reads: "nothing"',
    );
  });

  it("by a model's promise, which is said once where it is long", async () => {
    const model = ok(
      'application/json: { schema: { $ref: "#/components/schemas/Door" } }',
    );
    const door = (required: string): string =>
      `schemas: { Door: { type: object, required: [${required}] } }`;
    const few = { components: door("a, b, c") };
    const many = { components: door("a, b, c, d") };
    expect(await descriptorOf(model, few)).toBe(
      'promises: { object: ["a", "b", "c"] }, response: ["root", "checkAskResponse"]',
    );
    expect(await descriptorOf(model, many)).toBe(
      'promises: promisedDoor, response: ["root", "checkAskResponse"]',
    );
    const list = ok(
      'application/json: { schema: { anyOf: [{ $ref: "#/components/schemas/Door" }] } }',
    );
    expect(await descriptorOf(list, many)).toBe(
      'promises: { object: ["a", "b", "c", "d"] }, response: ["root", "checkAskResponse"]',
    );
  });

  describe("by an envelope", () => {
    const config = { envelope: { flag: "ok", beside: [] } };
    const envelope = (
      properties: string,
      required = "required: [ok, door]",
    ): string =>
      ok(
        `application/json: { schema: { type: object, ${required}, properties: { ok: { type: boolean }${properties} } } }`,
      );

    it("with the property that is the result, and what that promises", async () => {
      const door = ", door: { type: object, required: [id] }";
      expect(await descriptorOf(envelope(door), { config })).toBe(
        'promises: { object: ["ok", "door"] }, unwrap: property, flag: "ok", response: ["root", "checkAskResponse"], property: "door", result: { object: ["id"] }',
      );
    });

    it("of which the result may be anything", async () => {
      expect(await descriptorOf(envelope(", door: {}"), { config })).toBe(
        'promises: { object: ["ok", "door"] }, unwrap: property, flag: "ok", response: ["root", "checkAskResponse"], property: "door"',
      );
    });

    it("which may come without the result", async () => {
      const responses = envelope(", door: {}", "required: [ok]");
      expect(await descriptorOf(responses, { config })).toBe(
        'promises: { object: ["ok"] }, unwrap: optionalProperty, flag: "ok", response: ["root", "checkAskResponse"], property: "door"',
      );
    });

    it("in which nothing is", async () => {
      expect(
        await descriptorOf(envelope("", "required: [ok]"), { config }),
      ).toBe(
        'promises: { object: ["ok"] }, unwrap: nothing, flag: "ok", response: ["root", "checkAskResponse"]',
      );
    });
  });
});

describe("an operation is told", () => {
  it("with the credentials that it takes", async () => {
    const components =
      "securitySchemes: { a: { type: http, scheme: bearer }, b: { type: apiKey, in: header, name: X-B } }";
    const security = `security: [{ a: [] }, { a: [], b: [] }, {}]\n${done}`;
    expect(await descriptorOf(security, { components })).toBe(
      'security: [["a"], ["a", "b"], []], reads: "nothing"',
    );
  });

  it("with a server of its own, its variables at their defaults", async () => {
    const server = `servers: [{ url: "https://{name}.example/{other}", variables: { name: { default: api } } }]\n${done}`;
    expect(await descriptorOf(server)).toBe(
      'server: "https://api.example/{other}", reads: "nothing"',
    );
  });

  it("with a path whose braces are no parameters", async () => {
    const { text } = await operationsOf(
      `paths: { "/a{?b}": { get: { operationId: ask, ${done} } } }`,
    );
    expect(text("src/resources/root.ts")).toContain('path: "/a%7B?b%7D"');
  });
});

it("an operation of several media types is sent by what is given, and has a signature for each answer", async () => {
  const { text } = await operationsOf(`
paths:
  /x:
    put:
      operationId: ask
      summary: Ask
      requestBody: { content: { application/json: { schema: { type: object } }, text/csv: {} } }
      responses: { 200: { description: "", content: { application/json: { schema: { type: object } }, text/csv: {} } } }
`);
  const resource = text("src/resources/root.ts");
  expect(resource).toContain(`
/** Ask, as \`text/csv\` */
export function ask(
  client: Client,
  params: AskParams | undefined,
  options: BodyOptions<"application/json" | "text/csv"> & Accepting<"text/csv">,
): ApiRequest<string>;
/**
 * Ask
 *
 * \`PUT /x\`
 * @see \`docs/root/ask.md\`
 */
export function ask<As extends Reading = undefined>(
  client: Client,
  params?: AskParams,
  options?: BodyOptions<"application/json" | "text/csv", As>,
): ApiRequest<AskResponse, As>;
export function ask<As extends Reading = undefined>(
  client: Client,
  params?: AskParams,
  options?: BodyOptions<"application/json" | "text/csv", As>,
): ApiRequest<unknown, As> {
  return send(
    client,
    byContent(askOperation, params, options),
    params,
    options,
  );
}
`);
  expect(resource).toContain(`
export const AskParams: Schema<AskParams> = /* @__PURE__ */ schema(
  either(checks.checkAskParams, checks.checkAskTextParams),
);
`);
});

it("promises of models are said in a file of their own, by name, whatever refers to them", async () => {
  const answer = (model: string): string =>
    ok(
      `application/json: { schema: { $ref: "#/components/schemas/${model}" } }`,
    );
  const { text } = await operationsOf(`
paths:
  /x: { get: { ${answer("Window")} } }
  /y: { get: { responses: { 200: { description: "" }, 201: { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Door" } } } } } } }
  /z: { get: { ${answer("Window")} } }
components:
  schemas:
    Window: { type: object, required: [a, b, c, d] }
    Door: { anyOf: [{ type: object, required: [a, b, c, e] }, { type: array }] }
`);
  expect(text("src/promised.ts")).toContain(`
export const promisedDoor: Promised = {
  object: ["a", "b", "c", "e"],
  array: [],
};

export const promisedWindow: Promised = { object: ["a", "b", "c", "d"] };
`);
});
