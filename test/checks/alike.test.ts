import { describe, expect, it } from "vitest";
import {
  paramsEmitter,
  responsesEmitter,
} from "../../generator/emitters/validators/index.js";
import { type Emitted, emitted, sdkOf } from "../sdk.js";

// Checks of a resource's methods that are the same are written once, and have each a name of its own.

async function checksOf(spec: string): Promise<Emitted> {
  const sdk = await sdkOf(spec, { naming: { strategy: "path" } });
  return emitted(sdk, paramsEmitter, responsesEmitter);
}

/** The checks that a module writes itself, and what it exports besides. */
function exportsOf(text: string): readonly string[] {
  const written = [...text.matchAll(/^export function (\w+)/gm)];
  const clauses = text.match(/^export \{[^}]*\};$/gm) ?? [];
  return [
    ...written.map(([, name = ""]) => name),
    ...clauses.map((each) => each.replaceAll(/\s+/g, " ").replace(", }", " }")),
  ];
}

const id = "{ name: id, in: query, required: true, schema: { type: string } }";
const name = "{ name: name, in: query, schema: { type: string } }";
const done = '{ "204": { description: Done. } }';

const json = (schema: string): string =>
  `{ "200": { description: Done., content: { application/json: { schema: ${schema} } } } }`;

/** Methods that take these parameters, or give these responses, all of one resource. */
const resource = (
  methods: Readonly<
    Record<string, { parameters?: string; responses?: string }>
  >,
  of = "doors",
): string =>
  Object.entries(methods)
    .map(
      ([method, { parameters = "", responses = done }]) =>
        `  /${of}/${method}: { post: { parameters: [${parameters}], responses: ${responses} } }`,
    )
    .join("\n");

describe("checks of params", () => {
  const paramsOf = async (paths: string): Promise<readonly string[]> => {
    const { text } = await checksOf(`paths:\n${paths}`);
    return exportsOf(text("src/resources/doors.checks.ts"));
  };

  it("that take the same are one", async () => {
    const paths = resource({
      open: { parameters: id },
      shut: { parameters: id },
      ring: { parameters: `${id}, ${name}` },
      lock: { parameters: id },
    });
    expect(await paramsOf(paths)).toEqual([
      "checkOpenParams",
      "checkRingParams",
      "export { checkOpenParams as checkShutParams, checkOpenParams as checkLockParams };",
    ]);
  });

  it.each([
    [
      "is required",
      name,
      name.replace("name: name,", "name: name, required: true,"),
    ],
    ["has another type", id, id.replace("string", "integer")],
    ["has another name", id, id.replace("name: id", "name: key")],
    [
      "has branches that are called otherwise",
      id.replace(
        "type: string",
        "oneOf: [{ title: A, type: string }, { title: B, const: b }]",
      ),
      id.replace(
        "type: string",
        "oneOf: [{ title: A, type: string }, { title: C, const: b }]",
      ),
    ],
  ])("are two where a parameter %s", async (_, one, other) => {
    const paths = resource({
      open: { parameters: one },
      shut: { parameters: other },
    });
    expect(await paramsOf(paths)).toEqual([
      "checkOpenParams",
      "checkShutParams",
    ]);
  });

  it("are written for each resource", async () => {
    const paths = [
      resource({ ring: { parameters: id } }, "bells"),
      resource({ open: { parameters: id } }),
    ].join("\n");
    expect(await paramsOf(paths)).toEqual(["checkOpenParams"]);
  });
});

describe("checks of responses", () => {
  const components = `
components:
  schemas:
    Door: { type: object, properties: { id: { type: string } } }
    OpenResponse: { type: object, properties: { id: { type: string } } }
`;
  const responsesOf = async (paths: string): Promise<string> => {
    const { text } = await checksOf(`paths:\n${paths}${components}`);
    return text("src/responses/doors.ts");
  };
  const door = json("{ $ref: '#/components/schemas/Door' }");
  const doors = json(
    "{ type: array, items: { $ref: '#/components/schemas/Door' } }",
  );

  it("are the component's where that is all that comes", async () => {
    const text = await responsesOf(resource({ open: { responses: door } }));
    expect(text.split("\n\n").slice(1).join("\n\n")).toBe(
      'import { checkDoor } from "../validators/door.js";\n\nexport { checkDoor as checkOpenResponse };\n',
    );
  });

  it("are written where the component's has the same name", async () => {
    const response = json("{ $ref: '#/components/schemas/OpenResponse' }");
    const paths = resource({ open: { responses: response } });
    expect(exportsOf(await responsesOf(paths))).toEqual(["checkOpenResponse"]);
  });

  it("that come to the same are one", async () => {
    const paths = resource({
      list: { responses: doors },
      listOpen: { responses: doors },
      get: { responses: door },
    });
    expect(exportsOf(await responsesOf(paths))).toEqual([
      "checkListResponse",
      "export { checkListResponse as checkListOpenResponse, checkDoor as checkGetResponse };",
    ]);
  });

  it("are all written where a schema means something else in each dynamic scope", async () => {
    const tree = json(
      "{ $id: 'https://a.test/tree', $dynamicAnchor: node, type: array, items: { $dynamicRef: '#node' } }",
    );
    const paths = resource({
      list: { responses: tree },
      get: { responses: door },
    });
    expect(exportsOf(await responsesOf(paths))).toEqual([
      "checkListResponse",
      "checkGetResponse",
    ]);
  });
});
