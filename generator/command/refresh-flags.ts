import type { Command } from "commander";
import { isUrl } from "../document/refresh/is-url.js";
import {
  another,
  type End,
  fromCall,
  localPath,
  verboseHelp,
} from "./flags.js";
import type { Terminal } from "./terminal.js";

interface RefreshFlags {
  readonly spec?: string;
  readonly header?: readonly string[];
  readonly replace?: true;
  readonly ifListed?: true;
  readonly json?: true;
  readonly verbose?: true;
}

/** `refresh`, with its flags. */
export function addRefresh(
  program: Command,
  terminal: Terminal,
  end: End,
): void {
  program
    .command("refresh")
    .description(
      "Bring the description up to date from its sources, and say what changed.",
    )
    .argument(
      "[source...]",
      "documentation pages with a fenced OpenAPI document, folders of such, YAML or JSON files, URLs (default: `sources:` of sdk.yaml)",
      another,
    )
    .option(
      "--spec <file>",
      "description to refresh (default: spec/openapi.yaml)",
      localPath,
    )
    .option(
      "--header <header>",
      'header for URLs, "Name: value", besides those of sdk.yaml; env:NAME in the value is an environment variable (repeatable)',
      another,
    )
    .option(
      "--replace",
      "go on where none of the description's operations would be left",
    )
    .option(
      "--if-listed",
      "do nothing, and say so, where sdk.yaml lists no sources",
    )
    .option("--json", "print diagnostics as JSON")
    .option("--verbose", verboseHelp)
    .addHelpText(
      "after",
      '\nExample: seamstress refresh https://api.example.com/openapi.json --header "Authorization: Bearer env:API_TOKEN"',
    )
    .action(async (sources: readonly string[], flags: RefreshFlags) => {
      const { runRefreshCommand } = await import("./refresh.js");
      const { spec, ...others } = flags;
      const at = (path: string): string => fromCall(path, terminal);
      const run = {
        ...others,
        spec: spec === undefined ? "spec/openapi.yaml" : at(spec),
      };
      const read = sources.map((each) => (isUrl(each) ? each : at(each)));
      end(await runRefreshCommand(read, run, terminal));
    });
}
