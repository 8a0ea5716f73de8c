import { typescriptBlock } from "../../../examples/call.js";
import {
  clientOf,
  importing,
  paragraphs,
  statementOf,
} from "../../../examples/module.js";
import { type ExampleOfUse, neededOptions } from "../../../examples/of-use.js";
import type { Sdk } from "../../../ir/sdk.js";
import { codeSpan } from "../../../markdown/code.js";
import { table } from "../../../markdown/table.js";
import { type Code, code, hardline, join } from "../../../typescript/code.js";
import { identifier } from "../../../typescript/identifier.js";

/** What a call can fail with. */
export function errorsGuide(
  sdk: Sdk,
  example: ExampleOfUse | undefined,
): string {
  const { errorName } = sdk.client;
  const parts = [
    "# Errors",
    `Every failure of a call is a ${codeSpan(errorName)}. Its ${codeSpan("message")} names the method; ${codeSpan("operation")} is the operation's id, ${codeSpan("status")} and ${codeSpan("requestId")} are there where a response came.`,
    table(
      ["class", "means"],
      classes.map(([name, means]) => [codeSpan(name), means]),
    ),
    ...statuses(sdk),
    ...(example === undefined
      ? []
      : ["## Telling them apart", told(sdk, example)]),
    ...(example === undefined || example.method.result.errors.length === 0
      ? []
      : [
          "## Errors that the description knows",
          `${codeSpan("isFailureOf")} tells whether an error has a status that an operation is described to fail with, and gives ${codeSpan("error.body")} its type:`,
          described(sdk, example),
        ]),
    "## In a log",
    `${codeSpan("JSON.stringify(error)")} is what a log may keep: the fields of the error, its causes and the response's headers, without credentials. Printers such as ${codeSpan("console.log")} also show what hangs on a ${codeSpan("cause")}; where your own ${codeSpan("fetch")} threw it, that may be a request with its headers.`,
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

const classes = [
  [
    "ValidationError",
    'refused locally, nothing was sent (`side` is `"request"`), or the answer is not what the description says: `issues` has all that is wrong',
  ],
  [
    "StatusError",
    "the server answered with an error: `status`, `body`, `code`, `details`, `headers`",
  ],
  [
    "NetworkError",
    "no response arrived, or (with a `status`) its body could not be read; `cause` is the platform's error",
  ],
  ["TimeoutError", "no whole response arrived in time"],
  ["AbortedError", "your signal aborted the call; `cause` is its reason"],
  [
    "UnreadableBodyError",
    "the body is not what was promised; `excerpt` is its beginning",
  ],
  [
    "ConfigurationError",
    "the client has no credential that the call takes, no base URL, or an option that can't be so",
  ],
] as const;

/** Statuses with classes of their own (templates/runtime/status-error.ts). */
const ofStatus: ReadonlyMap<string, string> = new Map([
  ["400", "BadRequestError"],
  ["401", "UnauthorizedError"],
  ["403", "ForbiddenError"],
  ["404", "NotFoundError"],
  ["409", "ConflictError"],
  ["422", "UnprocessableContentError"],
  ["429", "TooManyRequestsError"],
  ["5XX", "ServerError"],
]);

/** The classes of the statuses that the description tells of. */
function statuses({ resources }: Sdk): readonly string[] {
  const described = new Set(
    resources
      .flatMap(({ methods }) => methods)
      .flatMap(({ operation }) => operation.responses)
      .map(({ status }) => (status.startsWith("5") ? "5XX" : status)),
  );
  const items = [...ofStatus]
    .filter(([status]) => described.has(status))
    .map(([status, name]) => `${codeSpan(name)} (${status})`);
  return items.length === 0
    ? []
    : [
        `Of ${codeSpan("StatusError")} these are subclasses that this API gives reason for: ${items.join(", ")}.`,
      ];
}

function told(sdk: Sdk, example: ExampleOfUse): string {
  return tried(
    sdk,
    example,
    ["StatusError", "ValidationError"],
    code`
    if (error instanceof ValidationError) console.error(error.issues);
    else if (error instanceof StatusError)
      console.error(error.status, error.body);
    else throw error;
  `,
  );
}

function described(sdk: Sdk, example: ExampleOfUse): string {
  const operation = identifier(example.method.descriptorName);
  const imports = importing(
    [operation],
    `${sdk.package.name}/${example.resource.file}`,
  );
  const body = code`
    if (!isFailureOf(${operation}, error)) throw error;
    console.error(error.status, error.body);
  `;
  return tried(sdk, example, ["isFailureOf"], body, [imports]);
}

/** A call whose failure is looked at. */
function tried(
  sdk: Sdk,
  example: ExampleOfUse,
  names: readonly string[],
  caught: Code,
  imports: readonly Code[] = [],
): string {
  const imported = [sdk.client.name, ...names].map((name) => identifier(name));
  return typescriptBlock(
    paragraphs([
      join(hardline, [importing(imported, sdk.package.name), ...imports]),
      clientOf(sdk, neededOptions(sdk)),
      code`
        try {
          ${join(hardline, statementOf(sdk, example))}
        } catch (error) {
          ${caught}
        }
      `,
    ]),
  );
}
