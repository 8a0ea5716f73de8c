import type { Report } from "../../diagnostics/report.js";
import type { JsonValue, Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import { composeAll, type Origins } from "../text/origins.js";
import { type Action, type Overlay, readOverlay } from "./document.js";
import { change, type Draft } from "./draft.js";
import { mutableCopy } from "./mutable-json.js";
import { type Path, type Query, queryWith } from "./query.js";
import { remove } from "./remove.js";
import { maximumSize, update } from "./update.js";

/** A parsed document and what locations call it. */
export interface ParsedDocument {
  readonly id: string;
  readonly value: JsonValue;
}

export interface Overlaid {
  /** A new value; the author's order is kept, what is added comes last. */
  readonly value: JsonValue;
  /** Where its parts were written. */
  readonly origins: Origins;
}

/**
 * Applies overlays (OpenAPI Overlay Specification 1.0 and 1.1) in the order given, each action to the result of the one before.
 * Neither base nor overlays are changed. An overlay that is invalid is reported and not applied; an action that cannot be applied
 * is reported, and the others still are, so that one run finds all that is wrong.
 *
 * Where version 1.0 leaves a choice it is read as 1.1 explains it: merging is recursive, and arrays are concatenated.
 */
export async function applyOverlays(
  base: ParsedDocument,
  overlays: readonly ParsedDocument[],
  report: Report,
): Promise<Overlaid> {
  const root: Location = { document: base.id, pointer: "" };
  const valid = overlays.flatMap(({ id, value }) => {
    const overlay = readOverlay(value, id, report);
    return overlay === undefined ? [] : [overlay];
  });
  if (valid.length === 0)
    return { value: base.value, origins: composeAll([], base.id) };
  const value = mutableCopy(base.value);
  const draft: Draft = { root, value, changes: [], room: maximumSize };
  const query = await queryWith(report);
  for (const overlay of valid) {
    warnOfOtherTarget(overlay, base.id, report);
    for (const action of overlay.actions)
      if (draft.room > 0) applyAction(draft, action, query, report);
  }
  return {
    value: draft.value,
    origins: composeAll(draft.changes, base.id),
  };
}

/** `extends` is informative; a relative one that names another file is likely a mistake. */
function warnOfOtherTarget(
  overlay: Overlay,
  base: string,
  report: Report,
): void {
  if (overlay.extends === undefined) return;
  const root = "file:///";
  const meant = URL.canParse(overlay.extends, root + overlay.document)
    ? new URL(overlay.extends, root + overlay.document)
    : undefined;
  if (meant !== undefined && meant.protocol !== "file:") return;
  if (meant?.pathname === new URL(base, root).pathname) return;
  report.add(
    "overlay-extends-other",
    `This overlay was written for "${overlay.extends}", and is applied to "${base}".`,
    { document: overlay.document, pointer: "/extends" },
  );
}

function applyAction(
  draft: Draft,
  action: Action,
  query: Query,
  report: Report,
): void {
  warnOfNoEffect(action, report);
  const at = below(action.at, "target");
  const paths = query(draft.value, action.target, at);
  if (paths === undefined) return;
  if (paths.length === 0) {
    const message = `Nothing matches the target ${action.target}`;
    report.add("overlay-no-match", message, at);
  } else if (action.remove) {
    removeAll(draft, paths, at, report);
  } else {
    update(draft, action, paths, query, report);
  }
}

function warnOfNoEffect(action: Action, report: Report): void {
  const { update, copy } = action;
  if (action.remove && (update !== undefined || copy !== undefined))
    report.add(
      "overlay-no-effect",
      `"${update === undefined ? "copy" : "update"}" has no effect beside "remove: true".`,
      action.at,
    );
  else if (!action.remove && update === undefined && copy === undefined)
    report.add("overlay-no-effect", "This action does nothing.", action.at);
  else if (!action.remove && update !== undefined && copy !== undefined)
    report.add(
      "overlay-no-effect",
      '"update" and "copy" in one action cancel each other out (Overlay 1.1.0, section 4.4.3).',
      action.at,
    );
}

function removeAll(
  draft: Draft,
  paths: readonly Path[],
  at: Location,
  report: Report,
): void {
  if (paths.some((path) => path.length === 0)) {
    const message = "The whole document cannot be removed.";
    report.add("overlay-incompatible", message, at);
  } else {
    change(draft, (edit) => remove(edit, paths));
  }
}
