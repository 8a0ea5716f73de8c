import type { Report } from "../../diagnostics/report.js";
import { isArray, isObject, type JsonValue, type Location } from "../../ir/json.js";
import { below, joinPointer } from "../../ir/pointer.js";
import { type Action, type Overlay, readOverlay } from "./document.js";
import { appendItems, type Clash, type Draft, type Incoming, mergeInto, mutableCopy, remove, sizeOf } from "./merge.js";
import { flattenOrigins, originAt, originOfPart } from "./origins.js";
import { type Query, queryWith } from "./query.js";

/** A parsed document and what locations call it. */
export interface ParsedDocument {
  readonly id: string;
  readonly value: JsonValue;
}

export interface Overlaid {
  /** A new value; the author's order is kept, what is added comes last. */
  readonly value: JsonValue;
  /**
   * Where the parts that do not lie where they lay in the base document were written, by JSON Pointer into `value`; what is below
   * one of them lies below its location.
   */
  readonly origins: ReadonlyMap<string, Location>;
}

/** Values that all the actions of one run may put in; beyond it somebody multiplies. */
const maximumSize = 250_000;

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
  const valid = overlays.flatMap(({ id, value }) => {
    const overlay = readOverlay(value, id, report);
    return overlay === undefined ? [] : [overlay];
  });
  if (valid.length === 0) return { value: base.value, origins: new Map() };
  const draft: Draft = {
    value: mutableCopy(base.value),
    origins: originAt({ document: base.id, pointer: "" }),
    base: { document: base.id, pointer: "" },
    room: maximumSize,
  };
  const query = await queryWith(report);
  for (const overlay of valid) {
    warnOfOtherTarget(overlay, base.id, report);
    for (const action of overlay.actions)
      if (draft.room > 0) applyAction(draft, overlay, action, query, report);
  }
  return { value: draft.value, origins: flattenOrigins(draft.origins) };
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
  overlay: Overlay,
  action: Action,
  query: Query,
  report: Report,
): void {
  warnOfNoEffect(action, report);
  const targetAt = below(action.at, "target");
  const paths = query(draft.value, action.target, targetAt);
  if (paths === undefined) return;
  if (paths.length === 0) {
    report.add(
      "overlay-no-match",
      `Nothing matches the target ${action.target}`,
      targetAt,
    );
    return;
  }
  if (action.remove) {
    removeAll(draft, paths, targetAt, report);
    return;
  }
  const incoming = incomingValue(draft, action, query, report);
  if (incoming === undefined) return;
  if (!sameKind(draft, overlay, paths, targetAt, report)) return;
  if (!hasRoom(draft, incoming, paths, targetAt, report)) return;
  for (const path of paths) updateOne(draft, overlay, path, incoming, report);
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
  paths: readonly (readonly string[])[],
  at: Location,
  report: Report,
): void {
  if (paths.some((path) => path.length === 0))
    report.add(
      "overlay-incompatible",
      "The whole document cannot be removed.",
      at,
    );
  else remove(draft, paths);
}

/** What the action puts in, and where it was written. */
function incomingValue(
  draft: Draft,
  action: Action,
  query: Query,
  report: Report,
): Incoming | undefined {
  const { update, copy } = action;
  if (update !== undefined && copy === undefined)
    return {
      value: update.value,
      origin: originAt(below(action.at, "update")),
    };
  if (copy === undefined || update !== undefined) return undefined;
  const at = below(action.at, "copy");
  const paths = query(draft.value, copy, at);
  if (paths === undefined) return undefined;
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    const found = path === undefined ? "nothing" : `${paths.length} nodes`;
    report.add("overlay-copy-source", `"copy" selects ${found}.`, at);
    return undefined;
  }
  return {
    value: mutableCopy(valueAtPath(draft.value, path)),
    origin: originOfPart(draft.origins, draft.base, path),
  };
}

/** Overlay 1.1.0, section 4.4.3: the selected nodes must be either all objects or all arrays or all primitives. */
function sameKind(
  draft: Draft,
  overlay: Overlay,
  paths: readonly (readonly string[])[],
  at: Location,
  report: Report,
): boolean {
  const kinds = new Set(
    paths.map((path) => kindOf(valueAtPath(draft.value, path))),
  );
  if (kinds.size > 1 && overlay.version !== "1.0") {
    report.add(
      "overlay-incompatible",
      `The target selects ${[...kinds].join(" and ")}; they must be all of one kind.`,
      at,
    );
    return false;
  }
  if (kinds.has("primitives") && overlay.version === "1.0") {
    report.add(
      "overlay-incompatible",
      "The target selects a primitive value, which overlays 1.0 cannot update; overlays 1.1 can.",
      at,
    );
    return false;
  }
  return true;
}

function hasRoom(
  draft: Draft,
  incoming: Incoming,
  paths: readonly unknown[],
  at: Location,
  report: Report,
): boolean {
  const size = sizeOf(incoming.value) * paths.length;
  const fits = size <= draft.room;
  draft.room = fits ? draft.room - size : 0;
  if (!fits)
    report.add(
      "overlay-too-large",
      `The overlays put more than ${maximumSize} values into the description.`,
      at,
    );
  return fits;
}

function updateOne(
  draft: Draft,
  overlay: Overlay,
  path: readonly string[],
  incoming: Incoming,
  report: Report,
): void {
  const clash: Clash = (tokens, { value, origin }) => {
    const pointer = joinPointer("", ...tokens);
    const one = nounOf(value);
    const other = nounOf(valueAtPath(draft.value, tokens));
    report.add(
      "overlay-incompatible",
      `It puts ${one} where ${other} is: ${pointer === "" ? "the root" : pointer}.`,
      origin.at ?? { document: overlay.document, pointer: "" },
      {
        kind: "location",
        location: { ...draft.base, pointer },
        note: "the target",
      },
    );
  };
  const target = valueAtPath(draft.value, path);
  if (isArray(target)) appendItems(draft, path, incoming);
  else mergeInto(draft, path, incoming, clash);
}

function valueAtPath(root: JsonValue, path: readonly string[]): JsonValue {
  return (
    path.reduce<JsonValue | undefined>(
      (value, token) =>
        isArray(value)
          ? value[Number(token)]
          : isObject(value) && Object.hasOwn(value, token)
            ? value[token]
            : undefined,
      root,
    ) ?? null
  );
}

function kindOf(value: JsonValue): string {
  if (isArray(value)) return "arrays";
  return isObject(value) ? "objects" : "primitives";
}

function nounOf(value: JsonValue): string {
  if (isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a primitive value";
}
