import { createReport } from "../../diagnostics/report.js";
import { digitsOf, type JsonObject, type Location } from "../../ir/json.js";
import type { WholeDocument } from "../../ir/excerpt.js";
import type { Description } from "../description.js";
import { printJson } from "../json/print.js";
import { bundle } from "../references/bundle.js";
import type { Digits } from "../text/digits.js";
import { printPlainYaml } from "../yaml/print-plain.js";
import { withoutExcluded } from "./excluded.js";
import { madeHere } from "./made-here.js";
import { withSamples } from "./samples.js";

/**
 * The whole description, in the syntax of its file: as it is where it is one file, else with what lies in others taken in.
 *
 * @param settled, elsewhere as `bundle` takes them
 * @param exclude keywords of what is left out
 * @param digits those of integers that JavaScript rounds
 */
export function wholeOf(
  description: Description,
  settled: ReadonlyMap<string, Location>,
  elsewhere: ReadonlyMap<string, Location>,
  exclude: readonly string[] = [],
  digits: Digits = digitsOf,
): WholeDocument {
  const isJson = /\.json$/i.test(description.root);
  return {
    syntax: isJson ? "json" : "yaml",
    text(derived) {
      const document = withSamples(
        withoutExcluded(asOne(description, settled, elsewhere), exclude),
        derived,
      );
      return isJson
        ? `${printJson(document, digits)}\n`
        : `${madeHere}\n\n${printPlainYaml(document, digits)}`;
    },
  };
}

function asOne(
  description: Description,
  settled: ReadonlyMap<string, Location>,
  elsewhere: ReadonlyMap<string, Location>,
): JsonObject {
  if (description.documents().length === 1) return description.value;
  const whole = description.withRoot(description.value, createReport());
  return bundle(whole, settled, elsewhere, true);
}
