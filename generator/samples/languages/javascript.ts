import { code, type Code, empty, join } from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import { literal } from "../../typescript/literal.js";
import { print } from "../../typescript/print.js";
import {
  type SampleCall,
  type SampleLanguage,
  type SampleResult,
  withResult,
} from "../call.js";

/** JavaScript as prettier has it, and what the call gives as a comment: JSON, or `// void`. */
export const javascript: SampleLanguage = {
  block: "javascript",
  write(call) {
    const { result } = call;
    const code = print(callCode(call), ({ name }) => name);
    return withResult(code, result && comment(result));
  },
};

function comment(result: SampleResult | "nothing"): string {
  const given =
    result === "nothing" ? "// void" : JSON.stringify(result.value, null, 2);
  // A text may hold what ends a comment.
  return `/*\n${given.replaceAll("*/", "*\\/")}\n*/`;
}

function callCode({ client, method, params }: SampleCall): Code {
  const callee = join(code`.`, [
    identifier(client),
    ...method.map(propertyKey),
  ]);
  const isEmpty = Object.keys(params).length === 0;
  return code`await ${callee}(${isEmpty ? empty : literal(params)});`;
}
