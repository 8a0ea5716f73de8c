import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../shared.js";
import {
  describeImport,
  importsOf,
  isRelative,
  parse,
  typeScriptFiles,
} from "./source.js";

/** Where each package that the generator depends on is imported: in one room, which gives the others what they need of it. */
const rooms: Readonly<Record<string, string>> = {
  commander: "generator/command/",
  "json-p3": "generator/document/overlay/",
  "markdown-it": "generator/site/",
  "openapi-typescript": "generator/emitters/openapi-types/",
  "oxc-transform": "generator/typescript/",
  picocolors: "generator/diagnostics/print.ts",
  prettier: "generator/output/format.ts",
  "redos-detector": "generator/lower/schema/",
  "ts-morph": "generator/verify/",
  yaml: "generator/document/",
};

/** What openapi-typescript asks for beside itself; nothing of ours imports it. */
const peers = ["typescript"];

/** Packages that cost 0.2 s and more to load: a run that finds nothing to do must not load them. */
const heavy = ["openapi-typescript", "prettier", "ts-morph", "typescript"];

const imports = typeScriptFiles("generator")
  .flatMap((file) => importsOf(parse(file)))
  .filter(({ specifier }) => !isRelative(specifier) && !isBuiltin(specifier))
  .map((each) => ({ ...each, name: packageOf(each.specifier) }));

describe("the packages of the generator", () => {
  it("are those of package.json, each with its room", () => {
    const names = Object.keys(dependencies()).filter(
      (name) => !peers.includes(name),
    );
    expect(Object.keys(rooms)).toEqual(names);
    expect([...new Set(imports.map(({ name }) => name))].toSorted()).toEqual(
      names,
    );
  });

  it.each(Object.entries(rooms))("%s is imported in %s only", (name, room) => {
    const wrong = imports
      .filter((each) => each.name === name)
      .filter((each) => !each.file.startsWith(room));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it("are loaded on demand where that takes long", () => {
    const wrong = imports
      .filter((each) => heavy.includes(each.name))
      .filter((each) => each.form === "static");
    expect(wrong.map(describeImport)).toEqual([]);
  });
});

/** `@scope/name` for `@scope/name/a/file.js`. */
function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

function dependencies(): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, "package.json"), "utf8");
  return JSON.parse(text).dependencies;
}
