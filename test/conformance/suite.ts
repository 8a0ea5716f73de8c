import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";

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

interface Group {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

export type Draft = "draft2020-12" | "draft4";

/** Runs the files of a draft through `compileSchema`. */
export async function runDraft(
  suite: string,
  draft: Draft,
): Promise<readonly FileResult[]> {
  const folder = join(suite, "tests", draft);
  const documents = remoteDocuments(join(suite, "remotes"));
  const results: FileResult[] = [];
  for (const file of jsonFiles(folder)) {
    results.push(await runFile(join(folder, file), file, draft, documents));
  }
  return results;
}

async function runFile(
  path: string,
  file: string,
  draft: Draft,
  documents: Readonly<Record<string, JsonValue>>,
): Promise<FileResult> {
  const groups = readGroups(path);
  const falseAccepts: string[] = [];
  const falseRejects: string[] = [];
  const refusals: string[] = [];
  for (const group of groups) {
    const compiled = await compileSchema(group.schema, {
      dialect: draft === "draft4" ? "draft4" : "2020-12",
      documents,
      formats: /format\//.test(file) ? "assert" : "annotate",
    });
    const error = compiled.diagnostics.find(
      (each) => each.severity === "error",
    );
    for (const test of group.tests) {
      const name = `${group.description}: ${test.description}`;
      if (error !== undefined) refusals.push(`${name}: ${error.message}`);
      else if (
        (compiled.validate(test.data).issues.length === 0) !==
        test.valid
      ) {
        (test.valid ? falseRejects : falseAccepts).push(name);
      }
    }
  }
  const total = groups.reduce((sum, group) => sum + group.tests.length, 0);
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

function readGroups(path: string): readonly Group[] {
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
