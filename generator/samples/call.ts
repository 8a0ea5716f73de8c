import type { ExampleParams } from "../examples/params.js";
import type { JsonValue } from "../ir/json.js";
import type { ResultReading } from "../ir/sdk.js";
import type { SampleRequest } from "./wire/request.js";

/** One call of an operation, as each language is to show it. */
export interface SampleCall {
  /** The client's variable. */
  readonly client: string;
  /** The method as it is called on the client: `["acs", "users", "suspend"]`. */
  readonly method: readonly string[];
  /** As it goes on the wire. */
  readonly request: SampleRequest;
  /** Parameters and the properties of the body. */
  readonly params: ExampleParams;
  /** Whether a call without params may leave them out altogether. */
  readonly optional: boolean;
  /** How the answer is read; absent where there is none. */
  readonly reads?: ResultReading;
  /** What the call gives: absent where no example is found, or it is no JSON. */
  readonly result?: SampleResult | NoResult;
}

/** The method returns nothing: its answer has a body that says no more than that it is a success, or none at all. */
export type NoResult = "nothing" | "no content";

export interface SampleResult {
  /** The property of the body that it stands in: `acs_user`. */
  readonly name?: string;
  /** What the description calls it: `User`, the component that it is, or a list of. */
  readonly component?: string;
  readonly value: JsonValue;
}

/** The body of the response, without what tells that it is a success; `undefined` where there is none. */
export function responseBody(
  result: SampleResult | NoResult,
): JsonValue | undefined {
  if (result === "no content") return undefined;
  if (result === "nothing") return {};
  const { name, value } = result;
  return name === undefined ? value : { [name]: value };
}

/** Code, and below it what it gives, if anything is known of that. */
export function withResult(code: string, told: string | undefined): string {
  return told === undefined ? code : `${code}\n\n${told}`;
}

/** How a language writes a call. */
export interface SampleLanguage {
  /** The language of the code block. */
  readonly block: string;
  /** What readers know it by: `cURL`. */
  readonly title: string;
  /** Whether what the call gives can follow as a comment. */
  readonly showsResult: boolean;
  /** The code, without a line break at its end. */
  write(call: SampleCall): string;
}
