import { jsonFirst } from "../../ir/media-type.js";
import type { Method, ResultBody, ResultCase, Sdk } from "../../ir/sdk.js";
import { isVoid } from "../../types/index.js";
import { type Code, value } from "../../typescript/code.js";
import { namedEntry } from "../../typescript/layout.js";
import { entry } from "../../typescript/literal.js";
import { promiseEntry, resultEntry } from "./promises.js";

/** What a descriptor says of the response: what is asked for, how it is read, and what is promised of it. */
export function resultEntries(method: Method, sdk: Sdk): readonly Code[] {
  const { success, unwrap, flag } = method.result;
  const accept = acceptOf(method);
  const reads = readsOf(method);
  const isJson = reads === "json" || reads === "any";
  return [
    ...(accept === "" || accept === "application/json"
      ? []
      : [entry("accept", accept)]),
    ...(reads === "json" ? [] : [entry("reads", reads)]),
    ...(isJson ? emptyEntry(success) : []),
    ...(isJson ? promiseEntry(method, sdk) : []),
    ...unwrapEntries(unwrap, reads),
    ...resultEntry(method, sdk),
    ...(flag === undefined ? [] : [entry("flag", flag)]),
  ];
}

/** Successes before errors, and of either JSON first, since it is what the types tell of (RFC 9110, 12.5.1). */
function acceptOf({ result: { success, errors } }: Method): string {
  const wanted = mediaTypesOf(success);
  const ofErrors = mediaTypesOf(errors);
  const [first, ...others] = wanted.length > 0 ? wanted : ofErrors;
  if (first === undefined) return "";
  return [
    first,
    ...others.map((each) => `${each};q=0.9`),
    ...ofErrors
      .filter((each) => each !== first && !others.includes(each))
      .map((each) => `${each};q=0.8`),
  ].join(", ");
}

/** Each once: of all statuses those that are JSON, then the others. */
function mediaTypesOf(cases: readonly ResultCase[]): readonly string[] {
  const bodies = bodiesOf(cases).toSorted(jsonFirst);
  return [...new Set(bodies.map(({ mediaType }) => mediaType))];
}

/** JSON's body is read also where nothing of it is given: it tells whether the call succeeded. */
function readsOf(method: Method): NonNullable<ResultBody["reads"]> | "nothing" {
  const { operation, result } = method;
  const kinds = new Set(bodiesOf(result.success).map(({ reads }) => reads));
  const [kind, ...others] = kinds;
  const isRead =
    operation.method !== "HEAD" && (!isVoid(method) || kinds.has("json"));
  if (!isRead || kind === undefined) return "nothing";
  return others.length > 0 ? "any" : kind;
}

/** The statuses that a range or `default` may stand for; 204 and 205 never have a body (RFC 9110, 15.3): that needs no word. */
const successes = ["200", "201", "202", "203", "206", "207", "208", "226"];

function emptyEntry(success: readonly ResultCase[]): readonly Code[] {
  const described = new Set(success.map(({ status }) => status));
  const statuses = success
    .filter(({ bodies }) => bodies.length === 0)
    .flatMap(({ status }) =>
      /^\d+$/.test(status)
        ? status
        : successes.filter((each) => !described.has(each)),
    )
    .filter((status) => status !== "204" && status !== "205");
  return statuses.length === 0 ? [] : [entry("mayBeEmpty", statuses.join(" "))];
}

function unwrapEntries(
  unwrap: Method["result"]["unwrap"],
  reads: string,
): readonly Code[] {
  if (unwrap.kind === "property")
    return [
      namedEntry("unwrap", value("property", "runtime/readers")),
      entry("property", unwrap.name),
    ];
  return unwrap.kind === "none" && reads !== "nothing"
    ? [namedEntry("unwrap", value("nothing", "runtime/readers"))]
    : [];
}

function bodiesOf(cases: readonly ResultCase[]): readonly ResultBody[] {
  return cases.flatMap(({ bodies }) => bodies);
}
