import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";
import { splitPointer } from "../../ir/pointer.js";

/** A component: the section that it stands in, and its name. */
export type ComponentPath = readonly [section: string, name: string];

/** What a part of a document refers to. */
export interface Uses {
  readonly components: readonly ComponentPath[];
  /** Whether all its references lead to whole components of the same document. */
  readonly onlyComponents: boolean;
}

/** The components that references in a value lead to, and the mappings of discriminators, which may name schemas alone (OpenAPI 3.1, 4.8.25). */
export function usesOf(root: JsonValue, schemas: JsonObject): Uses {
  const components: ComponentPath[] = [];
  let onlyComponents = true;
  const refer = (reference: string): void => {
    const path = componentPath(reference);
    if (path === undefined) onlyComponents = false;
    else components.push(path);
  };
  const visit = (value: JsonValue): void => {
    if (isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      for (const key in value) {
        const each = value[key];
        if (typeof each === "object" && each !== null) {
          if (key === "discriminator") mapped(each, schemas).forEach(refer);
          visit(each);
        } else if (key === "$ref" && typeof each === "string") refer(each);
      }
    }
  };
  visit(root);
  return { components, onlyComponents };
}

function mapped(
  discriminator: JsonValue | undefined,
  schemas: JsonObject,
): readonly string[] {
  if (!isObject(discriminator)) return [];
  const { mapping = {}, defaultMapping } = discriminator;
  return [...Object.values(isObject(mapping) ? mapping : {}), defaultMapping]
    .filter((each) => typeof each === "string")
    .map((each) =>
      Object.hasOwn(schemas, each) ? `#/components/schemas/${each}` : each,
    )
    .filter((each) => componentPath(each) !== undefined);
}

function componentPath(reference: string): ComponentPath | undefined {
  if (!reference.startsWith("#/components/")) return undefined;
  const tokens = splitPointer(decoded(reference.slice(1)));
  const [, section, name] = tokens;
  return tokens.length === 3 && section !== undefined && name !== undefined
    ? [section, name]
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
