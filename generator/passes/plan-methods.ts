import type { Report } from "../diagnostics/report.js";
import type { Api, Operation } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { createNameScope } from "../ir/name-scope.js";
import type { Method } from "../ir/sdk.js";
import { isReserved } from "../typescript/identifier.js";
import type { ChosenOperation } from "./methods.js";
import { flattenParams } from "./params.js";
import { planResult } from "./result.js";
import { camelCase, pascalCase, words } from "./words.js";

/** An operation under the name that its resource gives it. */
export interface NamedOperation extends ChosenOperation {
  readonly name: string;
}

/** The methods of a resource in the description's order, each with the names of what its module declares. */
export function planMethods(
  named: readonly NamedOperation[],
  className: string,
  api: Api,
  config: SdkConfig,
  report: Report,
): readonly Method[] {
  const declared = createNameScope({ reserved: [className] });
  const inOrder = new Map(
    api.operations.map((operation, index) => [operation.id, index]),
  );
  const position = (id: string): number => inOrder.get(id) ?? 0;
  return [...named]
    .sort((a, b) => position(a.operation.id) - position(b.operation.id))
    .map(({ name, operation, alternatives }) => {
      const type = pascalCase(name);
      return {
        operation,
        alternatives,
        name,
        functionName: declared.claim(isReserved(name) ? `${name}_` : name),
        descriptorName: declared.claim(`${name}Operation`),
        paramsType: declared.claim(`${type}Params`),
        responseType: declared.claim(`${type}Response`),
        errorType: declared.claim(`${type}Error`),
        checkParams: declared.claim(`check${type}Params`),
        checkResponse: declared.claim(`check${type}Response`),
        title: titleOf(operation, name),
        params: flattenParams(
          operation,
          api.schemas,
          config.unknownKeys,
          report,
        ),
        result: planResult(operation, api.schemas, config.envelope),
        security: operation.security,
        servers: operation.servers,
      };
    });
}

/** `x-title`, a summary that is more than the path, or the method's name in words. */
function titleOf(
  { extensions, summary, path }: Operation,
  name: string,
): string {
  const title = extensions.get("x-title");
  if (typeof title === "string" && title.trim() !== "") return title;
  if (summary !== undefined && summary.trim() !== "" && summary !== path)
    return summary;
  const text = words(camelCase(name)).join(" ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
