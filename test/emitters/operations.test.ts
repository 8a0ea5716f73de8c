import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { methodNamedBy } from "../../generator/emitters/operations/descriptor.js";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import { runtimeEmitter } from "../../generator/emitters/runtime/index.js";
import { paramsEmitter } from "../../generator/emitters/validators/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { sdkTypes } from "../../generator/types/index.js";
import { methodNamedBy as readBy } from "../../templates/runtime/errors.js";
import { temporaryFolder, writeFiles } from "../folder.js";
import { type Emitted, emitted, sdkOf } from "../sdk.js";
import { operationsOf } from "./descriptors.js";

const done = `responses: { "204": { description: Done. } }`;
const owner = `{ $ref: "#/components/parameters/owner" }`;

const spec = `
paths:
  /doors/open:
    post:
      parameters: [${owner}, { name: until, in: query, schema: { type: string, format: date } }]
      ${done}
  /doors/shut: { post: { parameters: [${owner}, { $ref: "#/components/parameters/bell" }], ${done} } }
  /doors/delete: { post: { parameters: [{ name: owner, in: query, schema: { type: string } }], ${done} } }
  /doors/ring: { post: { ${done} } }
  /doors/locks/pick: { post: { ${done} } }
  /doors/touch: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: {} } } } }, ${done} } }
  /look: { get: { parameters: [${owner}], ${done} } }
components:
  parameters:
    owner: { name: owner, in: query, required: true, description: Whose., schema: { type: string } }
    bell: { name: bell, in: query, schema: { type: integer, format: int32 } }
    unused: { name: unused, in: query, schema: { type: integer } }
`;

const config = { naming: { strategy: "path" } } as const;

async function files(sdk: Sdk): Promise<Emitted> {
  const source = await exampleSource(sdk.api.schemas);
  const operations = operationsEmitter(sdkTypes(sdk), source);
  return emitted(sdk, operations, paramsEmitter);
}

let sdk: Sdk;
let text: Emitted["text"];
let paths: readonly string[];

beforeAll(async () => {
  sdk = await sdkOf(spec, config);
  const all = await files(sdk);
  ({ text } = all);
  paths = all.files.map(({ path }) => path);
});

/** The text of a top-level declaration that begins like this. */
function declaration(path: string, begin: string): string {
  const rest = text(path).split(`\n${begin}`)[1];
  return rest === undefined ? "" : `${begin}${rest.split("\n\n")[0] ?? ""}`;
}

it("a resource has a file with its operations, one with its class, and one with its checks, where there are any", () => {
  expect(paths.toSorted()).toEqual([
    "src/client.ts",
    "src/parameters.ts",
    "src/resources/doors.checks.ts",
    "src/resources/doors.client.ts",
    "src/resources/doors.ts",
    "src/resources/doors/locks.client.ts",
    "src/resources/doors/locks.ts",
    "src/resources/root.checks.ts",
    "src/resources/root.ts",
  ]);
});

describe("parameters that operations share", () => {
  it("are declared once, by name, and none that nobody refers to", () => {
    expect(text("src/parameters.ts")).toContain(`
import type { Int32 } from "./runtime/format-types.js";

export interface BellParameter {
  bell?: Int32 | undefined;
}

export interface OwnerParameter {
  /** Whose. */
  owner: string;
}
`);
    expect(text("src/parameters.ts").match(/^export/gm)).toHaveLength(2);
  });

  it("are extended by all that refer to them, whatever the resource", () => {
    const doors = text("src/resources/doors.ts");
    expect(doors).toContain(
      'import type { BellParameter, OwnerParameter } from "../parameters.js";',
    );
    expect(doors).toContain(
      "export interface DoorsOpenParams extends OwnerParameter {\n  until?: FullDate | undefined;\n}",
    );
    expect(doors).toContain(
      "export interface DoorsShutParams extends OwnerParameter, BellParameter {}",
    );
    expect(text("src/resources/root.ts")).toContain(
      "export interface LookParams extends OwnerParameter {}",
    );
  });

  it("are not those that an operation spells out", () => {
    expect(
      declaration("src/resources/doors.ts", "export interface DoorsDelete"),
    ).toBe(
      "export interface DoorsDeleteParams {\n  owner?: string | undefined;\n}",
    );
  });

  it("have no file where there are none", async () => {
    const alone = await sdkOf(`paths: { /x: { get: { ${done} } } }`, config);
    const { files: all } = await files(alone);
    expect(all.map(({ path }) => path)).not.toContain("src/parameters.ts");
  });

  it("stay what they are where an operation is added", async () => {
    const more = spec.replace(
      "paths:\n",
      `paths:\n  /first: { get: { parameters: [{ $ref: "#/components/parameters/bell" }, ${owner}], ${done} } }\n`,
    );
    const all = await files(await sdkOf(more, config));
    const others = paths.filter((path) => !/root|src\/client/.test(path));
    expect(others).toHaveLength(6);
    expect(others.map(all.text)).toEqual(others.map(text));
    expect(all.text("src/resources/root.ts")).toContain(
      "export interface FirstParams extends BellParameter, OwnerParameter {}",
    );
  });
});

