import {
  below,
  type Check,
  describe,
  isObject,
  mustBe,
  mustHaveOnly,
  own,
  type Place,
} from "./check.js";
import type { ClientSettings, ServerUrl } from "./client.js";
import { refuseOptions } from "./options.js";

/** OpenAPI 3.1, 4.8.6: Server Variable Object. */
export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
}

/**
 * Puts the values of variables into the `{names}` of a server's URL.
 *
 * @throws ConfigurationError for a name that is no variable, and for a value that is none of those that are described or, where any may be given,
 * would change more of the URL than its own place: a request would go to another host, with its credentials
 */
export const withVariables: ServerUrl = (settings, options) => {
  const { baseUrl, serverVariables: known = {} } = settings;
  const { serverVariables: given = {} } = options;
  refuseOptions(areVariables(settings), given);
  return baseUrl?.replace(variable, (whole, name: string) =>
    String(
      own(Object(given), name) ?? variableOf(known, name)?.default ?? whole,
    ),
  );
};

const variable = /\{([^{}]*)\}/g;

type Variables = NonNullable<ClientSettings["serverVariables"]>;

/** A name such as `constructor` is one like any other. */
function variableOf(
  known: Variables,
  name: string,
): ServerVariable | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function areVariables({
  baseUrl = "",
  serverVariables: known = {},
}: ClientSettings): Check {
  return (given, root) => {
    const at = below(root, "serverVariables");
    if (!isObject(given)) return mustBe("type", "an object", given, at);
    mustHaveOnly(given, Object.keys(known), at);
    for (const { 0: whole, 1: name = "", index } of baseUrl.matchAll(
      variable,
    )) {
      const after = baseUrl.slice(index + whole.length);
      const form = formAt(baseUrl.slice(0, index), after);
      mustStandThere(own(given, name), variableOf(known, name), form, at, name);
    }
  };
}

function mustStandThere(
  value: unknown,
  { enum: values }: Partial<ServerVariable> = {},
  [expected, pattern]: Form,
  at: Place,
  name: string,
): void {
  if (value === undefined) return;
  const isText = typeof value === "string";
  if (values === undefined) {
    if (!isText || !pattern.test(value))
      mustBe("pattern", expected, value, at, name);
  } else if (!isText || !values.includes(value)) {
    const oneOf = `one of ${values.map(describe).join(", ")}`;
    mustBe("enum", oneOf, value, at, name);
  }
}

type Form = readonly [expected: string, pattern: RegExp];

/**
 * What may stand between two parts of a URL (RFC 3986, 3).
 *
 * @param before may have variables of its own
 */
function formAt(before: string, after: string): Form {
  // A slash by itself begins the path.
  if (/(?:^|[^/])\/(?!\/)/.test(before)) return path;
  if (before === "" && !after.startsWith(":")) return start;
  return /\/\/[^/]*:$/.test(before) ? port : host;
}

const host: Form = [
  "a part of a host name, without / ? # @ \\ : and spaces",
  /^[^/?#@\\:\s]+$/,
];

const port: Form = ["a port: digits", /^\d+$/];

const path: Form = [
  "a part of a path, without ? # \\ and spaces, and neither . nor ..",
  /^(?!(?:.*\/)?(?:\.|%2e){1,2}(?:\/|$))[^?#\\\s]+$/i,
];

const start: Form = [
  "the beginning of a URL, without ? # @ \\ and spaces",
  /^[^?#@\\\s]+$/,
];
