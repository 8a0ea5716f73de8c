import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shared.js";

/** One heading of a scenario file: a fragment of a description, what it must give, and values that its types take or refuse. */
export interface Scenario {
  readonly file: string;
  readonly title: string;
  /** OpenAPI 3.1 unless it says otherwise; `info` and `paths` may be left out. */
  readonly description: string;
  readonly expectations: readonly Expectation[];
  readonly values: readonly ValueList[];
}

/** A code block of TypeScript: the declarations in it are looked up by name in what is emitted. */
export interface Expectation {
  readonly code: string;
  readonly names: readonly string[];
}

export interface ValueList {
  readonly type: string;
  /** `accepts`, `refuses`: type and validator agree. `refuses when it runs`: only the validator can tell. */
  readonly verdict: Verdict;
  /** JSON. */
  readonly values: readonly string[];
}

type Verdict =
  "accepts" | "refuses" | "refuses when it runs" | "refuses as a type only";

const folder = join(root, "test/scenarios");

/** Every scenario, by file and order of headings. */
export function readScenarios(): readonly Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .toSorted()
    .flatMap((file) => parse(file, readFileSync(join(folder, file), "utf8")));
}

/** The path of a scenario file, for recording. */
export function pathOf(file: string): string {
  return join(folder, file);
}

function parse(file: string, text: string): readonly Scenario[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      file,
      title: section.slice(0, section.indexOf("\n")).trim(),
      description: blocks(section, "yaml").join("\n"),
      expectations: blocks(section, "ts").map((code) => ({
        code,
        names: declaredNames(code),
      })),
      values: valueLists(section),
    }));
}

function blocks(section: string, language: string): readonly string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
  return [...section.matchAll(pattern)].map(([, code = ""]) => code);
}

function declaredNames(code: string): readonly string[] {
  return [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );
}

function valueLists(section: string): readonly ValueList[] {
  const pattern =
    /^`(\w+)` (accepts|refuses|refuses when it runs|refuses as a type only):\n\n((?:- .*\n?)+)/gm;
  return [...section.matchAll(pattern)].map(
    ([, type = "", verdict, list = ""]) => ({
      type,
      verdict: isVerdict(verdict) ? verdict : "accepts",
      values: [...list.matchAll(/^- `+ ?(.*?) ?`+$/gm)].map(
        ([, value = ""]) => value,
      ),
    }),
  );
}

function isVerdict(text: string | undefined): text is Verdict {
  return /^(?:accepts|refuses)/.test(text ?? "");
}
