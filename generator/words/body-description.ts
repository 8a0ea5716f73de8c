import type { Operation } from "../ir/api.js";
import type { Schema } from "../ir/schema.js";
import { saysMoreThan } from "./says-more.js";

/** What the Request Body Object says of a body, unless that is said of the whole operation or says nothing. */
export function bodyDescription({
  requestBody,
  summary = "",
  description = "",
}: Operation): string | undefined {
  const said = requestBody?.description ?? "";
  const isNews = [summary, description, "", "body", "request body"].every(
    (each) => saysMoreThan(each, said),
  );
  return isNews ? said : undefined;
}

/** The schema of a whole body, with what is said of the body in place of what its schema says of itself. */
export function describedBody(schema: Schema, operation: Operation): Schema {
  const description = bodyDescription(operation);
  return description === undefined ? schema : { ...schema, description };
}
