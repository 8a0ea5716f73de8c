import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter } from "../route.js";
import { singular } from "../vocabulary.js";
import type { RestView } from "./view.js";

/** What POST does with an item: `post` is what nobody knows. */
export type Posted = "create" | "update" | "post";

/** What POST does at a path that ends in a parameter. */
export function postedToItem(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): Posted {
  if (isChanged(parts, view))
    // Behind a list that takes new ones itself.
    return view.at(parts.slice(0, -1)).has("POST") ? "post" : "create";
  const said = summaryVerb(operation);
  if (said === "create") return "create";
  return said !== "update" && isOnlyWay(parts, view) ? "create" : "update";
}

/** Whether PUT or PATCH change what is at a path, so that POST makes something. */
export function isChanged(parts: readonly string[], view: RestView): boolean {
  const beside = view.at(parts);
  return beside.has("PATCH") || beside.has("PUT");
}

/** Whether nothing else makes what is changed by other parameters: `POST /keys/{type}/{group}` beside `PUT /keys/{id}`. */
function isOnlyWay(parts: readonly string[], view: RestView): boolean {
  const end = parts.findLastIndex((part) => part !== parameter) + 1;
  const list = parts.slice(0, end);
  const items = [1, 2, 3].map((count) => [
    ...list,
    ...Array<string>(count).fill(parameter),
  ]);
  return (
    items.some((item) => isChanged(item, view)) && !view.at(list).has("POST")
  );
}

/** `create` of "Creates a key"; nothing of "Create or update a key". */
function summaryVerb({ summary = "" }: Operation): string | undefined {
  const [first = "", second] = lowercaseWords(summary);
  return second === "or" || second === "and" ? undefined : singular(first);
}
