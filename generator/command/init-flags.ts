import type { Command } from "commander";
import { another, type End, filled, localPath } from "./flags.js";
import type { Terminal } from "./terminal.js";

interface InitFlags {
  readonly spec: string;
  readonly out: string;
  readonly source?: readonly string[];
  readonly header?: readonly string[];
  readonly force?: true;
}

/** `init`, with its flags. */
export function addInit(program: Command, terminal: Terminal, end: End): void {
  program
    .command("init")
    .description(
      "Write sdk.yaml for a description, and a workflow of GitHub Actions that keeps its SDK up to date.",
    )
    .requiredOption(
      "--spec <file>",
      "OpenAPI description, YAML or JSON, or the URL to save it from",
      filled,
    )
    .option("--out <folder>", "folder of the emitted package", localPath, "sdk")
    .option(
      "--source <source>",
      "what refresh is to read: a URL, file or folder (repeatable; default: the URL of --spec)",
      another,
    )
    .option(
      "--header <header>",
      'header of refresh for URLs, "Name: value"; env:NAME in the value is an environment variable (repeatable)',
      another,
    )
    .option("--force", "replace what is there already")
    .addHelpText(
      "after",
      '\nExample: seamstress init --spec https://api.example.com/openapi.json --header "Authorization: Bearer env:API_TOKEN"',
    )
    .action(async (flags: InitFlags) => {
      const { runInitCommand } = await import("./init.js");
      end(await runInitCommand(flags, terminal));
    });
}
