import { join } from "node:path";
import { createReport } from "../diagnostics/report.js";
import { reasonOf } from "../document/text/file-errors.js";
import { readManifest } from "../output/manifest.js";
import { siteFolder, writeSite } from "../output/site-folder.js";
import { noFacts } from "../site/facts.js";
import { siteOf, type SiteFiles } from "../site/index.js";
import {
  findRenderer,
  rendererPackage,
  rendererVersion,
} from "../site/renderer.js";
import { serve } from "../site/serve.js";
import { type CommandOptions, runGenerateCommand } from "./generate.js";
import type { Terminal } from "./terminal.js";

interface DocsOptions extends CommandOptions {
  /** On loopback; 0 for any that is free. */
  readonly port: number;
  readonly serve: boolean;
}

/** `seamstress docs`. @returns the exit code; it ends when the server is closed */
export async function runDocsCommand(
  { port, serve: isServed, ...generation }: DocsOptions,
  terminal: Terminal,
): Promise<number> {
  const renderer = findRenderer(terminal.cwd);
  if (renderer === undefined) {
    terminal.error(
      `The reference of the site needs ${rendererPackage}: npm install --save-dev ${rendererPackage}@${rendererVersion}\n`,
    );
    return 1;
  }
  if (renderer.version !== rendererVersion)
    terminal.error(
      `${rendererPackage} ${renderer.version} is not the version that the site is tried with, ${rendererVersion}.\n`,
    );
  const code = await runGenerateCommand(generation, terminal);
  if (code !== 0) return code;
  const folder = siteFolder(packageFiles(generation.out));
  const report = createReport();
  const { siteFacts } = await import("../site-facts.js");
  const facts = (await siteFacts(generation)) ?? noFacts;
  const site = await siteOf(generation.out, folder, facts, renderer, report);
  const place = join(generation.out, folder);
  if (site === undefined) {
    terminal.error(
      `${generation.out} has no docs/openapi.yaml or docs/openapi.json to show: \`docs: off\` in sdk.yaml leaves it out.\n`,
    );
    return 1;
  }
  const { files, partly } = site;
  const obstacle = write(place, files);
  if (obstacle !== undefined) {
    terminal.error(`${place} ${obstacle}.\n`);
    return 1;
  }
  terminal.out(`${files.size} files of the site in ${place}.\n`);
  for (const url of partly)
    terminal.error(
      `Requests to ${url} can be tried with the defaults of its variables only: a Content-Security-Policy can't list all that they may be.\n`,
    );
  return isServed ? serveUntilEnd(files, port, terminal) : 0;
}

/** Writes the site; or what is in the way. */
function write(place: string, files: SiteFiles): string | undefined {
  try {
    return writeSite(place, files)
      ? undefined
      : "is no site that was made here: move it away, and this program makes one";
  } catch (error) {
    return `can't be written: ${reasonOf(error)}`;
  }
}

function packageFiles(out: string): ReadonlySet<string> {
  const manifest = readManifest(out);
  return typeof manifest === "object" ? manifest.files : new Set();
}

async function serveUntilEnd(
  files: SiteFiles,
  port: number,
  terminal: Terminal,
): Promise<number> {
  try {
    const { url, server } = await serve(files, port);
    terminal.out(`Serving it on ${url} until this program is ended.\n`);
    await new Promise((resolve) => server.once("close", resolve));
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    terminal.error(`Port ${port} can't be used: ${why}\n`);
    return 1;
  }
}
