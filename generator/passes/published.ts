import type { PublishedNames, PublishedResource } from "../ir/published.js";
import type { Resource, Sdk } from "../ir/sdk.js";
import { resourceFile } from "./file-name.js";
import { knownNames, namingText } from "./naming/known.js";
import { schemaKeys } from "./naming/schema-keys.js";
import { withSuccessors } from "./naming/successors.js";
import { pascalCase } from "./words.js";

/** The names that an SDK gives out, and those that were given out before: what is gone may come back. */
export function publishedNames(
  sdk: Sdk,
  before: PublishedNames,
): PublishedNames {
  const carried = withSuccessors(before, sdk.api);
  const { published } = knownNames(sdk.config, carried);
  return {
    naming: namingText(sdk.config.naming),
    basis: sdk.naming,
    package: sdk.package.name,
    client: sdk.client.name,
    methods: new Map([...published.methods, ...methodsOf(sdk)]),
    ...typesOf(sdk, published),
    resources: new Map([
      ...published.resources,
      ...sdk.resources.flatMap(oddResource),
    ]),
  };
}

function methodsOf({ resources }: Sdk): readonly (readonly [string, string])[] {
  return resources.flatMap(({ path, methods }) =>
    methods.map(
      ({ operation, name }) =>
        [operation.id, [...path, name].join(".")] as const,
    ),
  );
}

function typesOf(
  { api, models }: Sdk,
  published: PublishedNames,
): Pick<PublishedNames, "types" | "requests"> {
  const keys = schemaKeys(api);
  const types = new Map(published.types);
  const requests = new Map(published.requests);
  for (const { id, response, request } of models.values()) {
    const key = keys.get(id) ?? id;
    types.set(key, response.type);
    if (request.type !== response.type) requests.set(key, request.type);
  }
  return { types, requests };
}

/** Most resources are called after their path: only the others have to be remembered. */
function oddResource({
  path,
  className,
  file,
}: Resource): readonly (readonly [string, PublishedResource])[] {
  const isPlain =
    className === pascalCase(path.join(" ")) && file === resourceFile(path);
  return path.length === 0 || isPlain
    ? []
    : [[path.join("."), { className, file }]];
}
