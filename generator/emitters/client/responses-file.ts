import { hasResponseCheck } from "../../checks/method-checks.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
import {
  assignment,
  code,
  concat,
  group,
  indent,
  line,
  type,
  value,
} from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { jsdoc } from "../../typescript/jsdoc.js";
import { object, stringLiteral } from "../../typescript/literal.js";
import { relativeSpecifier, sourceFile } from "../../typescript/source-file.js";

/** `src/responses/index.ts`: where the response checks of each resource are, loaded only when asked for. */
export function responsesFile(sdk: Sdk): PlannedFile {
  const path = "src/responses/index.ts";
  const entries = sdk.resources.filter(hasChecks(sdk)).map(({ file }) => {
    const specifier = stringLiteral(
      relativeSpecifier("responses/index", `responses/${file}`),
    );
    const load = group(indent(concat(line, code`import(${specifier})`)));
    return assignment(code`${propertyKey(file)}:`, code`() =>${load}`);
  });
  const doc = jsdoc({
    summary:
      "Checks responses; a resource's checks are loaded when a call first asks for them.",
  });
  const check = type("ResponseCheck", "runtime/client");
  const made = value("responseCheck", "runtime/response-checks");
  const body = code`${doc}export const checkResponse: ${check} = /* @__PURE__ */ ${made}(${object(entries, true)});`;
  return { path, print: () => sourceFile(path, body) };
}

function hasChecks({ api }: Sdk): (resource: Resource) => boolean {
  return ({ methods }) =>
    methods.some((method) => hasResponseCheck(method, api.schemas));
}
