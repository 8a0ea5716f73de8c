import type { Report } from "../../diagnostics/report.js";
import {
  isArray,
  isObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import { below, joinPointer } from "../../ir/pointer.js";
import { partAt } from "../text/origins.js";
import type { Action } from "./document.js";
import { change, type Draft, writtenPlace } from "./draft.js";
import {
  appendItems,
  type Clash,
  type Edit,
  type Incoming,
  mergeInto,
} from "./merge.js";
import { mutableCopy, sizeOf, valueAtPath } from "./mutable-json.js";
import type { Path, Query } from "./query.js";

/** Values that all the actions of one run may put in; beyond it somebody multiplies. */
export const maximumSize = 250_000;

/** Puts what the action says into the nodes at the paths; what is wrong is reported. */
export function update(
  draft: Draft,
  action: Action,
  paths: readonly Path[],
  query: Query,
  report: Report,
): void {
  const incoming = incomingValue(draft, action, query, report);
  if (incoming === undefined) return;
  if (!areOfOneKind(draft, action, paths, report)) return;
  if (!hasRoom(draft, action, sizeOf(incoming.value) * paths.length, report))
    return;
  change(draft, (edit) => {
    for (const path of paths) updateOne(draft, edit, path, incoming, report);
  });
}

/** What the action puts in, and where that was written or lies. */
function incomingValue(
  draft: Draft,
  { at, update, copy }: Action,
  query: Query,
  report: Report,
): Incoming | undefined {
  if (update !== undefined && copy === undefined)
    return { value: update.value, at: below(at, "update") };
  if (copy === undefined || update !== undefined) return undefined;
  const paths = query(draft.value, copy, below(at, "copy"));
  if (paths === undefined) return undefined;
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    const found = path === undefined ? "nothing" : `${paths.length} nodes`;
    report.add(
      "overlay-copy-source",
      `"copy" selects ${found}.`,
      below(at, "copy"),
    );
    return undefined;
  }
  // A copy: the target may lie around it.
  const value = mutableCopy(valueAtPath(draft.value, path) ?? null);
  return { value, at: below(draft.root, ...path) };
}

/** Overlay 1.1.0, section 4.4.3: the selected nodes must be either all objects or all arrays or all primitives. */
function areOfOneKind(
  draft: Draft,
  { at, version }: Action,
  paths: readonly Path[],
  report: Report,
): boolean {
  const kinds = new Set(
    paths.map((path) => kindOf(valueAtPath(draft.value, path))),
  );
  if (kinds.size > 1 && version !== "1.0") {
    report.add(
      "overlay-incompatible",
      `The target selects ${[...kinds].join(" and ")}; they must be all of one kind.`,
      below(at, "target"),
    );
    return false;
  }
  if (kinds.has("primitives") && version === "1.0") {
    report.add(
      "overlay-incompatible",
      "The target selects a primitive value, which overlays 1.0 cannot update; overlays 1.1 can.",
      below(at, "target"),
    );
    return false;
  }
  return true;
}

function hasRoom(
  draft: Draft,
  { at }: Action,
  size: number,
  report: Report,
): boolean {
  const fits = size <= draft.room;
  draft.room = fits ? draft.room - size : 0;
  if (!fits)
    report.add(
      "overlay-too-large",
      `The overlays put more than ${maximumSize} values into the description.`,
      below(at, "target"),
    );
  return fits;
}

function updateOne(
  draft: Draft,
  edit: Edit,
  path: Path,
  incoming: Incoming,
  report: Report,
): void {
  const clash: Clash = (tokens, { value, at }) => {
    const pointer = joinPointer("", ...tokens);
    const one = nounOf(value);
    const other = nounOf(valueAtPath(edit.value, tokens));
    const target: Location = partAt(edit.origins, tokens).at;
    report.add(
      "overlay-incompatible",
      `It puts ${one} where ${other} is: ${pointer === "" ? "the root" : pointer}.`,
      writtenPlace(draft, at),
      writtenPlace(draft, target, "the target"),
    );
  };
  if (isArray(valueAtPath(edit.value, path))) appendItems(edit, path, incoming);
  else mergeInto(edit, path, incoming, clash);
}

function kindOf(value: JsonValue | undefined): string {
  if (isArray(value)) return "arrays";
  return isObject(value) ? "objects" : "primitives";
}

function nounOf(value: JsonValue | undefined): string {
  if (isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a primitive value";
}
