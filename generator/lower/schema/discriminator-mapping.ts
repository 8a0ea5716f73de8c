import { isArray, isObject, type JsonValue, own } from "../../ir/json.js";
import { unescapeToken } from "../../ir/pointer.js";
import type {
  Discriminator,
  DiscriminatorEntry,
  Schema,
  SchemaId,
} from "../../ir/schema.js";

/**
 * A branch without an explicit entry is named by its component's name (OpenAPI 3.0.4, 4.7.25.3). Where a branch declares other values of the
 * property itself, nothing could ever be that branch: then its author forgot the mapping, and what the branch declares is meant.
 *
 * @param declared the values of the property that the schema of a reference declares by `const` or `enum`
 */
export function withImplicitEntries(
  discriminator: Discriminator,
  branches: readonly Schema[],
  declared: (id: SchemaId) => readonly string[],
): Discriminator {
  const explicit = new Set(discriminator.mapping.map((entry) => entry.schema));
  const implied = branches.flatMap(({ ref }) =>
    ref === undefined || explicit.has(ref)
      ? []
      : impliedTags(ref, declared(ref)).map((value) => ({
          value,
          schema: ref,
        })),
  );
  const mapping = [
    ...discriminator.mapping,
    ...unambiguous(implied, discriminator),
  ];
  return { ...discriminator, mapping };
}

/** A value that several branches take tells none of them apart: those are left to be tried. */
function unambiguous(
  implied: readonly DiscriminatorEntry[],
  { mapping }: Discriminator,
): readonly DiscriminatorEntry[] {
  const owners = new Map<string, Set<SchemaId>>();
  for (const { value, schema } of [...mapping, ...implied])
    owners.set(value, (owners.get(value) ?? new Set()).add(schema));
  const isShared = ({ value }: DiscriminatorEntry): boolean =>
    (owners.get(value)?.size ?? 0) > 1;
  const shared = new Set(implied.filter(isShared).map((entry) => entry.schema));
  return implied.filter((entry) => !shared.has(entry.schema));
}

/** The values of a discriminator that mean a component which no mapping names: its name, or those that it declares instead. */
export function impliedTags(
  id: SchemaId,
  declared: readonly string[],
): readonly string[] {
  const token = /#\/components\/schemas\/([^/]+)$/.exec(id)?.[1];
  if (token === undefined) return [];
  const name = unescapeToken(token);
  return declared.length === 0 || declared.includes(name) ? [name] : declared;
}

/**
 * The strings that a schema as written allows for a property by `const` or `enum`, in its own `properties` or those of an inline `allOf`. As
 * written, since where it is asked for, what the branches refer to is not lowered yet.
 */
export function declaredTags(
  schema: JsonValue | undefined,
  propertyName: string,
  depth = 0,
): readonly string[] {
  if (!isObject(schema) || depth > 8) return [];
  const properties = own(schema, "properties");
  const property = isObject(properties)
    ? own(properties, propertyName)
    : undefined;
  const values = tagsOf(property);
  const parts = own(schema, "allOf");
  if (values.length > 0 || !isArray(parts)) return values;
  return parts.flatMap((part) => declaredTags(part, propertyName, depth + 1));
}

function tagsOf(property: JsonValue | undefined): readonly string[] {
  if (!isObject(property)) return [];
  const only = own(property, "const");
  const values = only === undefined ? own(property, "enum") : [only];
  return isArray(values)
    ? values.filter((value) => typeof value === "string")
    : [];
}
