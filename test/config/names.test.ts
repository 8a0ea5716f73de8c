import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadNames, printNames } from "../../generator/config/names-file.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { published } from "../passes/published.js";
import { operation } from "../passes/fragments.js";

const folder = temporaryFolder();
const file = join(folder, "names.yaml");

/** What a file of names is read as, and what is told of it: pointer and message. */
async function load(text: string) {
  writeFile(file, text);
  const report = createReport();
  const names = await loadNames(file, report);
  const told = report.diagnostics.map(({ code, message, places: [place] }) =>
    place?.kind === "location" ? `${place.location.pointer} ${message}` : code,
  );
  return { names, told };
}

const aName = 'must be the names on the way to a method, such as "users.list".';
const aType = "must be a name in PascalCase that an identifier may have";
const aClient = `${aType}, and one that the package itself does not export.`;
const aPackage =
  'must be a package name of npm, such as "acme-sdk" or "@acme/sdk".';

const mistakes: readonly (readonly [string, string])[] = [
  ["[]", " The file of names must be an object."],
  ["methods: [a]", "/methods `methods` must be an object."],
  [
    'methods: { "get /pets": x.foo bar }',
    `/methods/get ~1pets "get /pets" under \`methods\` ${aName}`,
  ],
  [
    'methods: { "get /pets": "*/ evil" }',
    `/methods/get ~1pets "get /pets" under \`methods\` ${aName}`,
  ],
  [
    'methods: { "get /pets": "" }',
    `/methods/get ~1pets "get /pets" under \`methods\` ${aName}`,
  ],
  [
    'methods: { "get /pets": 1 }',
    `/methods/get ~1pets "get /pets" under \`methods\` ${aName}`,
  ],
  ["types: { a: string }", `/types/a "a" under \`types\` ${aType}.`],
  ["requests: { a: a b }", `/requests/a "a" under \`requests\` ${aType}.`],
  ["client: foo bar", `/client \`client\` ${aClient}`],
  ["client: class", `/client \`client\` ${aClient}`],
  ["client: Client", `/client \`client\` ${aClient}`],
  ["client: NotFoundError", `/client \`client\` ${aClient}`],
  ['client: ""', `/client \`client\` ${aClient}`],
  ['package: "../evil PWNED"', `/package \`package\` ${aPackage}`],
  ["package: 'a\"b'", `/package \`package\` ${aPackage}`],
  [
    "rule: rst",
    "/rule `rule` must be one of operationId, path, group, rest, tag.",
  ],
  ["without: v1", "/without `without` must be a list of words."],
  [
    "naming: none",
    "/naming `naming` must be what `naming:` of sdk.yaml said, such as `auto nested`.",
  ],
  [
    "method: {}",
    '/method The file of names has no "method". Did you mean "methods"?',
  ],
  [
    "resources: { pets: pets }",
    '/resources/pets "pets" under `resources` must be an object with `class` and `entry`.',
  ],
  [
    "resources: { pets: { class: class, entry: pets } }",
    `/resources/pets/class "class" of "pets" under \`resources\` ${aType}.`,
  ],
  [
    "resources: { pets: { class: Pets, entry: ../pets } }",
    '/resources/pets/entry "entry" of "pets" under `resources` must be the path of a file without extension, of a-z, 0-9 and hyphens.',
  ],
  [
    "resources: { pets: { class: Pets, entry: nul } }",
    '/resources/pets/entry "entry" of "pets" under `resources` must be the path of a file without extension, of a-z, 0-9 and hyphens.',
  ],
  [
    "resources: { pets: { class: Pets, entry: pets, file: pets } }",
    '/resources/pets/file "pets" under `resources` has no "file".',
  ],
];

describe("a file of names", () => {
  it.each(mistakes)("is refused where it is wrong: %s", async (text, told) => {
    expect((await load(text)).told).toEqual([told]);
  });

  it.each(["# nothing\n", "methods:\ntypes:\nresources:\n"])(
    "may have had all its lines deleted: %j",
    async (text) => {
      const { names, told } = await load(text);
      expect(told).toEqual([]);
      expect(names.methods.size).toBe(0);
    },
  );

  it("is read as it was written, however odd the names are", async () => {
    const { names } = await published({
      info: { title: "3Scale API", version: "1" },
      paths: {
        "/delete": { post: operation({ operationId: "delete" }) },
        "/3d/{id}/会社/get社員": { get: operation({ operationId: "3d" }) },
        "/nul/$ref/_x": { get: operation({ operationId: "constructor" }) },
        "/openapi": { get: operation({ operationId: "openapi" }) },
        "/array": { get: operation({ operationId: "listArray" }) },
        "/index/root": { put: operation({ operationId: "x.y/z" }) },
      },
      components: {
        schemas: {
          "3d": { type: "object" },
          _a: { type: "object" },
          $B: { type: "object" },
          Array: { type: "object" },
          注文: {
            type: "object",
            properties: { id: { type: "string", readOnly: true } },
          },
          უ: { type: "object" },
        },
      },
    });
    const { names: again, told } = await load(printNames(names));
    expect(told).toEqual([]);
    expect(again).toEqual(names);
  });
});
