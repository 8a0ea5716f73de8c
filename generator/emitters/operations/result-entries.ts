import { hasAnswerCheck } from "../../checks/method-checks.js";
import { essenceOf, jsonFirst } from "../../ir/media-type.js";
import type { Method, ResultBody, ResultCase, Sdk } from "../../ir/sdk.js";
import { failureStatuses, isVoid } from "../../types/index.js";
import { type Code, code, value } from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { namedEntry } from "../../typescript/layout.js";
import { entry, object } from "../../typescript/literal.js";
import { promiseEntry, resultEntry } from "./promises.js";

/**
 * What a descriptor says of the response: what is asked for, how it is read, what is promised of it, and where it is checked; and all that
 * again for each status that is told otherwise; and the statuses that it fails with.
 *
 * @param file of its resource
 */
export function resultEntries(
  method: Method,
  file: string,
  sdk: Sdk,
): readonly Code[] {
  const { result, checkResponse } = method;
  const { success, unwrap, streamFlag, usual = nothing } = result;
  const accept = acceptOf(method);
  const failures = failureStatuses(method);
  const others = method.otherAnswers.map(({ answer, checkResponse: check }) => {
    const entries = answerEntries(answer, method, [file, check], sdk);
    return code`${propertyKey(answer.status)}: ${object(entries)}`;
  });
  const isSettled = others.length > 0 || success.some(hasReadings(method));
  return [
    ...(accept === "" || accept === "application/json"
      ? []
      : [entry("accept", accept)]),
    ...(streamFlag === undefined
      ? []
      : [
          entry("streams", {
            flag: streamFlag,
            accept: acceptOf(method, streamsFirst),
          }),
        ]),
    ...(isSettled
      ? [namedEntry("settle", value("byAnswer", "runtime/answers"))]
      : []),
    ...answerEntries(usual, method, [file, checkResponse], sdk),
    ...(others.length === 0
      ? []
      : [code`answers: ${object(others, others.length > 1)}`]),
    ...(unwrap.kind === "property" ? [entry("property", unwrap.name)] : []),
    ...resultEntry(method, sdk),
    ...(failures === undefined ? [] : [entry("failures", failures)]),
  ];
}

/** Where no success is described. */
const nothing: ResultCase = { status: "default", description: "", bodies: [] };

/** What is said of a success of one status. */
function answerEntries(
  answer: ResultCase,
  method: Method,
  check: readonly [module: string, name: string],
  sdk: Sdk,
): readonly Code[] {
  const { unwrap, flag } = method.result;
  const reads = readsOf(answer, method);
  const isEnveloped = answer.bodies[0]?.reads === "json";
  return [
    ...(reads === "json" || reads === "several" ? [] : [entry("reads", reads)]),
    ...(reads === "several" ? [readingsEntry(answer)] : []),
    ...(reads === "json" || reads === "several"
      ? promiseEntry(answer, sdk)
      : []),
    ...(isEnveloped && reads !== "nothing" ? unwrapEntry(unwrap) : []),
    ...(isEnveloped && flag !== undefined ? [entry("flag", flag)] : []),
    ...(hasAnswerCheck(answer, sdk.api.schemas)
      ? [entry("response", check)]
      : []),
  ];
}

/**
 * Successes before errors, and of either JSON first, since it is what the types tell of (RFC 9110, 12.5.1). JSON of another schema comes to who asks
 * for it.
 *
 * @param order of the bodies of a success
 */
function acceptOf(
  { result: { success, errors } }: Method,
  order: Order = jsonFirst,
): string {
  const wanted = mediaTypesOf(success.map(usualBodies), order);
  const ofErrors = mediaTypesOf(errors, jsonFirst);
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

function usualBodies(answer: ResultCase): ResultCase {
  const bodies = answer.bodies.filter(({ isOther }) => isOther !== true);
  return { ...answer, bodies };
}

type Order = (a: ResultBody, b: ResultBody) => number;

/** What a call gives that asks for a stream: that, then other bytes. */
const streamsFirst: Order = (a, b) => streamRank(a) - streamRank(b);

function streamRank({ reads }: ResultBody): number {
  if (reads === "stream") return 0;
  return reads === "blob" ? 1 : 2;
}

/** Each once, of all statuses in one order. */
function mediaTypesOf(
  cases: readonly ResultCase[],
  order: Order,
): readonly string[] {
  const bodies = cases.flatMap((each) => each.bodies).toSorted(order);
  return [...new Set(bodies.map(({ mediaType }) => mediaType))];
}

/** JSON's body is read also where nothing of it is given: it tells whether the call succeeded. */
function readsOf(
  { bodies }: ResultCase,
  method: Method,
): Exclude<ResultBody["reads"], "any"> | "several" | "nothing" {
  const kinds = new Set(bodies.map(({ reads }) => reads));
  const [kind, ...others] = kinds;
  const isRead =
    method.operation.method !== "HEAD" &&
    (!isVoid(method) || kinds.has("json"));
  if (!isRead || kind === undefined) return "nothing";
  const isAskedFor = bodies.some(({ isOther }) => isOther);
  return others.length > 0 || kind === "any" || isAskedFor ? "several" : kind;
}

function hasReadings(method: Method): (answer: ResultCase) => boolean {
  return (answer) => readsOf(answer, method) === "several";
}

/** `readings: { "application/json": "json", "text/csv": "text" }` */
function readingsEntry({ bodies }: ResultCase): Code {
  const readings = new Map<string, string>();
  for (const { mediaType, reads } of bodies) {
    const essence = essenceOf(mediaType);
    // What is no media type never comes.
    if (essence.includes("/"))
      readings.set(essence, readings.get(essence) ?? reads);
  }
  return entry("readings", Object.fromEntries(readings));
}

function unwrapEntry(unwrap: Method["result"]["unwrap"]): readonly Code[] {
  if (unwrap.kind === "body") return [];
  return [namedEntry("unwrap", value(unwrapperOf(unwrap), "runtime/readers"))];
}

function unwrapperOf(unwrap: Method["result"]["unwrap"]): string {
  if (unwrap.kind !== "property") return "nothing";
  return unwrap.optional === true ? "optionalProperty" : "property";
}
