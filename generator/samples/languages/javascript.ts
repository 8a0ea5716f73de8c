import { callOf } from "../../examples/call.js";
import { code } from "../../typescript/code.js";
import { print } from "../../typescript/print.js";
import {
  type NoResult,
  type SampleCall,
  type SampleLanguage,
  type SampleResult,
  withResult,
} from "../call.js";

/** JavaScript as prettier has it, and what the call gives as a comment: JSON, or `// void`. */
export const javascript: SampleLanguage = {
  block: "javascript",
  title: "JavaScript",
  showsResult: true,
  write(call) {
    const { result } = call;
    return withResult(callText(call), result && comment(result));
  },
};

/** The call in TypeScript, which is that in JavaScript. */
export function callText({
  client,
  method,
  params,
  optional,
}: SampleCall): string {
  const argument = params.size === 0 && optional ? undefined : params;
  const call = callOf([client, ...method], argument);
  return print(code`${call};`, ({ name }) => name);
}

function comment(result: SampleResult | NoResult): string {
  const given =
    typeof result === "string"
      ? "// void"
      : JSON.stringify(result.value, null, 2);
  // A text may hold what ends a comment.
  return `/*\n${given.replaceAll("*/", "*\\/")}\n*/`;
}
