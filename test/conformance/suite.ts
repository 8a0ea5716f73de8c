import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  type CompiledSchema,
  compileSchema,
} from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { runModule } from "../run-module.js";

/** How one file of the suite fared. */
export interface FileResult {
  /** Relative to the draft's folder: `optional/format/uri.json`. */
  readonly file: string;
  readonly total: number;
  readonly passed: number;
  /** Values that were accepted and must not be. */
  readonly falseAccepts: readonly string[];
  /** Values that were refused and must not be. */
  readonly falseRejects: readonly string[];
  /** Tests whose schema was not compiled. */
  readonly refusals: readonly string[];
}

export type Draft = "draft2020-12" | "draft4";

/** A schema of the suite with the values that are tried on it. */
export interface Group {
  readonly draft: Draft;
  readonly file: string;
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
  /** What it may refer to. */
  readonly documents: Readonly<Record<string, JsonValue>>;
}

/** Runs the files of a draft through `compileSchema`, and what it would emit. */
export async function runDraft(
  suite: string,
  draft: Draft,
): Promise<readonly FileResult[]> {
  const groups = groupsOf(suite, draft);
  const results: FileResult[] = [];
  for (const file of new Set(groups.map((group) => group.file))) {
    const ran: FileResult[] = [];
    for (const group of groups.filter((each) => each.file === file)) {
      ran.push(await runGroup(group));
    }
    results.push({
      file,
      ...sum(ran),
      falseAccepts: ran.flatMap((each) => each.falseAccepts),
      falseRejects: ran.flatMap((each) => each.falseRejects),
      refusals: ran.flatMap((each) => each.refusals),
    });
  }
  return results;
}

/** All groups of a draft, file by file. */
export function groupsOf(suite: string, draft: Draft): readonly Group[] {
  const folder = join(suite, "tests", draft);
  const documents = remoteDocuments(join(suite, "remotes"));
  return jsonFiles(folder).flatMap((file) =>
    readGroups(join(folder, file)).map((group) => ({
      ...group,
      draft,
      file,
      documents,
    })),
  );
}

/** Compiles a schema and tries its values. */
export async function runGroup(group: Group): Promise<FileResult> {
  const { draft, file, schema, documents, tests } = group;
  const compiled = await compileSchema(schema, {
    dialect: draft === "draft4" ? "draft4" : "2020-12",
    documents,
    formats: /format\//.test(file) ? "assert" : "annotate",
  });
  const error = compiled.diagnostics.find((each) => each.severity === "error");
  const judges = error === undefined ? await judgesOf(compiled) : [];
  const falseAccepts: string[] = [];
  const falseRejects: string[] = [];
  const refusals: string[] = [];
  for (const test of tests) {
    const name = `${group.description}: ${test.description}`;
    if (error !== undefined) refusals.push(`${name}: ${error.message}`);
    else if (judges.some((judge) => judge(test.data) !== test.valid))
      (test.valid ? falseRejects : falseAccepts).push(name);
  }
  const total = tests.length;
  const failed = falseAccepts.length + falseRejects.length + refusals.length;
  return {
    file,
    total,
    passed: total - failed,
    falseAccepts,
    falseRejects,
    refusals,
  };
}

type Judge = (value: JsonValue) => boolean;

/** What is run in this process, and what would be emitted: both have to be right. */
async function judgesOf({
  source,
  validate,
}: CompiledSchema): Promise<readonly Judge[]> {
  const [, check = ""] = /^export function (check\w+)\(/m.exec(source) ?? [];
  const run = await runModule(source, check);
  return [validate, run].map(
    (each) => (value) => each(value).issues.length === 0,
  );
}

function readGroups(
  path: string,
): readonly Pick<Group, "description" | "schema" | "tests">[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The suite's `remotes`, where it says that they are served. */
function remoteDocuments(folder: string): Readonly<Record<string, JsonValue>> {
  const entries = jsonFiles(folder).map((file): [string, JsonValue] => [
    `http://localhost:1234/${file}`,
    JSON.parse(readFileSync(join(folder, file), "utf8")),
  ]);
  return Object.fromEntries(entries);
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

/** Passed and total over several files. */
export function sum(results: readonly FileResult[]): {
  readonly passed: number;
  readonly total: number;
} {
  return {
    passed: results.reduce((count, each) => count + each.passed, 0),
    total: results.reduce((count, each) => count + each.total, 0),
  };
}
