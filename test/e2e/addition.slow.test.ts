import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { generatePackage } from "../sdk.js";
import { missing, shared } from "../shared.js";

// What an operation that is added to a large description makes of its package: it has files of its own; those of its resource differ, and
// lists. No other file does, and nothing gets another name. The operations that are added here have resources of their own, so that what
// each of them does is seen in one run.

const path = "specs/github/api.github.com.json";
const file = shared(path);
const folder = temporaryFolder();
const none: JsonObject = {};

/** An operation that is added. */
interface Addition {
  readonly path: string;
  /** How many paths stand before it. */
  readonly position: (paths: readonly string[]) => number;
  readonly method: string;
  readonly operation: JsonObject;
  /** The files that are new. */
  readonly added: readonly string[];
  /** The files that differ, beside the lists that have every operation. */
  readonly changed: readonly string[];
}

const lists = [
  ".seamstress-manifest.json",
  "api.md",
  "docs/docs.json",
  "docs/openapi.json",
  "llms-full.txt",
  // What responses promise that are models: here the first that answers with a `team`.
  "src/promised.ts",
];

const additions: readonly Addition[] = [
  // One that reads, among others of its resource.
  {
    path: "/repos/{owner}/{repo}/weather",
    position: (paths) => paths.indexOf("/repos/{owner}/{repo}/releases"),
    method: "get",
    operation: {
      tags: ["repos"],
      operationId: "repos/get-weather",
      parameters: [
        parameter("owner"),
        parameter("repo"),
        parameter("per-page"),
        {
          name: "day",
          in: "query",
          schema: { type: "string", format: "date" },
        },
      ],
      responses: {
        "200": answer({
          type: "object",
          required: ["sky"],
          properties: { sky: { enum: ["clear"] }, by: schema("simple-user") },
        }),
        "404": { $ref: "#/components/responses/not_found" },
      },
    },
    added: ["docs/repos/get-weather.md"],
    changed: [
      "docs/repos/index.md",
      "src/resources/repos.checks.ts",
      "src/resources/repos.client.ts",
      "src/resources/repos.ts",
      "src/responses/repos.ts",
    ],
  },
  // One that writes, last of all.
  {
    path: "/orgs/{org}/teams/{team_slug}/lunch",
    position: (paths) => paths.length,
    method: "post",
    operation: {
      tags: ["teams"],
      operationId: "teams/create-lunch",
      parameters: [parameter("org"), parameter("team-slug")],
      requestBody: {
        required: true,
        ...content({
          type: "object",
          required: ["meal"],
          properties: {
            meal: { type: "string" },
            guests: { type: "array", items: { type: "string" } },
            at: { type: "string", format: "date-time" },
          },
          anyOf: [{ required: ["guests"] }, { required: ["at"] }],
        }),
      },
      responses: {
        "201": answer(schema("team")),
        "422": { $ref: "#/components/responses/validation_failed" },
      },
    },
    added: ["docs/teams/create-lunch.md"],
    changed: [
      "docs/objects/team.md",
      "docs/teams/index.md",
      "src/resources/teams.checks.ts",
      "src/resources/teams.client.ts",
      "src/resources/teams.ts",
      "src/responses/teams.ts",
    ],
  },
  // The first of a resource.
  {
    path: "/weather/{owner}/{repo}",
    position: (paths) => paths.length,
    method: "get",
    operation: {
      tags: ["weather"],
      operationId: "weather/get-for-repo",
      parameters: [parameter("owner"), parameter("repo")],
      responses: { "200": answer({ type: "array", items: schema("team") }) },
    },
    added: [
      "docs/weather/get-for-repo.md",
      "docs/weather/index.md",
      "src/resources/weather.checks.ts",
      "src/resources/weather.client.ts",
      "src/resources/weather.ts",
      "src/responses/weather.ts",
    ],
    changed: [
      "docs/index.md",
      "llms.txt",
      "package.json",
      "src/client.ts",
      "src/responses/index.ts",
    ],
  },
];

function parameter(name: string): JsonObject {
  return { $ref: `#/components/parameters/${name}` };
}

function schema(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

function content(of: JsonObject): JsonObject {
  return { content: { "application/json": { schema: of } } };
}

function answer(of: JsonObject): JsonObject {
  return { description: "What there is.", ...content(of) };
}

/** The description with an operation more. */
function withOperation(
  description: JsonObject,
  addition: Addition,
): JsonObject {
  const paths = description["paths"] ?? none;
  const entries = Object.entries(isObject(paths) ? paths : none);
  const at = addition.position(entries.map(([each]) => each));
  expect(at).toBeGreaterThan(0);
  const { method, operation } = addition;
  entries.splice(at, 0, [addition.path, { [method]: operation }]);
  return { ...description, paths: Object.fromEntries(entries) };
}

/** The emitted files, without the types of openapi-typescript, which have all operations in one file. */
async function emittedFrom(
  description: JsonObject,
  name: string,
): Promise<ReadonlyMap<string, string>> {
  const spec = join(folder, name, "openapi.json");
  writeFile(spec, JSON.stringify(description));
  writeFile(join(folder, name, "sdk.yaml"), "openapiTypes: false\n");
  const out = join(folder, name, "out");
  await generatePackage(spec, out);
  return new Map(Object.entries(contentsOf(out)));
}

/** What a file exports, by kind and name. */
function exportsOf(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /^export (?:declare )?(?:async )?(?:const|function|class|interface|type) [\w$]+/gm,
    ),
  ].map(([found]) => found);
}

describe.skipIf(file === undefined)(
  `operations more (${file ?? missing(path)})`,
  () => {
    let before: ReadonlyMap<string, string> = new Map();
    let after: ReadonlyMap<string, string> = new Map();
    let changed: readonly string[] = [];

    beforeAll(async () => {
      const parsed: JsonValue = JSON.parse(readFileSync(file ?? "", "utf8"));
      const description = isObject(parsed) ? parsed : none;
      before = await emittedFrom(description, "before");
      const more = additions.reduce(withOperation, description);
      after = await emittedFrom(more, "after");
      changed = [...before.keys()].filter(
        (each) => before.get(each) !== after.get(each),
      );
    }, 280_000);

    it("bring files of their own, and take none away", () => {
      const added = [...after.keys()].filter((each) => !before.has(each));
      expect(added).toEqual(additions.flatMap((each) => each.added).toSorted());
      expect(changed.filter((each) => !after.has(each))).toEqual([]);
    });

    it("change what tells of their resources, and lists", () => {
      const expected = additions.flatMap((each) => each.changed);
      expect(changed).toEqual([...lists, ...expected].toSorted());
    });

    it("rename nothing", () => {
      for (const each of changed) {
        const found = exportsOf(after.get(each) ?? "");
        const gone = exportsOf(before.get(each) ?? "").filter(
          (name) => !found.includes(name),
        );
        expect(gone, each).toEqual([]);
      }
      const listed = new Set(after.get("api.md")?.split("\n"));
      const lines = before.get("api.md")?.split("\n") ?? [];
      expect(lines.filter((line) => !listed.has(line))).toEqual([]);
    });
  },
);
