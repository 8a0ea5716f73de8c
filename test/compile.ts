import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./program.js";
import { casesOf, root, thorough } from "./shared.js";

export type Compiler = "5.9" | "7";

const compilers: Readonly<Record<Compiler, string>> = {
  "5.9": "node_modules/typescript/bin/tsc",
  "7": "node_modules/typescript7/bin/tsc",
};

/** Whom most tests ask: TypeScript 7 in an everyday run, in which those of `golden`, `pack` and one published description ask both. */
export const askedCompilers: readonly Compiler[] = casesOf<Compiler>(
  ["5.9", "7"],
  (each) => each === "7",
);

/** The flags that emitted code must hold under, whatever its users set. */
const strictFlags: Readonly<Record<string, boolean>> = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  declaration: true,
};

export interface CompileOptions {
  readonly compiler: Compiler;
  /** `nodenext` unless said otherwise. */
  readonly resolution?: "nodenext" | "bundler";
  /** What to compile, as `include` of a tsconfig.json; all of `src` unless said otherwise. */
  readonly include?: readonly string[];
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

/**
 * Type-checks a folder under every strict flag.
 *
 * @returns the compiler's errors, one a line, with paths relative to the folder
 */
export async function compile(
  folder: string,
  options: CompileOptions,
): Promise<readonly string[]> {
  const { compiler, resolution = "nodenext", include = ["src"] } = options;
  const project = join(folder, `tsconfig.${compiler}-${resolution}.json`);
  const compilerOptions = {
    ...strictFlags,
    // A folder has no declarations but the compiler's own, which take it longer than most folders.
    skipLibCheck: !thorough,
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: [],
    module: resolution === "bundler" ? "ESNext" : "NodeNext",
    moduleResolution: resolution,
    noEmit: true,
    ...options.compilerOptions,
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, include }));
  const program = join(root, compilers[compiler]);
  const run = await runNode([program, "-p", project, "--pretty", "false"], {
    cwd: folder,
    timeoutSeconds: 280,
  });
  const errors = run.stdout
    .split("\n")
    .filter(
      (line) => line.includes(": error TS") || line.startsWith("error TS"),
    );
  if (run.exitCode !== 0 && errors.length === 0) {
    return [`tsc ended with ${run.exitCode}: ${run.stdout}${run.stderr}`];
  }
  return errors;
}
