import {
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import {
  nothingPublished,
  type PublishedNames,
} from "../../generator/ir/published.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { publishedNames } from "../../generator/passes/published.js";
import { planned } from "../sdk.js";

/** A description whose operations and components come, go and change places. */
export type Described = JsonObject;

/** Of some entries, those that `keep` keeps, in another order. */
export function shuffled(
  object: JsonObject,
  keep: number,
  chance: () => number,
): JsonObject {
  const entries = Object.entries(object)
    .filter(() => chance() < keep)
    .map((entry) => ({ entry, at: chance() }))
    .sort((a, b) => a.at - b.at);
  return Object.fromEntries(entries.map(({ entry }) => entry));
}

/** A description with some of its paths and components, in another order. */
export function varied(
  document: Described,
  keep: number,
  chance: () => number,
): Described {
  const components = document["components"];
  const parts = isObject(components) ? components : {};
  return {
    ...document,
    paths: shuffled(objectIn(document, "paths"), keep, chance),
    components: {
      ...parts,
      schemas: shuffled(objectIn(parts, "schemas"), 1, chance),
    },
  };
}

function objectIn(object: JsonObject, key: string): JsonObject {
  const value: JsonValue | undefined = object[key];
  return isObject(value) ? value : {};
}

/** What is published once a description was generated, after what was published before. */
export async function published(
  document: Described,
  before: PublishedNames = nothingPublished,
  config: Partial<SdkConfig> = { naming: { strategy: "auto" } },
): Promise<{ readonly sdk: Sdk; readonly names: PublishedNames }> {
  const { sdk } = await planned(document, { config, published: before });
  return { sdk, names: publishedNames(sdk, before) };
}

/** What was called otherwise once. */
export function renamed(
  names: PublishedNames,
  later: PublishedNames,
): readonly string[] {
  const pairs = [
    [names.methods, later.methods],
    [names.types, later.types],
    [names.requests, later.requests],
  ] as const;
  const own = [
    ...(names.client === later.client ? [] : ["client"]),
    ...(names.package === later.package ? [] : ["package"]),
    ...(names.basis?.rule === later.basis?.rule ? [] : ["rule"]),
  ];
  return [
    ...own,
    ...pairs.flatMap(([before, after]) =>
      [...before].flatMap(([key, name]) =>
        after.get(key) === name
          ? []
          : [`${key}: ${name} / ${after.get(key) ?? "gone"}`],
      ),
    ),
  ];
}

/** Every class of a resource and every entry of the package, by the resource. */
export function resourceNames({ resources }: Sdk): ReadonlyMap<string, string> {
  return new Map(
    resources.map(({ path, className, file }) => [
      path.join("."),
      `${className} ${file}`,
    ]),
  );
}
