import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";
import { maximumDepth } from "../text/limits.js";
import { IntricatePattern, matchInTime } from "./patterns.js";
import type { MutableJson } from "./mutable-json.js";

/** Unescaped keys and indexes on the way to a node. */
export type Path = readonly string[];

/**
 * The paths of the nodes that a JSONPath query (RFC 9535) selects, each once and in the order of the result.
 * A query that is none is reported at `at`; the result is `undefined` then.
 */
export type Query = (
  root: MutableJson,
  query: string,
  at: Location,
) => readonly Path[] | undefined;

/** Loads the JSONPath library, which only descriptions with overlays need. */
export async function queryWith(report: Report): Promise<Query> {
  const { JSONPathEnvironment, JSONPathError } = await import("json-p3");
  const environment = new JSONPathEnvironment({
    maxRecursionDepth: 2 * maximumDepth,
  });
  await matchInTime(environment);
  const complaint = (error: unknown): string => {
    if (error instanceof JSONPathError)
      return `is no JSONPath query: ${withoutContext(error.message)}`;
    if (error instanceof IntricatePattern)
      return "has a pattern that is too intricate to hold texts to";
    // The library follows a query step within step.
    if (error instanceof RangeError) return "is nested too deeply";
    throw error;
  };
  return (root, query, at) => {
    try {
      return distinct(environment.query(query, root).locations());
    } catch (error) {
      const message = `${query} ${complaint(error)}.`;
      report.add("overlay-bad-path", message, at);
      return undefined;
    }
  };
}

function distinct(
  locations: readonly (readonly (string | number)[])[],
): readonly Path[] {
  const paths = new Map<string, Path>();
  for (const location of locations)
    paths.set(joinPointer("", ...location), location.map(String));
  return [...paths.values()];
}

/** The library appends the surroundings of the error; the code frame shows them better. */
function withoutContext(message: string): string {
  return message.replace(/ \('.*':\d+\)$/s, "");
}
