import {
  below,
  type Check,
  isObject,
  issuesOf,
  mustBe,
  mustHaveOnly,
  secret,
} from "./check.js";
import type { ClientSettings } from "./client.js";
import { ConfigurationError } from "./errors.js";
import { formatIssue } from "./format-issues.js";

// Who writes JavaScript, or options apart from their call, has no type that refuses `tiemout`: it would be no timeout, and nobody were told.

const ofBoth = ["baseUrl", "headers", "timeout", "validate"];
const ofCall = /* @__PURE__ */ ofBoth.concat(
  "as",
  "accept",
  "body",
  "query",
  "signal",
);

/** @throws ConfigurationError if a client is given what is no option of it */
export function checkClientOptions(
  options: object,
  { auth, serverUrl }: ClientSettings,
): void {
  const ofSchemes = auth.flatMap(({ option, headers = [] }) => [
    option,
    ...headers.map((each) => each.option),
  ]);
  const ofServer = serverUrl === undefined ? [] : ["serverVariables"];
  const known = [...ofBoth, "fetch", ...ofServer, ...ofSchemes];
  refuseOptions(areOptions(known, ofBoth), options);
}

/** @throws ConfigurationError if a check finds something wrong */
export function refuseOptions(check: Check, given: unknown): void {
  const issues = issuesOf(check, given);
  if (issues.length > 0)
    throw new ConfigurationError(issues.map(formatIssue).join("; "));
}

/** The options of a call. */
export const checkCallOptions: Check = /* @__PURE__ */ areOptions(ofCall);

/** Where an operation has several request media types, one may be named as well. */
export const checkBodyOptions: Check = /* @__PURE__ */ areOptions(
  /* @__PURE__ */ ofCall.concat("contentType"),
);

const object: OptionValue = ["an object", (value) => Object(value) === value];

type OptionValue = readonly [
  expected: string,
  fits: (value: unknown) => boolean,
];

/** What would be read as something else, or be found out when the call was sent already. */
const values: Readonly<Record<string, OptionValue>> = {
  headers: object,
  query: object,
  body: object,
  accept: ["a string", (value) => typeof value === "string"],
  as: [
    "json, text, blob, stream or bytes",
    (value) => /^(json|text|blob|stream|bytes)$/.test(String(value)),
  ],
  signal: ["an AbortSignal", (value) => "aborted" in Object(value)],
  validate: [
    "a boolean or an object",
    (value) => typeof value === "boolean" || isObject(value),
  ],
  timeout: [
    "a number of milliseconds, 0 or more",
    (value) => typeof value === "number" && value >= 0,
  ],
};

/**
 * @param known all names of options
 * @param ours those whose values are looked at: all, unless others are named by the API
 */
function areOptions(
  known: readonly string[],
  ours: readonly string[] = known,
): Check {
  return (options, root) => {
    const at = below(root, "options");
    if (!isObject(options)) return mustBe("type", "an object", secret, at);
    mustHaveOnly(options, known, at);
    for (const name of ours) {
      const value = options[name];
      const [expected = "", fits] = values[name] ?? [];
      if (value !== undefined && fits?.(value) === false)
        mustBe("type", expected, secret, at, name);
    }
  };
}
