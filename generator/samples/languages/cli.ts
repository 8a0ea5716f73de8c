import type { JsonValue } from "../../ir/json.js";
import { responseBody, type SampleLanguage, withResult } from "../call.js";
import { commented } from "../layout.js";
import { snakeCase } from "../names.js";
import { literally, quoted } from "./shell.js";

/** A command line, and what it prints as a comment. */
export const cli: SampleLanguage = {
  block: "bash",
  write({ client, method, params, result }) {
    const commands = method.map((each) => snakeCase(each).replaceAll("_", "-"));
    const flags = Object.entries(params).map(
      ([key, value]) => `--${key} ${argument(value)}`,
    );
    const printed =
      result && commented(JSON.stringify(responseBody(result), null, 2), "#");
    return withResult([client, ...commands, ...flags].join(" "), printed);
  },
};

function argument(value: JsonValue): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "object" && value !== null
    ? literally(JSON.stringify(value))
    : String(value);
}
