import type { BodyParams, Method } from "./sdk.js";

/** Whether a method has any parameters, or a body: without, it is called with options only. */
export function takesParams({ params }: Method): boolean {
  return params.parameters.length > 0 || params.body !== undefined;
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
