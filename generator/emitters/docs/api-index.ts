import type { Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import type { SdkTypes } from "../../types/index.js";
import { joinParts, listSection, titleOf, withMethods } from "./lines.js";
import {
  linkedCode,
  type Linking,
  moduleLinks,
  resourceName,
} from "./linking.js";
import { returnsText, usualCall } from "./signatures.js";

/** `api.md`: every method with its parameters, request and result, and every type. */
export function apiIndex(sdk: Sdk, types: SdkTypes, linking: Linking): string {
  const { site, links } = linking;
  const isOff = sdk.config.docs.off === true;
  return joinParts([
    `# ${titleOf(sdk)}: all methods and types`,
    ...withMethods(sdk).flatMap((resource) =>
      listSection(codeSpan(resourceName(sdk, resource)), [
        ...resource.methods.map((method) => {
          const { operation } = method;
          const call = usualCall(sdk, resource, method, types);
          const path = isOff ? undefined : links(site.pageOf(method));
          const request = codeSpan(`${operation.method} ${operation.path}`);
          const returns = returnsText(
            resource,
            method,
            types,
            moduleLinks(linking),
          );
          return `- ${linkedCode(call, path)}: ${request}, returns ${returns}, fails with ${codeSpan(method.errorType)}`;
        }),
      ]),
    ),
    ...listSection("Types", typeLines(sdk, linking)),
  ]);
}

/** The types of models by the names that the package exports. */
function typeLines(sdk: Sdk, linking: Linking): readonly string[] {
  return [...sdk.models.values()].flatMap((model) =>
    [...new Set([model.response.type, model.request.type])].map((type) => {
      const name = sdk.modelExports.get(type) ?? type;
      return `- ${linkedCode(name, moduleLinks(linking)(`models/${model.file}`))}`;
    }),
  );
}
