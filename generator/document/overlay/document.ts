import type { Report } from "../../diagnostics/report.js";
import {
  child,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";
import { canonical } from "../canonical.js";
import {
  actionFields,
  checkFields,
  infoFields,
  type OverlayVersion,
  type Reject,
  rootFields,
} from "./fields.js";

/** An Overlay Object (Overlay 1.1.0, section 4.4.1) that was found valid. */
export interface Overlay {
  readonly document: string;
  /** URI reference to the document that the overlay was written for. */
  readonly extends?: string;
  readonly actions: readonly Action[];
}

/** An Action Object (Overlay 1.1.0, section 4.4.3). */
export interface Action {
  readonly at: Location;
  /** Of the overlay that it stands in. */
  readonly version: OverlayVersion;
  /** JSONPath query (RFC 9535). */
  readonly target: string;
  readonly update?: { readonly value: JsonValue };
  readonly copy?: string;
  readonly remove: boolean;
}

/**
 * Checks a parsed document against the OpenAPI Overlay Specification 1.0 or 1.1, as strictly as the specification's own schemas.
 * Everything that is wrong is reported at its place; there is no overlay then.
 */
export function readOverlay(
  value: JsonValue,
  document: string,
  report: Report,
): Overlay | undefined {
  let valid = true;
  const reject: Reject = (message, pointer, key) => {
    valid = false;
    const location = { document, pointer };
    report.add(
      "overlay-invalid",
      message,
      key === true ? { kind: "location", location, key } : location,
    );
  };
  const version = readVersion(value, document, report);
  if (version === undefined || !isObject(value)) return undefined;
  checkFields(value, "", rootFields, reject);
  const info = child(value, "info");
  if (isObject(info)) checkFields(info, "/info", infoFields[version], reject);
  const actions = readActions(value, document, version, reject);
  const extended = child(value, "extends");
  if (!valid) return undefined;
  return {
    document,
    ...(typeof extended === "string" ? { extends: extended } : {}),
    actions,
  };
}

function readVersion(
  value: JsonValue,
  document: string,
  report: Report,
): OverlayVersion | undefined {
  if (!isObject(value) || !Object.hasOwn(value, "overlay")) {
    report.add(
      "overlay-invalid",
      'This is not an overlay: it is no object with the key "overlay".',
      { document, pointer: "" },
    );
    return undefined;
  }
  const version = value["overlay"] ?? null;
  const written = typeof version === "string" ? version : "";
  const parts = /^(1\.[01])\.\d+$/.exec(written);
  if (parts?.[1] === "1.0" || parts?.[1] === "1.1") return parts[1];
  report.add(
    "overlay-unsupported-version",
    `Overlay version ${JSON.stringify(version)} is not supported.`,
    { document, pointer: "/overlay" },
  );
  return undefined;
}

function readActions(
  root: JsonObject,
  document: string,
  version: OverlayVersion,
  reject: Reject,
): readonly Action[] {
  const actions = child(root, "actions");
  if (!isArray(actions)) return [];
  if (actions.length === 0)
    reject("An overlay must have at least one action.", "/actions");
  rejectRepetitions(actions, reject);
  return actions.flatMap((action, index) => {
    const pointer = `/actions/${index}`;
    if (!isObject(action)) {
      reject("An action must be an object.", pointer);
      return [];
    }
    checkFields(action, pointer, actionFields[version], reject);
    return readAction(action, version, { document, pointer }, reject);
  });
}

function rejectRepetitions(
  actions: readonly JsonValue[],
  reject: Reject,
): void {
  const seen = new Map<string, number>();
  for (const [index, action] of actions.entries()) {
    const key = canonical(action);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else
      reject(
        `Action ${index + 1} repeats action ${first + 1}.`,
        `/actions/${index}`,
      );
  }
}

function readAction(
  action: JsonObject,
  version: OverlayVersion,
  at: Location,
  reject: Reject,
): readonly Action[] {
  const target = child(action, "target");
  const update = child(action, "update");
  const copy = child(action, "copy");
  if (typeof target !== "string") return [];
  if (!target.startsWith("$"))
    reject('"target" must begin with "$".', joinPointer(at.pointer, "target"));
  return [
    {
      at,
      version,
      target,
      ...(update === undefined ? {} : { update: { value: update } }),
      ...(typeof copy === "string" ? { copy } : {}),
      remove: child(action, "remove") === true,
    },
  ];
}
