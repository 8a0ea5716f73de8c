import { Command, CommanderError } from "commander";
import { readFileSync } from "node:fs";
import { ownFile } from "../home/index.js";
import { runGenerateCommand } from "./generate.js";
import { addDocs } from "./docs-flags.js";
import { addInit } from "./init-flags.js";
import { addRefresh } from "./refresh-flags.js";
import {
  addMaking,
  addPlaces,
  type End,
  type MakeFlags,
  placesOf,
  type PlaceFlags,
} from "./flags.js";
import type { Terminal } from "./terminal.js";

interface GenerateFlags extends PlaceFlags, MakeFlags {
  readonly check?: true;
  readonly json?: true;
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
    .configureOutput({ writeErr: (text) => terminal.error(text) })
    .showHelpAfterError("(add --help for the options)")
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 diagnostics or drift, 2 usage.",
    );
  addGenerate(program, terminal, end);
  addRefresh(program, terminal, end);
  addDocs(program, terminal, end);
  addInit(program, terminal, end);
  return program;
}

function addGenerate(program: Command, terminal: Terminal, end: End): void {
  const command = addPlaces(program.command("generate"))
    .description("Emit the package: types, validators, client and docs.")
    .option(
      "--check",
      "write nothing; exit 1 and list what differs if the package is stale",
    )
    .option("--json", "print diagnostics as JSON");
  addMaking(command)
    .addHelpText(
      "after",
      "\nOverlays are read from overlays/ beside the description, in the order of their names.\n\nExample: seamstress generate --spec petstore/openapi.yaml --out petstore/sdk",
    )
    .action(async (flags: GenerateFlags, called: Command) => {
      const run = { ...flags, ...placesOf(flags, called, terminal) };
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
