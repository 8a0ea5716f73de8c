import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Choices } from "./choices.js";
import { firstDynamic, type Resource, type Target } from "./resources.js";

/** References as they are written in a document, and where they lead. */
export interface References {
  /**
   * A reference from a schema of this resource.
   *
   * @param after only to targets after this one; nothing where there are none
   */
  to(from: Resource, after: number): JsonObject;
  /** A dynamic reference, where there can be one. */
  dynamic(from: Resource, after: number): JsonObject;
  /** The target of a written reference. Approximate: `#` is taken for either resource's. */
  targetOf(reference: string): Target | undefined;
}

export function createReferences(
  { chance, pick }: Choices,
  resources: readonly Resource[],
): References {
  const written = new Map<string, Target>();
  return {
    to(from, after) {
      const [first, ...rest] = resources.flatMap((resource) =>
        resource.targets
          .filter(({ order }) => order > after)
          .map((target) => ({ resource, target })),
      );
      if (first === undefined) return {};
      const { resource, target } = pick([first, ...rest]);
      const base = resource === from ? "" : pick(resource.names);
      const reference = `${base}${fragment(resource, target)}`;
      written.set(reference, target);
      return { $ref: reference };
    },
    /**
     * Only to an anchor that the resource itself declares as dynamic: the oracle has neither dynamic references to other
     * resources nor to what is no dynamic anchor, where they act as `$ref` does (2020-12 Core, 8.2.3.2).
     */
    dynamic: ({ targets }, after) =>
      after < firstDynamic && targets.some(({ isDynamic }) => isDynamic)
        ? { $dynamicRef: "#node" }
        : {},
    targetOf: (reference) => written.get(reference),
  };

  function fragment({ targets }: Resource, target: Target): string {
    if (target.anchor !== undefined && chance(0.5)) return `#${target.anchor}`;
    return target === targets[0]
      ? "#"
      : `#/$defs/${encodeURI(escaped(target.name))}`;
  }
}

/** RFC 6901, 3. */
function escaped(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The document that resources make: each later one among the first one's `$defs`. */
export function assemble(
  [outer, ...inner]: readonly [Resource, ...Resource[]],
  bodyOf: (target: Target) => JsonObject,
): JsonObject {
  return schemaOf(
    outer,
    inner.map((each) => [each.targets[0].name, schemaOf(each, [])]),
  );

  function schemaOf(
    { $id, targets: [own, ...definitions] }: Resource,
    more: readonly (readonly [string, JsonValue])[],
  ): JsonObject {
    const $defs = Object.fromEntries([
      ...definitions.map((each) => [each.name, bodyOf(each)] as const),
      ...more,
    ]);
    return { ...($id !== undefined && { $id }), ...bodyOf(own), $defs };
  }
}
