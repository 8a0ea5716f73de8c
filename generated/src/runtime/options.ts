import type { AuthScheme } from "./auth-scheme.js";
import {
  below,
  type Check,
  isObject,
  issuesOf,
  mustBe,
  mustHaveOnly,
  secret,
} from "./check.js";
import { ConfigurationError } from "./errors.js";
import { formatIssue } from "./format-issues.js";

// Who writes JavaScript, or options apart from their call, has no type that refuses `tiemout`: it would be no timeout, and nobody were told.

const ofBoth = ["baseUrl", "headers", "timeout", "validate"];
const ofClient = [...ofBoth, "serverVariables", "fetch"];
const ofCall = [...ofBoth, "as", "accept", "body", "query", "signal"];

/** @throws ConfigurationError if a client is given what is no option of it */
export function checkClientOptions(
  options: object,
  schemes: readonly AuthScheme[],
): void {
  const ofSchemes = schemes.flatMap(({ option, headers = [] }) => [
    option,
    ...headers.map((each) => each.option),
  ]);
  const issues = issuesOf(
    areOptions([...ofClient, ...ofSchemes], ["headers"]),
    options,
  );
  if (issues.length > 0)
    throw new ConfigurationError(issues.map(formatIssue).join("; "));
}

/** The options of a call. */
export const checkCallOptions: Check = areOptions(ofCall);

/** Where an operation has several request media types, one may be named as well. */
export const checkBodyOptions: Check = (options, at) => {
  areOptions([...ofCall, "contentType"])(options, at);
};

/**
 * @param known all names of options
 * @param objects those that take an object: of a call, unless told
 */
function areOptions(
  known: readonly string[],
  objects: readonly string[] = ["headers", "query", "body"],
): Check {
  return (options, root) => {
    const at = below(root, "options");
    if (!isObject(options)) return mustBe("type", "an object", secret, at);
    mustHaveOnly(options, known, at);
    for (const name of objects) {
      const value = options[name];
      if (value !== undefined && Object(value) !== value)
        mustBe("type", "an object", secret, at, name);
    }
  };
}
