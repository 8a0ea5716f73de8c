import { type Command, InvalidArgumentError } from "commander";
import { rendererPackage, rendererVersion } from "../site/renderer.js";
import {
  addMaking,
  addPlaces,
  type End,
  type MakeFlags,
  placesOf,
  type PlaceFlags,
} from "./flags.js";
import type { Terminal } from "./terminal.js";

interface DocsFlags extends PlaceFlags, MakeFlags {
  readonly port: number;
  readonly serve: boolean;
}

/** `docs`, with its flags. */
export function addDocs(program: Command, terminal: Terminal, end: End): void {
  const command = addPlaces(program.command("docs"))
    .description(
      "Emit the package, make the site of its documentation in docs/site, and serve it on this machine.",
    )
    .option("--port <number>", "port on 127.0.0.1, 0 for any", portOf, 4400)
    .option("--no-serve", "make the site and end");
  addMaking(command)
    .addHelpText(
      "after",
      `\nThe reference is rendered by Scalar: npm install --save-dev ${rendererPackage}@${rendererVersion}\n\nExample: seamstress docs --spec petstore/openapi.yaml --out petstore/sdk`,
    )
    .action(async (flags: DocsFlags, called: Command) => {
      const { runDocsCommand } = await import("./docs.js");
      const places = placesOf(flags, called, terminal);
      end(await runDocsCommand({ ...flags, ...places }, terminal));
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("a port is a number from 0 to 65535.");
}
