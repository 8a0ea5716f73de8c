import { describe, expect, it } from "vitest";
import {
  describeImport,
  importsOf,
  isRelative,
  parse,
  targetOf,
  typeScriptFiles,
} from "./source.js";

const sources = typeScriptFiles("generator").map(parse);
const imports = sources.flatMap(importsOf);

/** What each room of the generator may import, besides itself: arrows run down the flow. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  home: [],
  ir: [],
  markdown: ["ir"],
  diagnostics: ["ir"],
  typescript: ["ir", "markdown"],
  document: ["home", "ir", "diagnostics"],
  config: ["home", "ir", "diagnostics", "document"],
  schema: ["ir"],
  lower: ["ir", "diagnostics", "document", "schema"],
  words: ["ir", "schema", "markdown"],
  passes: ["ir", "diagnostics", "schema", "typescript"],
  types: ["ir", "schema", "words", "typescript"],
  checks: [
    "home",
    "ir",
    "diagnostics",
    "schema",
    "words",
    "typescript",
    "runtime",
  ],
  examples: ["ir", "schema", "checks", "typescript"],
  samples: ["ir", "diagnostics", "schema", "examples", "typescript"],
  verify: ["ir", "diagnostics"],
  pieces: ["ir", "diagnostics"],
  emitters: [
    "home",
    "ir",
    "diagnostics",
    "pieces",
    "schema",
    "words",
    "types",
    "checks",
    "examples",
    "samples",
    "typescript",
    "markdown",
  ],
  output: ["ir", "diagnostics", "pieces"],
  site: ["home", "ir", "diagnostics", "document", "markdown"],
  command: [
    "home",
    "ir",
    "diagnostics",
    "config",
    "site",
    "document",
    "lower",
    "output",
    "(top)",
  ],
};

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

  it("no emitter imports another", () => {
    const wrong = imports
      .filter((each) => emitterOf(each.file) !== undefined)
      .filter((each) => isRelative(each.specifier))
      .filter((each) => {
        const target = emitterOf(targetOf(each));
        return target !== undefined && target !== emitterOf(each.file);
      });
    expect(wrong.map(describeImport).toSorted()).toEqual([]);
  });

  it("the runtime of the emitted package imports nothing but itself", () => {
    const wrong = typeScriptFiles("templates/runtime")
      .flatMap((file) => importsOf(parse(file)))
      .filter((each) => !/^\.\/[\w-]+\.js$/.test(each.specifier));
    expect(wrong.map(describeImport)).toEqual([]);
  });
});

/**
 * `ir` for `generator/ir/api.ts`, nothing for a file at the top such as `generator/main.ts`; `runtime` for that of the emitted package, which
 * lies in `templates`, and beside the rooms once it is built.
 */
function roomOf(file: string): string | undefined {
  return /^(?:generator|templates)\/([^/]+)\//.exec(file)?.[1];
}

/** `client` for `generator/emitters/client/client-file.ts`. */
function emitterOf(file: string): string | undefined {
  return /^generator\/emitters\/([^/]+)\//.exec(file)?.[1];
}
