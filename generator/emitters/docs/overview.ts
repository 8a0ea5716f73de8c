import type { Resource, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { prose } from "../../markdown/prose.js";
import { seeAlso } from "../../words/see-also.js";
import {
  aboutResource,
  joinParts,
  listSection,
  objectLink,
  ownMethodLine,
  resourceLine,
  saidOfResource,
  tagOf,
} from "./lines.js";
import { type Linking, resourceName } from "./linking.js";
import type { ObjectUse } from "./objects-used.js";

/** Whether a resource has a page: what lies at the root without methods is told by the index. */
export function hasOverview({ path, methods, children }: Resource): boolean {
  return methods.length > 0 || (path.length > 0 && children.length > 0);
}

/** The page of a resource: its methods with what they are for, the resources below it, and the objects that its methods name. */
export function overviewPage(
  sdk: Sdk,
  resource: Resource,
  objects: readonly ObjectUse[],
  linking: Linking,
): string {
  const module = codeSpan(`${sdk.package.name}/${resource.file}`);
  const { methods, children } = resource;
  return joinParts([
    `# ${codeSpan(resourceName(sdk, resource))}`,
    aboutOf(sdk, resource),
    seeAlso(tagOf(sdk, resource)?.externalDocs),
    methods.length === 0
      ? ""
      : `${module} exports the methods as plain functions, and what they take as types that are [Standard Schemas](https://standardschema.dev), too.`,
    ...listSection(
      "Methods",
      methods.map((method) =>
        ownMethodLine(method, linking.links(linking.site.pageOf(method))),
      ),
    ),
    ...listSection(
      "Resources",
      children.map((child) => resourceLine(sdk, child, linking)),
    ),
    ...listSection(
      "Objects",
      objects.map(({ model }) => `- ${objectLink(sdk, model, linking)}`),
    ),
  ]);
}

/** All that is said of a resource, where it stands first of those of which that is said. */
function aboutOf(sdk: Sdk, resource: Resource): string {
  const said = saidOfResource(sdk, resource);
  if (said === "") return "";
  const first = sdk.resources.find(
    (each) => each === resource || saidOfResource(sdk, each) === said,
  );
  return first === resource ? prose(said, 1) : aboutResource(sdk, resource);
}
