import type { Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { pageLink } from "../../markdown/link.js";
import type { SdkTypes } from "../../types/index.js";
import {
  deprecatedMark,
  joinParts,
  listSection,
  titleOf,
  withMethods,
} from "./lines.js";
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
    `Each method takes ${codeSpan("options?: RequestOptions")} last.`,
    ...withMethods(sdk).flatMap((resource) =>
      listSection(codeSpan(resourceName(sdk, resource)), [
        ...resource.methods.map((method) => {
          const { operation } = method;
          const call = usualCall(sdk, resource, method, types);
          const path = isOff ? undefined : links(site.pageOf(method));
          const request = codeSpan(`${operation.method} ${operation.path}`);
          // What has a page of its own is linked there.
          const returns = returnsText(
            sdk,
            resource,
            method,
            types,
            isOff ? moduleLinks(linking) : () => undefined,
          );
          return `- ${linkedCode(call, path)}${deprecatedMark(method)}: ${request}, returns ${returns}, fails with ${codeSpan(method.errorType)}`;
        }),
      ]),
    ),
    ...typesSection(sdk, linking),
  ]);
}

/** The types of models by the names that the package exports; the list of objects leads to the pages of those that have one. */
function typesSection(sdk: Sdk, linking: Linking): readonly string[] {
  const { site, links } = linking;
  const lines = [...sdk.models.values()].flatMap((model) =>
    [...new Set([model.response.type, model.request.type])].map((type) => {
      const name = sdk.modelExports.get(type) ?? type;
      const source =
        site.objectOf(model.file) === undefined
          ? links(`src/models/${model.file}.ts`)
          : undefined;
      return `- ${linkedCode(name, source)}`;
    }),
  );
  const [title, ...list] = listSection("Types", lines);
  const objects = site.objects.some(({ model }) => site.objectOf(model.file))
    ? links(site.objectsIndex)
    : undefined;
  if (title === undefined || objects === undefined)
    return listSection("Types", lines);
  return [
    title,
    `Those that methods take or give are told of in ${pageLink("a page each", objects)}.`,
    ...list,
  ];
}
