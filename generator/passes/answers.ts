import { essenceOf } from "../ir/media-type.js";
import type { Result, ResultBody, ResultCase } from "../ir/sdk.js";
import { createShapes } from "../schema/shape.js";

/** The success that counts for every status that no other speaks of: a range or `default`, else the first that is JSON, or has any body. */
export function usualOf(
  success: readonly ResultCase[],
): ResultCase | undefined {
  return (
    success.find(({ status }) => !/^\d+$/.test(status)) ??
    success.find(({ bodies }) => bodies.some(isJson)) ??
    success.find(({ bodies }) => bodies.length > 0) ??
    success[0]
  );
}

/** The successes by a code of their own that are read, or promise, other than the usual one does. */
export function otherAnswers({
  success,
  usual,
}: Pick<Result, "success" | "usual">): readonly ResultCase[] {
  if (usual === undefined || success.length < 2) return [];
  const shapes = createShapes();
  const keyOf = ({ bodies }: ResultCase): string =>
    JSON.stringify(
      bodies.map((each) => [
        essenceOf(each.mediaType),
        each.reads,
        each.schema !== undefined && (isJson(each) || each.reads === "text")
          ? shapes.of(each.schema)
          : undefined,
      ]),
    );
  return success.filter(
    (each) =>
      each !== usual &&
      keyOf(each) !== keyOf(usual) &&
      !isKnownToBeEmpty(each, usual),
  );
}

/** 204 and 205 never have a body (RFC 9110, 15.3): where JSON is read, that needs no word. */
function isKnownToBeEmpty(
  { status, bodies }: ResultCase,
  usual: ResultCase,
): boolean {
  return (
    bodies.length === 0 &&
    (status === "204" || status === "205") &&
    usual.bodies.some(isJson)
  );
}

/** Whether what comes may be JSON. */
function isJson({ reads }: ResultBody): boolean {
  return reads === "json" || reads === "any";
}
