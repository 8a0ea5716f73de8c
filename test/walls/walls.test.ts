import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, importsOf, parse, typeScriptFiles } from "./source.js";

const sources = typeScriptFiles("generator").map(parse);
const imports = sources.flatMap(importsOf);

/** What each room of the generator may import, besides itself: arrows run down the flow. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  ir: [],
  markdown: ["ir"],
  diagnostics: ["ir"],
  typescript: ["ir"],
  document: ["ir", "diagnostics"],
  config: ["ir", "diagnostics", "document"],
  lower: ["ir", "diagnostics", "document"],
  schema: ["ir"],
  words: ["ir", "schema", "markdown"],
  passes: ["ir", "diagnostics", "schema", "typescript"],
  types: ["ir", "schema", "words", "typescript"],
  checks: ["ir", "diagnostics", "schema", "words", "typescript"],
  examples: ["ir", "schema", "typescript"],
  emitters: [
    "ir",
    "diagnostics",
    "schema",
    "words",
    "types",
    "checks",
    "examples",
    "typescript",
    "markdown",
  ],
  output: ["ir", "diagnostics"],
  command: ["diagnostics", "config", "document", "lower", "(top)"],
};

/** Who may import a package that the design keeps behind a wall. */
const packageRooms: Readonly<Record<string, readonly string[]>> = {
  commander: ["generator/main.ts"],
  "json-p3": ["generator/document/"],
  "openapi-typescript": ["generator/emitters/openapi-types/"],
  prettier: ["generator/output/format.ts", "generator/emitters/docs/"],
  "ts-morph": ["generator/typescript/"],
  yaml: ["generator/document/"],
};

/** Packages that cost 0.2 s and more to load: a run that finds nothing to do must not load them. */
const heavy = ["openapi-typescript", "prettier", "ts-morph", "typescript"];

describe("walls between the rooms", () => {
  it("sees the rooms", () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it.each(Object.keys(arrows))("%s imports only what is upstream", (room) => {
    const allowed = new Set([room, ...(arrows[room] ?? [])]);
    const wrong = imports
      .filter((each) => roomOf(each.file) === room)
      .filter((each) => isRelative(each.specifier))
      .filter((each) => !allowed.has(roomOf(targetOf(each)) ?? "(top)"));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it("there is no room that the table does not know", () => {
    const rooms = sources.flatMap((source) => roomOf(source.fileName) ?? []);
    expect(rooms.filter((room) => !Object.hasOwn(arrows, room))).toEqual([]);
  });

  it.each(Object.keys(packageRooms))("%s stays behind its wall", (name) => {
    const rooms = packageRooms[name] ?? [];
    const wrong = imports
      .filter((each) => packageOf(each.specifier) === name)
      .filter((each) => !rooms.some((room) => each.file.startsWith(room)));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it("heavy packages are loaded on demand", () => {
    const wrong = imports
      .filter((each) => heavy.includes(packageOf(each.specifier)))
      .filter((each) => each.form === "static");
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it("the runtime of the emitted package imports nothing but itself", () => {
    const wrong = typeScriptFiles("templates/runtime")
      .flatMap((file) => importsOf(parse(file)))
      .filter((each) => !/^\.\/[\w-]+\.js$/.test(each.specifier));
    expect(wrong.map(describeImport)).toEqual([]);
  });
});

/** `ir` for `generator/ir/api.ts`, nothing for a file at the top such as `generator/main.ts`. */
function roomOf(file: string): string | undefined {
  return /^generator\/([^/]+)\//.exec(file)?.[1];
}

function targetOf(each: Import): string {
  return posix.join(posix.dirname(each.file), each.specifier);
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith(".");
}

function packageOf(specifier: string): string {
  return (
    /^(?:@[^/]+\/)?[^/]+/.exec(isRelative(specifier) ? "" : specifier)?.[0] ??
    ""
  );
}

function describeImport(each: Import): string {
  return `${each.file} imports ${each.specifier}`;
}
