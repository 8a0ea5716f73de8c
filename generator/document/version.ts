import type { DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/report.js";
import { isObject, type JsonObject, type JsonValue, own } from "../ir/json.js";
import type { Description } from "./description.js";

/** The root of a description of a version that is understood. */
export interface KnownRoot {
  readonly version: Description["version"];
  readonly value: JsonObject;
}

interface Refusal {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** The field that is wrong. */
  readonly pointer: string;
}

/** Tells whether a document is an OpenAPI description of a version that is understood; reports why not. */
export function readVersion(
  value: JsonValue,
  document: string,
  report: Report,
): KnownRoot | undefined {
  const judged = judge(value);
  if ("version" in judged) {
    tellOfShort(judged, document, report);
    return judged;
  }
  const { code, message, pointer } = judged;
  report.add(code, message, { document, pointer });
  return undefined;
}

/** The version that a document says it is of, if that is understood. */
export function versionOf(
  document: JsonValue | undefined,
): Description["version"] | undefined {
  const said = isObject(document)
    ? readField(own(document, "openapi"))
    : undefined;
  return typeof said === "string" ? said : undefined;
}

/** `3.1` alone leaves out the part of a version that says nothing (OpenAPI 3.1, 4.1). */
function tellOfShort(
  { value, version }: KnownRoot,
  document: string,
  report: Report,
): void {
  if (String(value["openapi"]) === version)
    report.gather(
      "value-by-intent",
      `\`openapi\` is ${JSON.stringify(value["openapi"])}: it is read as "${version}.0".`,
      { document, pointer: "/openapi" },
    );
}

function judge(value: JsonValue): KnownRoot | Refusal {
  if (!isObject(value)) return notOpenApi("The root is not an object.");
  if (Object.hasOwn(value, "openapi")) {
    const version = readField(value["openapi"]);
    return typeof version === "string" ? { version, value } : version;
  }
  if (!Object.hasOwn(value, "swagger")) {
    return notOpenApi("The field `openapi` is missing.");
  }
  const message = `This is Swagger ${shorten(value["swagger"])}.`;
  return { code: "unsupported-version", message, pointer: "/swagger" };
}

function readField(
  field: JsonValue | undefined,
): Description["version"] | Refusal {
  const pointer = "/openapi";
  if (field === 3.1) return "3.1";
  if (typeof field !== "string") {
    const message = '`openapi` must be a string such as "3.1.0".';
    return { code: "invalid-version", message, pointer };
  }
  const parts = /^(\d+\.\d+)(?:\.\d+(?:-[0-9A-Za-z.-]+)?)?$/.exec(field);
  if (parts === null) {
    const message = `${JSON.stringify(shorten(field))} is no version of OpenAPI.`;
    return { code: "invalid-version", message, pointer };
  }
  if (parts[1] === "3.0" || parts[1] === "3.1") return parts[1];
  const message = `This is OpenAPI ${shorten(field)}.`;
  return { code: "unsupported-version", message, pointer };
}

function notOpenApi(message: string): Refusal {
  return { code: "not-openapi", message, pointer: "" };
}

function shorten(value: JsonValue | undefined): string {
  return String(value).slice(0, 40);
}
