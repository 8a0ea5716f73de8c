import { formText } from "./bodies.js";
import type { WholeStyle } from "./operation.js";
import { encode } from "./serialize.js";

// OpenAPI 3.1, 4.8.12: parameters with `content` of `application/x-www-form-urlencoded`. The whole form is one value.

/** A header's: the form as it is. */
export const headerForm: WholeStyle = ({ encoding }, value) =>
  formText(value, encoding);

/** Like `headerForm`, for a path: encoded once more. */
export const asFormValue: WholeStyle = (parameter, value) =>
  encode(headerForm(parameter, value));

/** Like `asFormValue`, for a query or a cookie. */
export const asFormPair: WholeStyle = (parameter, value) =>
  `${encode(parameter.name)}=${asFormValue(parameter, value)}`;
