import { didYouMean } from "../../diagnostics/did-you-mean.js";
import type { Place, Report } from "../../diagnostics/report.js";
import type { JsonObject, Location } from "../../ir/json.js";
import { operationMethods } from "../../ir/operation-methods.js";
import { below } from "../../ir/pointer.js";
import { isKeyword, isRule } from "../schema/keywords/index.js";
import { shortened } from "../schema/shortened.js";
import { objectsWith, swaggerFields, versionOf } from "./lookup.js";
import type { ObjectName, Version } from "./objects.js";

/** A field that its object doesn't have. */
export interface UnknownField {
  readonly key: string;
  readonly of: ObjectName;
  readonly within: JsonObject;
  readonly at: Location;
  /** The fields that the object has. */
  readonly candidates: readonly string[];
  readonly version: Version;
  /** Whether a reference leads to what is in it: that is read. */
  readonly isReferredTo?: boolean;
}

/** Says what was probably meant. Where something of the API would be missing, that is an error. */
export function tellOfUnknown(field: UnknownField, report: Report): void {
  const { key, of, at, candidates } = field;
  const isOfOther = versionOf(key, of) !== undefined;
  const meant = isOfOther ? "" : didYouMean(key, candidates);
  const home = meant === "" ? homeOf(field) : "";
  const message = `\`${shortened(key)}\` is no field of the ${of} Object${home}.${meant}`;
  if (home !== "" && isLost(field))
    report.add("field-misplaced", message, keyAt(at, key));
  else report.gather("field-unknown", message, keyAt(at, key));
}

function keyAt(at: Location, key: string): Place {
  return { kind: "location", location: below(at, key), key: true };
}

/** Where else there is a field of that name; empty if it is nowhere. */
function homeOf(field: UnknownField): string {
  const { key, of, version } = field;
  const other = versionOf(key, of);
  if (other !== undefined) return ` in OpenAPI ${version}, but in ${other}`;
  if (isKeyword(key) && hasSchema(field)) return ", but of the Schema Object";
  const homes = objectsWith(key);
  if (homes.length > 0) return `, but of ${listed(homes)}`;
  return swaggerFields.has(key) ? ", but of Swagger 2.0" : "";
}

const mostListed = 3;

function listed(names: readonly ObjectName[]): string {
  const first = names.slice(0, mostListed).join(", ");
  const more = names.length > mostListed ? " and other" : "";
  return `the ${first}${more} Object${names.length > 1 ? "s" : ""}`;
}

/** Whether the object is one that a schema describes the value of. */
function hasSchema({ candidates }: UnknownField): boolean {
  return candidates.includes("schema");
}

/** Fields without which operations, or what they send and receive, would be others. */
const carriers: ReadonlySet<string> = new Set([
  ...operationMethods,
  "query",
  "additionalOperations",
  "paths",
  "schemas",
  "definitions",
  "parameters",
  "requestBodies",
  "requestBody",
  "responses",
  "content",
  "schema",
  "itemSchema",
  "security",
  "securitySchemes",
  "securityDefinitions",
  "servers",
  "host",
  "basePath",
]);

/** Whether something of the API would be missing. Words that describe, and a schema's keywords beside the schema itself, say nothing that would. */
function isLost(field: UnknownField): boolean {
  const { key, within, isReferredTo } = field;
  if (isReferredTo === true) return false;
  const isDescribed = ["schema", "content"].some((each) =>
    Object.hasOwn(within, each),
  );
  return carriers.has(key) || (isRule(key) && hasSchema(field) && !isDescribed);
}
