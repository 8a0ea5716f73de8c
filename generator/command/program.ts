import { Command, CommanderError } from "commander";
import { readFileSync } from "node:fs";
import { ownFile } from "../home/index.js";
import { runGenerateCommand } from "./generate.js";
import { addInit } from "./init-flags.js";
import { addRefresh } from "./refresh-flags.js";
import { type End, fromCall, verboseHelp } from "./flags.js";
import type { Terminal } from "./terminal.js";

interface GenerateFlags {
  readonly spec?: string;
  readonly config?: string;
  readonly out?: string;
  readonly check?: true;
  readonly verify?: true;
  readonly strict?: true;
  readonly skipBroken?: true;
  readonly json?: true;
  readonly verbose?: true;
  readonly profile?: true;
  readonly allowNetwork?: true;
}

/**
 * Runs what the command line asks for.
 *
 * @param args behind the program's own name
 * @returns the exit code: 0 done, 1 diagnostics or drift, 2 usage
 */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  let exitCode = 0;
  const end: End = (code) => {
    exitCode = code;
  };
  const program = createProgram(terminal, end);
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** The program with all its commands. */
export function createProgram(terminal: Terminal, end: End): Command {
  const program = new Command("seamstress")
    .description("Sews an OpenAPI description into a TypeScript SDK.")
    .version(version())
    .exitOverride()
    .showHelpAfterError("(add --help for the options)")
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 diagnostics or drift, 2 usage.",
    );
  addGenerate(program, terminal, end);
  addRefresh(program, terminal, end);
  addInit(program, terminal, end);
  return program;
}

function addGenerate(program: Command, terminal: Terminal, end: End): void {
  program
    .command("generate")
    .description("Emit the package: types, validators, client and docs.")
    .option(
      "--spec <file>",
      "OpenAPI description, YAML or JSON (default: spec/openapi.yaml)",
    )
    .option(
      "--config <file>",
      "configuration (default: sdk.yaml beside the description, if there is one)",
    )
    .option(
      "--out <folder>",
      "folder of the emitted package (default: generated; needed with --spec)",
    )
    .option(
      "--check",
      "write nothing; exit 1 and list what differs if the package is stale",
    )
    .option(
      "--verify",
      "type-check the package in memory before anything is written",
    )
    .option("--strict", "warnings are errors")
    .option(
      "--skip-broken",
      "leave out the operations that need a place where the description is wrong",
    )
    .option("--json", "print diagnostics as JSON")
    .option("--verbose", verboseHelp)
    .option(
      "--profile",
      "say what each stage costs, and how many files were printed or skipped",
    )
    .option(
      "--allow-network",
      "read references to public http and https addresses",
    )
    .addHelpText(
      "after",
      "\nOverlays are read from overlays/ beside the description, in the order of their names.\n\nExample: seamstress generate --spec petstore/openapi.yaml --out petstore/sdk",
    )
    .action(async (flags: GenerateFlags, command: Command) => {
      if (flags.spec !== undefined && flags.out === undefined)
        command.error(
          "error: --spec needs --out: another API's package never replaces this one's",
        );
      const at = (path: string): string => fromCall(path, terminal);
      const { spec, config, out, ...others } = flags;
      const run = {
        ...others,
        spec: spec === undefined ? "spec/openapi.yaml" : at(spec),
        ...(config !== undefined && { config: at(config) }),
        out: out === undefined ? "generated" : at(out),
      };
      end(await runGenerateCommand(run, terminal));
    });
}

function version(): string {
  const text = readFileSync(ownFile("package.json"), "utf8");
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === "object" && parsed !== null && "version" in parsed
    ? String(parsed.version)
    : "";
}
