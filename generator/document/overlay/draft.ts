import type { Place } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import { splitPointer } from "../../ir/pointer.js";
import { type Origins, originsFrom, partAt } from "../text/origins.js";
import type { Edit } from "./merge.js";
import type { MutableJson } from "./mutable-json.js";

/** The description on its way through the overlays. */
export interface Draft {
  /** What locations call the description. */
  readonly root: Location;
  value: MutableJson;
  /** What each change so far did to the origins of what was there before. */
  readonly changes: Origins[];
  /** How many values may still be put in. */
  room: number;
}

/** Makes one change, and keeps track of where everything comes from. */
export function change(draft: Draft, make: (edit: Edit) => void): void {
  const edit: Edit = { value: draft.value, origins: originsFrom(draft.root) };
  make(edit);
  draft.value = edit.value;
  draft.changes.push(edit.origins);
}

/** The place in a text that a location in the draft stands for: later changes may move what lies there. */
export function writtenPlace(
  { root, changes }: Draft,
  at: Location,
  note?: string,
): Place {
  const location = changes.reduceRight(
    (place, change) =>
      place.document === root.document
        ? partAt(change, splitPointer(place.pointer)).at
        : place,
    at,
  );
  return {
    kind: "location",
    location,
    ...(location.document === root.document && { written: true }),
    ...(note !== undefined && { note }),
  };
}
