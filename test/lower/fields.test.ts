import { describe, expect, it } from "vitest";
import {
  createReport,
  type Diagnostic,
} from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { fieldsOf, versionOf } from "../../generator/lower/fields/lookup.js";
import { reportUnknownFields } from "../../generator/lower/fields/unknown-fields.js";
import { lowerApi } from "../../generator/lower/index.js";

interface Told {
  readonly code: string;
  readonly message: string;
  /** Pointers. */
  readonly places: readonly string[];
}

/** What is told of the fields of a description. */
function diagnose(members: JsonObject): readonly Told[] {
  const report = createReport();
  const info = { title: "t", version: "1" };
  const description = descriptionOf(
    { openapi: "3.1.0", info, ...members },
    report,
  );
  if (description === undefined) throw new Error("not a description");
  reportUnknownFields(description, report);
  return report.diagnostics.map(toldOf);
}

function toldOf({ code, message, places }: Diagnostic): Told {
  const pointers = places.map((place) =>
    place.kind === "location" ? place.location.pointer : "",
  );
  return { code, message, places: pointers };
}

const operation = (fields: JsonObject): JsonObject => ({
  paths: { "/a": { get: fields } },
});
const response = (fields: JsonObject): JsonObject =>
  operation({ responses: { "200": { description: "OK", ...fields } } });
const parameter = (fields: JsonObject): JsonObject =>
  operation({ parameters: [{ name: "a", in: "query", ...fields }] });
const content = (fields: JsonObject): JsonObject =>
  response({ content: { "application/json": fields } });
const component = (kind: string, fields: JsonObject): JsonObject => ({
  components: { [kind]: { A: fields } },
});

it("a field of a later version is told of as that, though another one is called nearly so", () => {
  const [told] = diagnose(content({ itemEncoding: {} }));
  expect(told?.message).toBe(
    "`itemEncoding` is no field of the Media Type Object in OpenAPI 3.1, but in 3.2.",
  );
});

