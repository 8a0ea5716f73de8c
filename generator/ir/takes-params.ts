import { isRange } from "./media-type.js";
import type { BodyParams, Method } from "./sdk.js";

/** Whether a method has any parameters, or a body: without, it is called with options only. */
export function takesParams({ params }: Method): boolean {
  return params.parameters.length > 0 || params.body !== undefined;
}

/** Whether only a call can say what a body is sent as: a range of JSON, beside what is `application/json` where a call says nothing. */
export function isNamedByCall(
  { kind, mediaType }: BodyParams,
  usual: BodyParams | undefined,
): boolean {
  return (
    kind === "json" && isRange(mediaType) && mediaType !== usual?.mediaType
  );
}

/** A method's request bodies, one for each media type. */
export function bodiesOf({
  params,
  otherBodies,
}: Method): readonly BodyParams[] {
  const { body } = params;
  const others = otherBodies.map((each) => each.params.body);
  return body === undefined ? others : [body, ...others];
}
