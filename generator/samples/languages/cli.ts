import type { ExampleParam } from "../../examples/params.js";
import type { JsonValue } from "../../ir/json.js";
import { responseBody, type SampleLanguage, withResult } from "../call.js";
import { commented } from "../layout.js";
import { snakeCase } from "../names.js";
import { literally, quoted } from "./shell.js";

/** A command line, and what it prints as a comment. */
export const cli: SampleLanguage = {
  block: "bash",
  title: "CLI",
  showsResult: true,
  write({ client, method, params, result }) {
    const commands = method.map((each) => snakeCase(each).replaceAll("_", "-"));
    const flags = [...params].map(([key, param]) => flag(key, param));
    const body = result && responseBody(result);
    const printed =
      body === undefined
        ? undefined
        : commented(JSON.stringify(body, null, 2), "#");
    return withResult([client, ...commands, ...flags].join(" "), printed);
  },
};

function flag(key: string, param: ExampleParam): string {
  // What a key may be that is no plain word, such as `filter[name]`, a shell would expand.
  const name = /^[\w.-]+$/.test(key) ? `--${key}` : quoted(`--${key}`);
  switch (param.kind) {
    case "value":
      return `${name} ${argument(param.value)}`;
    case "object":
      return [...param.members]
        .map(([inner, each]) => flag(`${key}.${inner}`, each))
        .join(" ");
    default:
      return `${name} ${quoted(`@${param.fileName}`)}`;
  }
}

function argument(value: JsonValue): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "object" && value !== null
    ? literally(JSON.stringify(value))
    : String(value);
}
