import { createReport } from "../../diagnostics/report.js";
import type { Excerpts } from "../../ir/excerpt.js";
import { digitsOf, type Location } from "../../ir/json.js";
import type { Description } from "../description.js";
import { printJson } from "../json/print.js";
import { bundle } from "../references/bundle.js";
import type { Digits } from "../text/digits.js";
import { createExcerpts, type ExcerptsOfDocument } from "./excerpts.js";
import { jsonSyntax, type Syntax, yamlSyntax } from "./syntax.js";

/**
 * OpenAPI documents of single operations, as the description has them without its overlays, in the syntax of its file.
 *
 * @param settled, elsewhere as `bundle` takes them, for descriptions of several files
 * @param digits those of integers that JavaScript rounds
 */
export async function excerptsOf(
  description: Description,
  settled: ReadonlyMap<string, Location>,
  elsewhere: ReadonlyMap<string, Location>,
  digits: Digits = digitsOf,
): Promise<Excerpts> {
  const { root, written } = description;
  const syntax = await syntaxOf(root, digits);
  const asWritten = createExcerpts(written, root, syntax);
  let bundled: ExcerptsOfDocument | undefined;
  return (operation) => {
    const excerpt = asWritten(operation);
    if (excerpt === undefined || excerpt.standsAlone) return excerpt;
    const whole = description.withRoot(written, createReport());
    bundled ??= createExcerpts(
      bundle(whole, settled, elsewhere, true),
      root,
      syntax,
    );
    return bundled(operation);
  };
}

async function syntaxOf(file: string, digits: Digits): Promise<Syntax> {
  if (/\.json$/i.test(file))
    return jsonSyntax((value) => printJson(value, digits));
  const { printYaml } = await import("../yaml/print.js");
  return yamlSyntax((value) => printYaml(value, undefined, digits));
}
