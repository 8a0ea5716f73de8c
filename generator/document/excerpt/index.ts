import { createReport } from "../../diagnostics/report.js";
import type { Excerpts, OperationKey } from "../../ir/excerpt.js";
import {
  child,
  digitsOf,
  type JsonObject,
  type Location,
  own,
} from "../../ir/json.js";
import type { Description } from "../description.js";
import { printJson } from "../json/print.js";
import { bundle } from "../references/bundle.js";
import { withItemsInPlace } from "../references/path-items.js";
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
  const asWritten = createExcerpts(written, syntax);
  let bundled: ExcerptsOfDocument | undefined;
  return (operation) => {
    const excerpt = asWritten(operation);
    if (excerpt?.standsAlone === true) return excerpt;
    if (excerpt === undefined && !isElsewhere(operation, written))
      return undefined;
    const whole = description.withRoot(written, createReport());
    bundled ??= createExcerpts(
      withItemsInPlace(bundle(whole, settled, elsewhere, true)),
      syntax,
    );
    return bundled(operation);
  };
}

/** Whether the path of an operation refers to a Path Item. */
function isElsewhere({ path }: OperationKey, written: JsonObject): boolean {
  const item = child(own(written, "paths"), path);
  return child(item, "$ref") !== undefined;
}

async function syntaxOf(file: string, digits: Digits): Promise<Syntax> {
  if (/\.json$/i.test(file))
    return jsonSyntax((value) => printJson(value, digits));
  const { printYaml } = await import("../yaml/print.js");
  return yamlSyntax((value) => printYaml(value, undefined, digits));
}
