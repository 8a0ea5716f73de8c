import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/report.js";
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

/** An error with the overlay that would mend it, where there is one. Overlays change the root document only. */
export function withMendingOverlay(
  diagnostic: Diagnostic,
  description: Description,
): Diagnostic {
  const { code, severity, places } = diagnostic;
  const [place] = places;
  if (severity !== "error" || !removable.has(code)) return diagnostic;
  if (place?.kind !== "location") return diagnostic;
  const { location } = place;
  const target = targetOf(location);
  const isHere =
    location.document === description.root &&
    location.pointer !== "" &&
    description.get(location) !== undefined;
  return isHere && !isMuch(target)
    ? { ...diagnostic, overlay: removing(target, description) }
    : diagnostic;
}

/** Whether a place holds most of a description: all its paths, or its components, all or of a kind. */
function isMuch(pointer: string): boolean {
  return /^\/(?:paths|webhooks|components(?:\/[^/]+)?)$/.test(pointer);
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
function removing(pointer: string, { value }: Description): string {
  return [
    "overlay: 1.0.0",
    "info: { title: Mended, version: 1.0.0 }",
    "actions:",
    `  - target: ${JSON.stringify(query(pointer, value))}`,
    "    remove: true",
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
