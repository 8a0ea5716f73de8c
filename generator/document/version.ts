import type { Report } from "../diagnostics/report.js";
import type { JsonObject, JsonValue, Location } from "../ir/json.js";
import type { Description } from "./description.js";
import { isObject } from "./value.js";

/** Tells whether a document is an OpenAPI description of a version that is understood; reports why not. */
export function readVersion(
  value: JsonValue,
  document: string,
  report: Report,
):
  | { readonly version: Description["version"]; readonly value: JsonObject }
  | undefined {
  const at = (pointer: string): Location => ({ document, pointer });
  if (!isObject(value)) {
    report.add(
      "not-openapi",
      "An OpenAPI description is an object, this is none.",
      at(""),
    );
    return undefined;
  }
  const field = Object.hasOwn(value, "openapi") ? "openapi" : "swagger";
  const version = Object.hasOwn(value, field) ? value[field] : undefined;
  if (version === undefined) {
    report.add("not-openapi", "The field `openapi` is missing.", at(""));
    return undefined;
  }
  const supported = field === "openapi" ? supportedVersion(version) : undefined;
  if (supported !== undefined) return { version: supported, value };
  if (field === "openapi" && typeof version !== "string") {
    report.add(
      "invalid-version",
      `\`openapi\` must be a string such as "3.1.0".`,
      at("/openapi"),
    );
  } else if (
    field === "openapi" &&
    !/^\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$/.test(String(version))
  ) {
    report.add(
      "invalid-version",
      `${JSON.stringify(String(version).slice(0, 100))} is no version of OpenAPI.`,
      at("/openapi"),
    );
  } else {
    report.add(
      "unsupported-version",
      `This is ${field === "openapi" ? "OpenAPI" : "Swagger"} ${String(version).slice(0, 20)}.`,
      at(`/${field}`),
    );
  }
  return undefined;
}

function supportedVersion(
  version: JsonValue,
): Description["version"] | undefined {
  const match =
    typeof version === "string"
      ? /^(3\.[01])\.\d+(?:-[0-9A-Za-z.-]+)?$/.exec(version)
      : null;
  return match?.[1] === "3.0" || match?.[1] === "3.1" ? match[1] : undefined;
}
