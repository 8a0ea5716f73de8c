import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Reads sources from a file of JSON, `{ name: source }`, and prints a line for each that is no program of its language. */
interface Checker {
  /** The interpreter, and how it is asked whether it is there. */
  readonly version: readonly [program: string, ...args: string[]];
  readonly check: (
    file: string,
  ) => readonly [program: string, ...args: string[]];
}

export type Interpreter = "python" | "ruby" | "php" | "bash";

const checkers: Readonly<Record<Interpreter, Checker>> = {
  python: {
    version: ["python3", "--version"],
    check: (file) => ["python3", "-c", python, file],
  },
  ruby: {
    version: ["ruby", "--version"],
    check: (file) => ["ruby", "-rjson", "-e", ruby, file],
  },
  php: {
    version: ["php", "--version"],
    check: (file) => ["php", "-r", php, "--", file],
  },
  bash: {
    version: ["bash", "--version"],
    check: (file) => [
      process.execPath,
      "--input-type=module",
      "-e",
      bash,
      file,
    ],
  },
};

const python = `
import ast, json, sys
for name, source in json.load(open(sys.argv[1])).items():
    try: ast.parse(source)
    except SyntaxError as error: print(name, error)
`;
// What \`ruby -c\` does, in one process.
const ruby = `
JSON.parse(File.read(ARGV[0])).each do |name, source|
  RubyVM::InstructionSequence.compile(source)
rescue SyntaxError => error
  puts "#{name} #{error.message.lines.first}"
end
`;
// What \`php -l\` does, in one process.
const php = `
foreach (json_decode(file_get_contents($argv[1]), true) as $name => $source) {
  try { token_get_all("<?php\\n" . $source, TOKEN_PARSE); }
  catch (ParseError $error) { echo $name, " ", $error->getMessage(), "\\n"; }
}
`;
const bash = `
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
for (const [name, source] of Object.entries(JSON.parse(readFileSync(process.argv[1], "utf8")))) {
  const { stderr } = spawnSync("bash", ["-n"], { input: source, encoding: "utf8" });
  if (stderr !== "") console.log(name, stderr);
}
`;

/** Why a check by an interpreter is skipped, to be put into the test's title; empty where it is there. */
export function lacking(interpreter: Interpreter): string {
  const [program, ...args] = checkers[interpreter].version;
  return spawnSync(program, args).status === 0
    ? ""
    : ` (skipped: ${program} is not installed)`;
}

/** The sources that are no programs of a language, with what is wrong. */
export function syntaxErrors(
  interpreter: Interpreter,
  sources: Readonly<Record<string, string>>,
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "syntax-"));
  try {
    const file = join(folder, "sources.json");
    writeFileSync(file, JSON.stringify(sources));
    const [program, ...args] = checkers[interpreter].check(file);
    const { stdout, stderr, status } = spawnSync(program, args, {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.split("\n").filter((line) => line !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