describe("a field that is misspelt", () => {
  it.each<[string, JsonObject, string, string]>([
    ["OpenAPI", { server: [] }, "servers", "/server"],
    ["Info", { info: { titel: "A" } }, "title", "/info/titel"],
    [
      "Contact",
      { info: { contact: { nmae: "A" } } },
      "name",
      "/info/contact/nmae",
    ],
    [
      "License",
      { info: { license: { ulr: "A" } } },
      "url",
      "/info/license/ulr",
    ],
    [
      "Server",
      { servers: [{ variabels: {} }] },
      "variables",
      "/servers/0/variabels",
    ],
    [
      "Server Variable",
      { servers: [{ variables: { a: { defualt: "1" } } }] },
      "default",
      "/servers/0/variables/a/defualt",
    ],
    [
      "Components",
      { components: { schema: {} } },
      "schemas",
      "/components/schema",
    ],
    [
      "Path Item",
      { paths: { "/a": { paramters: [] } } },
      "parameters",
      "/paths/~1a/paramters",
    ],
    [
      "Operation",
      operation({ sumary: "A" }),
      "summary",
      "/paths/~1a/get/sumary",
    ],
    [
      "External Documentation",
      { externalDocs: { uri: "A" } },
      "url",
      "/externalDocs/uri",
    ],
    [
      "Parameter",
      parameter({ requierd: true }),
      "required",
      "/paths/~1a/get/parameters/0/requierd",
    ],
    [
      "Request Body",
      operation({ requestBody: { contents: {} } }),
      "content",
      "/paths/~1a/get/requestBody/contents",
    ],
    [
      "Response",
      response({ contents: {} }),
      "content",
      "/paths/~1a/get/responses/200/contents",
    ],
    [
      "Media Type",
      content({ shema: {} }),
      "schema",
      "/paths/~1a/get/responses/200/content/application~1json/shema",
    ],
    [
      "Encoding",
      content({ encoding: { a: { contentTyp: "a" } } }),
      "contentType",
      "/paths/~1a/get/responses/200/content/application~1json/encoding/a/contentTyp",
    ],
    [
      "Header",
      response({ headers: { A: { shcema: {} } } }),
      "schema",
      "/paths/~1a/get/responses/200/headers/A/shcema",
    ],
    [
      "Link",
      component("links", { operatonId: "a" }),
      "operationId",
      "/components/links/A/operatonId",
    ],
    [
      "Example",
      component("examples", { vlaue: 1 }),
      "value",
      "/components/examples/A/vlaue",
    ],
    [
      "Tag",
      { tags: [{ descripton: "A" }] },
      "description",
      "/tags/0/descripton",
    ],
    [
      "Security Scheme",
      component("securitySchemes", { shceme: "basic" }),
      "scheme",
      "/components/securitySchemes/A/shceme",
    ],
    [
      "OAuth Flows",
      component("securitySchemes", { flows: { implict: {} } }),
      "implicit",
      "/components/securitySchemes/A/flows/implict",
    ],
    [
      "OAuth Flow",
      component("securitySchemes", { flows: { implicit: { scope: {} } } }),
      "scopes",
      "/components/securitySchemes/A/flows/implicit/scope",
    ],
    [
      "Path Item",
      { webhooks: { a: { pots: {} } } },
      "post",
      "/webhooks/a/pots",
    ],
    [
      "Path Item",
      component("callbacks", { "{$url}": { pots: {} } }),
      "post",
      "/components/callbacks/A/{$url}/pots",
    ],
  ])("of the %s Object", (object, members, meant, place) => {
    const field = place.split("/").at(-1);
    expect(diagnose(members)).toEqual([
      {
        code: "field-unknown",
        message: `\`${field}\` is no field of the ${object} Object. Did you mean "${meant}"?`,
        places: [place],
      },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    [
      "Discriminator",
      { discriminator: { propertyName: "a", maping: {} } },
      "mapping",
    ],
    ["XML", { xml: { atribute: true } }, "attribute"],
    [
      "External Documentation",
      { externalDocs: { url: "a", descripton: "b" } },
      "description",
    ],
  ])("of the %s Object in a schema", async (object, A, meant) => {
    const report = createReport();
    const info = { title: "t", version: "1" };
    const document = { openapi: "3.1.0", info, components: { schemas: { A } } };
    const description = descriptionOf(document, report);
    if (description !== undefined) await lowerApi(description, report);
    expect(report.diagnostics.map(toldOf)).toMatchObject([
      {
        code: "field-unknown",
        message: expect.stringMatching(
          new RegExp(`of the ${object} Object\\. Did you mean "${meant}"\\?$`),
        ),
      },
    ]);
  });

  it("is told once, with all its places", () => {
    const get = { sumary: "A", responses: {} };
    const told = diagnose({
      paths: { "/a": { get }, "/b": { get: { ...get } } },
    });
    expect(told).toHaveLength(1);
    expect(told[0]?.places).toEqual([
      "/paths/~1a/get/sumary",
      "/paths/~1b/get/sumary",
    ]);
  });

  it("is found where references lead", () => {
    const told = diagnose({
      ...operation({ parameters: [{ $ref: "#/x-parts/a" }] }),
      "x-parts": { a: { name: "a", in: "query", requierd: true } },
    });
    expect(told.map(({ places }) => places)).toEqual([["/x-parts/a/requierd"]]);
  });

  it("is found behind a long chain of references", () => {
    const links = Array.from({ length: 20_000 }, (_, index) => [
      `P${index}`,
      { $ref: `#/components/parameters/P${index + 1}` },
    ]);
    const last = ["P20000", { name: "a", in: "query", requierd: true }];
    const parameters = Object.fromEntries([last, ...links].toReversed());
    expect(diagnose({ components: { parameters } })).toMatchObject([
      { code: "field-unknown" },
    ]);
  });

  it("is told without a guess where nothing is near", () => {
    expect(diagnose({ overlays: [] })).toMatchObject([
      { message: "`overlays` is no field of the OpenAPI Object." },
    ]);
  });
});

describe("what is no mistake", () => {
  it.each<[string, JsonObject]>([
    ["an extension", { "x-info": {}, ...operation({ "x-sumary": "A" }) }],
    [
      "the name of a component",
      component("parameters", {
        name: "a",
        in: "query",
        schema: { sumary: 1 },
      }),
    ],
    ["a word of a schema", content({ schema: { sumary: 1 } })],
    [
      "a value of an example",
      content({ examples: { a: { value: { shema: 1 } } } }),
    ],
    [
      "a parameter of a link",
      component("links", { parameters: { paramters: 1 } }),
    ],
    [
      "a reference that is described anew",
      parameter({ schema: {}, examples: { a: { $ref: "#/a", summary: "b" } } }),
    ],
    [
      "what has the wrong type, which is told elsewhere",
      { servers: {}, tags: [1], paths: { "/a": null } },
    ],
  ])("%s", (_, members) => {
    expect(diagnose(members)).toEqual([]);
  });

  it("is all that the specification lists", () => {
    for (const version of ["3.0", "3.1", "3.2"] as const)
      for (const field of fieldsOf(version, "Components").fields.keys())
        expect(versionOf(field, "Components")).toBeDefined();
    expect([...fieldsOf("3.0", "Info").fields.keys()]).not.toContain("summary");
    expect([...fieldsOf("3.1", "Info").fields.keys()]).toContain("summary");
    expect([...fieldsOf("3.0", "Header").fields.keys()]).toContain(
      "allowReserved",
    );
    expect([...fieldsOf("3.1", "Header").fields.keys()]).not.toContain(
      "allowReserved",
    );
  });
});

describe("a field of another object or version", () => {
  it.each<[string, JsonObject, string]>([
    [
      "a parameter without a schema",
      parameter({ type: "string" }),
      ", but of the Schema Object.",
    ],
    [
      "a response",
      response({ schema: {} }),
      ", but of the Parameter, Media Type, Header Objects.",
    ],
    [
      "an operation",
      operation({ content: {} }),
      ", but of the Parameter, Request Body, Response and other Objects.",
    ],
    [
      "OpenAPI 3.2",
      { paths: { "/a": { query: {} } } },
      " in OpenAPI 3.1, but in 3.2.",
    ],
    ["Swagger 2.0", { definitions: {} }, ", but of Swagger 2.0."],
  ])("is an error where the API would be another: %s", (_, members, home) => {
    const [told, ...others] = diagnose(members);
    expect(others).toEqual([]);
    expect(told?.code).toBe("field-misplaced");
    expect(told?.message.endsWith(`Object${home}`)).toBe(true);
  });

  it("is a warning where references lead into it: that is read", () => {
    const $ref = "#/definitions/User";
    const get = {
      responses: {
        200: {
          description: "One.",
          content: { "application/json": { schema: { $ref } } },
        },
      },
    };
    const [told, ...others] = diagnose({
      paths: { "/user": { get } },
      definitions: { User: {} },
    });
    expect(others).toEqual([]);
    expect(told?.code).toBe("field-unknown");
  });

  it.each<[string, JsonObject, string]>([
    [
      "a parameter that has a schema",
      parameter({ type: "string", schema: {} }),
      ", but of the Schema Object.",
    ],
    [
      "words that describe",
      content({ description: "A" }),
      ", but of the Schema Object.",
    ],
    [
      "what 3.1 added",
      { openapi: "3.0.3", info: { title: "t", version: "1", summary: "A" } },
      " in OpenAPI 3.0, but in 3.1.",
    ],
    [
      "what 3.1 took away",
      { components: { headers: { A: { allowReserved: true } } } },
      " in OpenAPI 3.1, but in 3.0.",
    ],
    [
      "Swagger's media types",
      operation({ produces: [] }),
      ", but of Swagger 2.0.",
    ],
  ])("is a warning where it would not: %s", (_, members, home) => {
    const [told, ...others] = diagnose(members);
    expect(others).toEqual([]);
    expect(told?.code).toBe("field-unknown");
    expect(told?.message.endsWith(`Object${home}`)).toBe(true);
  });
});
