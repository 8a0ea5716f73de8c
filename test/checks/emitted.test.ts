import { check as isFormatted } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import {
  responsesEmitter,
  validatorsEmitter,
} from "../../generator/emitters/validators/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { type Emitted, emitted, sdkOf } from "../sdk.js";

const spec = `
paths:
  /users:
    post:
      operationId: create
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
      responses:
        "200": { description: The user., content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
components:
  schemas:
    User:
      type: object
      required: [id, name, secret]
      properties:
        id: { type: string, format: uuid, readOnly: true }
        name: { type: string, minLength: 1, maxLength: 40, pattern: "^[a-z]+$" }
        secret: { type: string, writeOnly: true }
        role: { enum: [owner, admin, member, guest, auditor, nobody_in_particular_at_all] }
        toString: { type: string }
        a_property_whose_name_is_so_long_that_nothing_else_fits_on_its_line_at_all: { type: [string, number, "null"] }
        home: { $ref: "#/components/schemas/Address" }
        contact: { oneOf: [{ $ref: "#/components/schemas/Mail" }, { $ref: "#/components/schemas/Phone" }] }
        tags: { type: array, uniqueItems: true, items: { type: string }, contains: { const: a }, maxContains: 2 }
      dependentRequired: { role: [tags] }
      if: { properties: { role: { const: owner } }, required: [role] }
      then: { required: [home] }
      patternProperties: { "^x-": { type: integer, multipleOf: 0.5 } }
      unevaluatedProperties: false
    Address: { type: object, additionalProperties: { type: string }, propertyNames: { maxLength: 9 }, minProperties: 1 }
    Mail: { type: object, required: [kind], properties: { kind: { const: mail }, address: { type: string, format: email }, toString: { type: string } } }
    Object: { type: object, minProperties: 1 }
    Unused: { type: object, required: [id], properties: { id: { type: string, readOnly: true } } }
    NoObject: { not: { $ref: "#/components/schemas/Object" } }
    Phone: { type: object, required: [kind], properties: { kind: { const: phone }, number: { type: string } } }
`;

let checks: Emitted;

/** The properties that a check takes out of its value in one declaration. */
function readAtOnce(text: string): readonly string[] {
  const [, names = ""] = /const \{ (.+) \} = value;/.exec(text) ?? [];
  return names.split(", ").map((each) => each.replace(/: .*/, ""));
}

beforeAll(async () => {
  checks = await emitted(
    await sdkOf(spec),
    validatorsEmitter,
    responsesEmitter,
  );
});

describe("the emitted checks", () => {
  it("are in prettier's style as they are printed", async () => {
    const { files } = checks;
    const wrong: string[] = [];
    for (const { path, text } of files)
      if (!(await isFormatted(text, { parser: "typescript" })))
        wrong.push(path);
    expect(files.length).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
  });

  it("stand one module a component, with both sides where they differ", () => {
    const functions = [
      ...checks
        .text("src/validators/user.ts")
        .matchAll(/^export function (check\w+)/gm),
    ].map(([, name]) => name);
    expect(functions).toHaveLength(2);
    expect(
      checks.text("src/validators/unused.ts").match(/^export function check/gm),
    ).toHaveLength(2);
    expect(
      checks
        .text("src/validators/address.ts")
        .match(/^export function check/gm),
    ).toHaveLength(1);
  });

  it("require neither what is only read of a request nor what is only written of a response", () => {
    const [first = "", second = ""] = checks
      .text("src/validators/user.ts")
      .split(/^export function /m)
      .slice(1);
    const [request, response] = /case "id":/.test(first)
      ? [first, second]
      : [second, first];
    expect(request).toContain('missing(at, "secret")');
    expect(response).not.toContain('missing(at, "secret")');
    expect(response).toContain('case "secret":');
    expect(readAtOnce(request)).toEqual(["name", "secret"]);
    expect(readAtOnce(response)).toEqual(["id", "name"]);
    expect(request).not.toContain('value["id"]');
  });

  it("read a name that objects inherit as an own property", () => {
    expect(checks.text("src/validators/mail.ts")).toContain(
      'own(value, "toString")',
    );
  });

  it("look at what may be left out where it is given, alike properties together", () => {
    expect(checks.text("src/validators/user.ts")).toContain('case "toString":');
    expect(checks.text("src/validators/user.ts")).not.toContain('"toString")');
  });

  it("call the check of a component instead of repeating it", () => {
    expect(checks.text("src/validators/user.ts")).toContain(
      "checkAddress(given, below(at, key));",
    );
  });

  it("take the runtime's functions by another name where a component has theirs", () => {
    const text = checks.text("src/validators/object.ts");
    expect(text).toContain("export function isObject(");
    expect(text).toContain("isObject as isObject_");
    expect(text).toContain("if (!isObject_(value)");
  });
});

describe("the check of a bare schema", () => {
  it("stands in one module with those of the schemas that it refers to", async () => {
    const schema = { $ref: "#/$defs/a", $defs: { a: { type: "string" } } };
    const { source } = await compileSchema(schema, { dialect: "2020-12" });
    const functions = [...source.matchAll(/^export function (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(functions).toEqual(["checkSchema", "checkSchema2"]);
  });

  const sourceOf = async (schema: JsonObject): Promise<string> =>
    (await compileSchema(schema, { dialect: "2020-12" })).source;

  const text = { type: "string" };
  const alike = { a: text, b: { type: "number" }, c: text };

  it("has one case for properties that may be left out and are alike", async () => {
    const source = await sourceOf({ properties: alike });
    expect(source).toMatch(
      /case "a":\n\s+case "c":\n\s+mustBeString\(given, at, key\);/,
    );
    expect(source.match(/mustBeString\(/g)).toHaveLength(1);
    expect(source.match(/break;/g)).toHaveLength(2);
  });

  it("reads all properties before it asks about one", async () => {
    const required = ["id", "name"];
    const schema = {
      type: "object",
      properties: { id: text, name: text },
      required,
    };
    const source = await sourceOf(schema);
    expect(source.match(/ = value;/g)).toHaveLength(1);
    expect(source).toContain(
      "const { id, name } = value;\n  mustBeString(id, at",
    );
  });

  it("tells of a value what it is, what holds it, and by which key", async () => {
    const item = {
      type: "object",
      required: ["name"],
      properties: { name: text },
    };
    const source = await sourceOf({
      properties: { list: { type: "array", items: item } },
    });
    expect(source).toContain('notArray(list, at, "list")');
    const place = 'below(at, "list"), index';
    expect(source).toContain(`notObject(item, ${place})`);
    expect(source).toContain(`notString(name, below(${place}), "name")`);
  });

  it("reads one after the other, where the first that is wrong is the answer", async () => {
    const schema = {
      properties: { id: text, name: text },
      required: ["id", "name"],
    };
    const source = await sourceOf({ not: { not: schema } });
    expect(source).toMatch(
      /const { id } = value;.*return false;.*const { name } = value;.*return false;/s,
    );
  });

  it("leaves out properties that can't be wrong", async () => {
    const source = async (...least: readonly number[]): Promise<string> => {
      const properties = least.map((minLength, index) => [
        `p${index}`,
        { minLength },
      ]);
      const schema = { properties: Object.fromEntries(properties) };
      return (await compileSchema(schema, { dialect: "2020-12" })).source;
    };
    expect(await source(0, 1, 2)).toContain('case "p1":');
    expect(await source(0, 1, 2)).not.toContain('case "p0":');
    expect(await source(0, 0, 0)).not.toContain("for (");
  });
});
