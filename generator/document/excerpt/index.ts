import { createReport } from "../../diagnostics/report.js";
import type { Excerpts } from "../../ir/excerpt.js";
import type { Location } from "../../ir/json.js";
import type { Description } from "../description.js";
import { bundle } from "../references/bundle.js";
import { createExcerpts } from "./excerpts.js";
import { jsonSyntax, type Syntax, yamlSyntax } from "./syntax.js";
import { usesOf } from "./uses.js";

/**
 * OpenAPI documents of single operations, as the description has them without its overlays, in the syntax of its file.
 *
 * @param settled, elsewhere as `bundle` takes them, for descriptions of several files
 */
export async function excerptsOf(
  description: Description,
  settled: ReadonlyMap<string, Location>,
  elsewhere: ReadonlyMap<string, Location>,
): Promise<Excerpts> {
  const { root, written } = description;
  const document = usesOf(written, {}).onlyComponents
    ? written
    : bundle(description.withRoot(written, createReport()), settled, elsewhere);
  return createExcerpts(document, root, await syntaxOf(root));
}

async function syntaxOf(file: string): Promise<Syntax> {
  if (/\.json$/i.test(file)) return jsonSyntax;
  const { printYaml } = await import("../yaml/print.js");
  return yamlSyntax(printYaml);
}