it.each([
  ["src/resources/doors.ts", "doors.delete"],
  ["src/resources/doors/locks.ts", "doors.locks.pick"],
  ["src/resources/root.ts", "look"],
])("of %s is called %s by its errors, as it is on the client", (path, name) => {
  expect(text(path)).toMatch(
    new RegExp(`= \\{\n  id: "[^"]+",\n  name: "${name}",\n`),
  );
});

it.each(["repos/create-fork", "a/b/c-2-d", "plain", "A-/-b", "", "-"])(
  "the id %j names a method as the errors of the package read it",
  (id) => expect(methodNamedBy(id)).toBe(readBy(id)),
);

it("an operation whose id says its name has no other", async () => {
  const all = await files(
    await sdkOf(
      'paths: { /x: { get: { operationId: doors/open-all, responses: { 204: { description: "" } } } } }',
    ),
  );
  expect(all.text("src/resources/doors.ts")).toContain(
    '= {\n  id: "doors/open-all",\n  method: "GET",',
  );
});

describe("an operation without parameters and body", () => {
  const path = "src/resources/doors.ts";

  it("is called with options only", () => {
    expect(declaration(path, "export function ring")).toBe(
      `export function ring<As extends Reading = undefined>(
  client: Client,
  options?: RequestOptions<As>,
): ApiRequest<void, As> {
  return send(client, ringOperation, undefined, options);
}`,
    );
    expect(text("src/resources/doors.client.ts")).toContain(
      `  ring<As extends Reading = undefined>(
    options?: RequestOptions<As>,
  ): ApiRequest<void, As> {
    return operations.ring(this.#client, options);
  }`,
    );
  });

  it("has no type, no check and no constant of what it takes", () => {
    for (const each of paths)
      expect(text(each), each).not.toContain("DoorsRingParams");
    const descriptor = declaration(path, "export const ringOperation");
    expect(descriptor).toMatch(
      /^export const ringOperation: Operation<\s*undefined,\s*DoorsRingResponse,\s*DoorsRingError\s*> = \{/,
    );
    expect(descriptor).not.toContain("checkParams");
  });

  it("is none that may send a body, even an empty one", () => {
    expect(declaration(path, "export function touch")).toContain(
      "params?: DoorsTouchParams,",
    );
    expect(declaration(path, "export const touchOperation")).toContain(
      "checkParams: checks.checkTouchParams,",
    );
    expect(text(path)).toContain(
      "export const DoorsTouchParams: Schema<DoorsTouchParams> =",
    );
  });
});

describe("what a method's type says of its answer", () => {
  const answers = (schema: string): string =>
    `{ responses: { "200": { description: "-", content: { application/json: { schema: ${schema} } } } } }`;
  const model = '{ $ref: "#/components/schemas/Door" }';

  it.each([
    ["a model, by its name", model, "Door"],
    ["a list of models", `{ type: array, items: ${model} }`, "Door[]"],
    [
      "one of several models",
      `{ anyOf: [${model}, { $ref: "#/components/schemas/Gone" }] }`,
      "Door | Gone",
    ],
    ["a text", "{ type: string }", "string"],
    [
      "what takes a declaration, by the name of that",
      "{ type: object, properties: { a: { type: string } } }",
      "DoorsGetResponse",
    ],
  ])("%s", async (_, schema, expected) => {
    const { text } = await files(
      await sdkOf(
        `
paths:
  /doors/get: { post: ${answers(schema)} }
components:
  schemas:
    Door: { type: object, properties: { id: { type: string } } }
    Gone: { type: object, required: [gone], properties: { gone: { const: true } } }
`,
        config,
      ),
    );
    const named = (name: string): string => `): ApiRequest<${name}, As> {`;
    expect(text("src/resources/doors.ts")).toContain(named(expected));
    expect(text("src/resources/doors.ts")).toMatch(
      /^export (?:type|interface) DoorsGetResponse\b/m,
    );
    expect(text("src/resources/doors.client.ts")).toContain(
      named(expected.replace(/^(?=DoorsGet)/, "operations.")),
    );
  });
});

describe("the class of a resource", () => {
  const path = "src/resources/doors.client.ts";

  it("hands on to the operations, which it imports whole", () => {
    expect(text(path)).toContain('import * as operations from "./doors.js";');
    expect(text(path)).toContain(
      `  /**
   * Open {@link operations.open}
   * @example
   * await doors.doors.open({ owner: "acme" });
   * @see \`docs/doors/open.md\`
   */
  open<As extends Reading = undefined>(
    params: operations.DoorsOpenParams,
    options?: RequestOptions<As>,
  ): ApiRequest<void, As> {
    return operations.open(this.#client, params, options);
  }`,
    );
  });

  it("calls a function by the name that it is exported by, not by that in its file", () => {
    expect(text("src/resources/doors.ts")).toContain(
      "\nfunction delete_<As extends Reading = undefined>(",
    );
    expect(text(path)).toContain(
      "return operations.delete(this.#client, params, options);",
    );
  });

  it("has the classes below it", () => {
    expect(text(path)).toContain(
      'import { DoorsLocks } from "./doors/locks.client.js";',
    );
    expect(text(path)).toContain("  readonly locks: DoorsLocks;");
  });

  it("is exported as a type by the file of the operations, which has nothing else of it", () => {
    const operations = text("src/resources/doors.ts");
    expect(operations).toContain(
      '\nexport type { Doors } from "./doors.client.js";\n',
    );
    expect(operations.match(/\bDoors\b/g)).toHaveLength(1);
    expect(operations).not.toContain("class ");
  });

  it("is none for the root, whose methods the client has", () => {
    expect(text("src/resources/root.ts")).not.toContain("export type {");
    expect(text("src/client.ts")).toContain(
      'import * as operations from "./resources/root.js";',
    );
    expect(text("src/client.ts")).toContain(
      "return operations.look(this, params, options);",
    );
  });
});

it("an operation may be called like what its file imports whole", async () => {
  const named = `
paths:
  /doors/checks: { post: { parameters: [{ name: id, in: query, schema: { type: string } }], ${done} } }
  /doors/operations: { post: { ${done} } }
`;
  const all = await files(await sdkOf(named, config));
  const operations = all.text("src/resources/doors.ts");
  expect(operations).toContain('import * as checks_ from "./doors.checks.js";');
  expect(operations).toContain("checks_.checkChecksParams");
  expect(operations).toContain(
    "export function checks<As extends Reading = undefined>(",
  );
  expect(all.text("src/resources/doors.client.ts")).toContain(
    "return operations.operations(this.#client, options);",
  );
});

describe("a bundle of one operation", () => {
  const folder = temporaryFolder();
  let bundled: string;
  let modules: readonly string[];

  beforeAll(async () => {
    const { files: runtime } = await emitted(sdk, runtimeEmitter);
    writeFiles(folder, [...(await files(sdk)).files, ...runtime]);
    const { outputFiles, metafile } = await build({
      stdin: {
        contents: 'export { open } from "./src/resources/doors.js";',
        resolveDir: folder,
        loader: "ts",
      },
      absWorkingDir: folder,
      bundle: true,
      format: "esm",
      target: "es2022",
      write: false,
      metafile: true,
    });
    bundled = outputFiles[0]?.text ?? "";
    modules = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path);
  });

  it("holds its function and its check", () => {
    expect(bundled).toContain("function open(");
    expect(bundled).toContain("function checkOpenParams(");
    expect(bundled).toContain("mustBeDate");
    expect(modules).toContain("src/resources/doors.checks.ts");
  });

  it("holds neither the class nor those of other operations", () => {
    expect(modules).not.toContain("src/resources/doors.client.ts");
    expect(bundled).not.toContain("class Doors");
    expect(bundled).not.toContain("checkDoorsShutParams");
    expect(bundled).not.toContain("checkDoorsDeleteParams");
    expect(bundled).not.toContain("mustBeInt32");
    expect(bundled).not.toContain("shutOperation");
  });
});

it("a model may be called as the type parameter of a call is", async () => {
  const description = `
components: { schemas: { As: { type: object, properties: { a: { type: string } } } } }
paths:
  /doors/get:
    get:
      responses:
        "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/As" } } } }
`;
  const { text } = await operationsOf(description, {
    naming: { strategy: "path" },
  });
  for (const file of [
    "src/resources/doors.ts",
    "src/resources/doors.client.ts",
  ])
    expect(text(file)).toMatch(
      /<As extends Reading = undefined>\([^)]*\): ApiRequest<As_, As>/,
    );
});
