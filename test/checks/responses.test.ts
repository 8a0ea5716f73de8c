import { beforeAll, describe, expect, it } from "vitest";
import { hasResponseCheck } from "../../generator/checks/method-checks.js";
import { responsesEmitter } from "../../generator/emitters/validators/index.js";
import { runModule } from "../run-module.js";
import { type Emitted, emitted, sdkOf } from "../sdk.js";

const object = (name: string, rest = ""): string =>
  `{ application/json: { schema: { type: object, required: [${name}], properties: { ${name}: { type: string${rest} } } } } }`;

const spec = `
paths:
  /users:
    get:
      responses:
        "200": { description: Users., content: ${object("users")} }
        "400": { description: No., content: ${object("error")} }
    post:
      responses:
        "200": { description: It was there., content: ${object("user")} }
        "201": { description: It is new., content: ${object("location")} }
  /users/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      responses: { "200": { description: A user., content: ${object("made_at", ", readOnly: true")} } }
    put:
      responses: { "200": { description: A user., content: ${object("secret", ", writeOnly: true")} } }
    patch:
      responses:
        "200": { description: A user., content: ${object("user")} }
        "204": { description: Nothing changed. }
    delete:
      responses: { "204": { description: Gone. } }
  /jobs:
    get:
      responses:
        "200": { description: Done., content: ${object("result")} }
        "201": { description: Whatever., content: { application/json: {} } }
    post:
      responses:
        "200": { description: Done., content: ${object("result")} }
        "202": { description: Queued., content: { text/plain: { schema: { type: string } } } }
  /names:
    get:
      responses:
        "200":
          description: Names.
          content:
            application/json:
              schema:
                type: object
                required: [first]
                properties:
                  first: { type: string, minLength: 2 }
                  all: { type: object, properties: { given: { type: string }, family: { type: string }, nick: { type: string } } }
  /notes:
    get:
      responses: { "200": { description: Text., content: { text/plain: { schema: { type: string, maxLength: 1 } } } } }
    put:
      responses: { "200": { description: Text., content: { text/plain: { schema: { type: string } } } } }
    patch:
      responses: { "200": { description: Text., content: { text/plain: { schema: { type: string, maxLength: 1 } }, text/csv: {} } } }
    post:
      responses: { "200": { description: A number as a text., content: { text/plain: { schema: { type: integer, maximum: 1 } } } } }
    delete:
      responses: { "204": { description: Gone. }, "404": { description: None., content: ${object("error")} } }
`;

type Judge = (body: unknown) => readonly string[];

const judges = new Map<string, Judge>();
let checks: Emitted;

beforeAll(async () => {
  const sdk = await sdkOf(spec);
  checks = await emitted(sdk, responsesEmitter);
  for (const { file, methods } of sdk.resources)
    for (const method of methods) {
      const { operation, checkResponse, otherAnswers } = method;
      const name = `${operation.method} ${operation.path}`;
      const text = checks.text(`src/responses/${file}.ts`);
      const all = [
        [name, checkResponse] as const,
        ...otherAnswers.map(
          (each) =>
            [`${name}: ${each.answer.status}`, each.checkResponse] as const,
        ),
      ];
      const there = all.filter(([, check]) =>
        [`export function ${check}(`, ` as ${check},`, ` as ${check} }`].some(
          (exported) => text.includes(exported),
        ),
      );
      expect(hasResponseCheck(method, sdk.api.schemas)).toBe(there.length > 0);
      for (const [key, check] of there) {
        const validate = await runModule(text, check);
        judges.set(key, (body) =>
          validate(body).issues.map(({ path, message }) =>
            [...path, message].join(": "),
          ),
        );
      }
    }
});

describe("the check of a response", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["GET /users", { users: "a" }, []],
    ["GET /users", { users: "a", more: 1 }, []],
    ["GET /users", {}, ["users: is required"]],
    ["GET /users", { error: "a" }, ["users: is required"]],
    ["GET /users", "a", ["must be an object"]],
    ["POST /users", { user: "a" }, []],
    ["POST /users", { location: "a" }, ["user: is required"]],
    ["POST /users: 201", { location: "a" }, []],
    ["POST /users: 201", { user: "a" }, ["location: is required"]],
    ["PATCH /users/{id}", { user: "a" }, []],
    ["PATCH /users/{id}", {}, ["user: is required"]],
    ["GET /notes", "a", []],
    ["GET /notes", "ab", ["must be at most 1 character long"]],
    ["GET /names", { first: "ab" }, []],
    [
      "GET /names",
      { first: "a", all: { nick: 1 } },
      [
        "first: must be at least 2 characters long",
        "all: nick: must be a string",
      ],
    ],
  ])("%s with %j tells %j", (operation, body, issues) => {
    expect(judges.get(operation)?.(body)).toEqual(issues);
  });

  it("asks for what is only read, but not for what is only written", () => {
    expect(judges.get("GET /users/{id}")?.({})).toEqual([
      "made_at: is required",
    ]);
    expect(judges.get("PUT /users/{id}")?.({})).toEqual([]);
    expect(judges.get("PUT /users/{id}")?.({ secret: 1 })).toEqual([
      "secret: must be a string",
    ]);
  });

  it("is there for JSON, and for texts of which something is asked", () => {
    expect([...judges.keys()].toSorted()).toEqual([
      "GET /jobs",
      "GET /names",
      "GET /notes",
      "GET /users",
      "GET /users/{id}",
      "PATCH /users/{id}",
      "POST /jobs",
      "POST /users",
      "POST /users: 201",
      "PUT /users/{id}",
    ]);
  });

  it("is not there where a success may be anything", () => {
    expect(judges.has("GET /jobs")).toBe(true);
    expect(judges.has("GET /jobs: 201")).toBe(false);
    expect(judges.has("PATCH /notes")).toBe(false);
  });

  it("is of JSON, where a success can also be something else", () => {
    expect(judges.get("POST /jobs")?.({})).toEqual(["result: is required"]);
  });

  it("stands in a module with those of its resource, if there is any", () => {
    expect(checks.files.map(({ path }) => path)).toEqual([
      "src/responses/users.ts",
      "src/responses/jobs.ts",
      "src/responses/names.ts",
      "src/responses/notes.ts",
    ]);
  });

  it("names what is private to it after itself", () => {
    expect(checks.text("src/responses/names.ts")).toContain(
      "\nfunction checkAllOfGetResponse(",
    );
  });
});
