import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Place } from "../../diagnostics/report.js";
import {
  child,
  isArray,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import { parentPointer, splitPointer } from "../../ir/pointer.js";
import type { Description } from "../description.js";
import { isSchemaPlace } from "../references/bundled-places.js";

/** What is wrong in these ways is mended by taking it away; not what lies outside the folder, which is there and only has to be let in. */
const removable: ReadonlySet<DiagnosticCode> = new Set([
  ...(["ref-invalid", "ref-forbidden-scheme"] as const),
  ...(["ref-network-off", "ref-network-refused"] as const),
  ...(["ref-network-failed", "ref-file-not-found", "ref-unusable"] as const),
  ...(["ref-not-a-pointer", "ref-not-found", "ref-cycle"] as const),
  ...(["schema-reference-dangling", "schema-reference-not-a-schema"] as const),
  ...(["map-reference-not-a-map", "reference-not-allowed"] as const),
  ...(["reference-to-schema"] as const),
  ...(["wrong-type", "wrong-status", "bad-path"] as const),
  ...(["field-misplaced"] as const),
  ...(["bad-path-template", "duplicate-operation-id"] as const),
  ...(["duplicate-parameter", "parameter-content-unwritable"] as const),
  ...(["schema-invalid", "schema-keyword-invalid", "pattern-invalid"] as const),
]);

/** What is no error, and mended so as well. */
const mendable: ReadonlySet<DiagnosticCode> = new Set(["branch-covered"]);

/** What is wrong in these ways since parts are closed to each other is mended by opening them. */
const openable: ReadonlySet<DiagnosticCode> = new Set([
  ...(["schema-contradictory", "property-refused"] as const),
]);

/**
 * What is wrong, with the overlay that would mend it, where there is one; what one of them opens, those of others need not. Overlays change the
 * root document only.
 */
export function withMendingOverlays(
  description: Description,
): (diagnostic: Diagnostic) => Diagnostic {
  const opened = new Set<string>();
  const isHere = ({ document, pointer }: Location): boolean =>
    document === description.root &&
    pointer !== "" &&
    description.get({ document, pointer }) !== undefined;
  return (diagnostic) => {
    const places = wrongPlaces(diagnostic);
    if (!places.every(isHere)) return diagnostic;
    const targets = places
      .map(targetOf)
      .filter((target) => !opened.has(target));
    if (targets.length === 0 || targets.some(isMuch)) return diagnostic;
    if (openable.has(diagnostic.code))
      for (const target of targets) opened.add(target);
    return { ...diagnostic, overlay: removing(targets, description) };
  };
}

/** The places that would have to go. */
function wrongPlaces({
  code,
  severity,
  places,
}: Diagnostic): readonly Location[] {
  if (openable.has(code)) return places.filter(isClosing).flatMap(locationOf);
  const isMendable = severity === "error" && removable.has(code);
  return isMendable || mendable.has(code)
    ? places.slice(0, 1).flatMap(locationOf)
    : [];
}

/** Whether a place is a keyword that closes a schema, and not a schema below one. */
function isClosing(place: Place): boolean {
  return (
    place.kind === "location" &&
    place.key === true &&
    /\/(?:additional|unevaluated)Properties$/.test(place.location.pointer)
  );
}

function locationOf(place: Place): readonly Location[] {
  return place.kind === "location" ? [place.location] : [];
}

/** Nobody copies what is longer from a terminal. */
const longestTarget = 2000;

/** Whether nobody would take a place away: it holds most of a description (all its paths, or its components, all or of a kind), or is too long to copy. */
function isMuch(pointer: string): boolean {
  return (
    pointer.length > longestTarget ||
    /^\/(?:paths|webhooks|components(?:\/[^/]+)?)$/.test(pointer)
  );
}

/** Where a schema was to be any is allowed without the reference; of others nothing is left without it. */
function targetOf(location: Location): string {
  const { document, pointer } = location;
  const holder = parentPointer(pointer) ?? pointer;
  const isReference = splitPointer(pointer).at(-1) === "$ref";
  return isReference && !isSchemaPlace({ document, pointer: holder }, new Set())
    ? holder
    : pointer;
}

/** Overlay 1.0.0, 4.4.3. */
function removing(pointers: readonly string[], { value }: Description): string {
  return [
    "overlay: 1.0.0",
    "info: { title: Mended, version: 1.0.0 }",
    "actions:",
    ...pointers.flatMap((pointer) => [
      `  - target: ${JSON.stringify(query(pointer, value))}`,
      "    remove: true",
    ]),
  ].join("\n");
}

/** The JSONPath query (RFC 9535) that names the value at a pointer. */
function query(pointer: string, root: JsonValue): string {
  let value: JsonValue | undefined = root;
  let path = "$";
  for (const token of splitPointer(pointer)) {
    if (isArray(value)) path += `[${token}]`;
    else if (/^[A-Za-z_]\w*$/.test(token)) path += `.${token}`;
    else path += `['${token.replace(/['\\]/g, "\\$&")}']`;
    value = child(value, token);
  }
  return path;
}
