import { didYouMean } from "../../diagnostics/did-you-mean.js";
import { isArray, type JsonObject, type JsonValue } from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";

/** Versions of the Overlay Specification; patches change nothing. */
export type OverlayVersion = "1.0" | "1.1";

type Kind = "string" | "boolean" | "object" | "array" | "any";

/** The fixed fields of an object; all others must begin with `x-`. */
export interface Fields {
  readonly name: string;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly required: readonly string[];
}

export const rootFields: Fields = {
  name: "An overlay",
  kinds: {
    overlay: "string",
    info: "object",
    extends: "string",
    actions: "array",
  },
  required: ["overlay", "info", "actions"],
};

export const infoFields: Readonly<Record<OverlayVersion, Fields>> = {
  "1.0": {
    name: "The info of an overlay 1.0",
    kinds: { title: "string", version: "string" },
    required: ["title", "version"],
  },
  "1.1": {
    name: "The info of an overlay",
    kinds: { title: "string", version: "string", description: "string" },
    required: ["title", "version"],
  },
};

export const actionFields: Readonly<Record<OverlayVersion, Fields>> = {
  "1.0": {
    name: "An action of an overlay 1.0",
    kinds: {
      target: "string",
      description: "string",
      update: "any",
      remove: "boolean",
    },
    required: ["target"],
  },
  "1.1": {
    name: "An action",
    kinds: {
      target: "string",
      description: "string",
      update: "any",
      copy: "string",
      remove: "boolean",
    },
    required: ["target"],
  },
};

/** Called with what is wrong, and where: at the key of that place rather than its value, if `key` says so. */
export type Reject = (message: string, pointer: string, key?: true) => void;

/** Checks the keys of an object, and the types of their values. */
export function checkFields(
  value: JsonObject,
  pointer: string,
  fields: Fields,
  reject: Reject,
): void {
  const known = Object.keys(fields.kinds);
  for (const key of Object.keys(value)) {
    const at = joinPointer(pointer, key);
    const kind = Object.hasOwn(fields.kinds, key)
      ? fields.kinds[key]
      : undefined;
    if (kind !== undefined) checkKind(key, value[key], kind, at, reject);
    else if (!key.startsWith("x-"))
      reject(
        `${fields.name} has no field "${key}".${didYouMean(key, known)}`,
        at,
        true,
      );
  }
  for (const key of fields.required) {
    if (!Object.hasOwn(value, key))
      reject(`${fields.name} must have "${key}".`, pointer);
  }
}

function checkKind(
  key: string,
  value: JsonValue | undefined,
  kind: Kind,
  at: string,
  reject: Reject,
): void {
  if (kind === "any" || kindOf(value) === kind) return;
  const article = kind === "array" || kind === "object" ? "an" : "a";
  reject(`"${key}" must be ${article} ${kind}.`, at);
}

function kindOf(value: JsonValue | undefined): string {
  if (value === null) return "null";
  return isArray(value) ? "array" : typeof value;
}
