import type { JsonValue } from "../../ir/json.js";
import type { Discriminator, SchemaId } from "../../ir/schema.js";
import { valuesOf } from "../values.js";
import { componentName } from "./component-name.js";
import { listedTags } from "./implied-tags.js";
import { type Lines, ownDiscriminators, ownParts } from "./lines.js";
import { tagsOf } from "./tags.js";

/**
 * The values of a discriminator's property that mean a component which has that discriminator or extends what has it, at any level (OpenAPI 3.0.4,
 * 4.8.25): those of the mappings above it, or those that it lists itself. Without either it keeps the tag of one that it extends, if that tells its heirs
 * by another property or leaves them no other value, and is called by its name else. None mean what a mapping that lists others passes over for its heirs.
 */
export function meantTags(
  id: SchemaId,
  property: string,
  lines: Lines,
): readonly string[] {
  const mapped = mappedTags(id, property, lines);
  if (mapped.length > 0) return mapped;
  const above = discriminatorsOn(property, ancestorsOf(id, lines), lines);
  if (above.length === 0) return tagsOfTop(id, property, lines);
  const listed = declaredTags(id, property, lines);
  if (listed.length > 0)
    return listed.length === 1 ? listed : leftBy(listed, id, property, lines);
  const kept = keptTags(id, property, lines);
  if (kept.length > 0) return kept;
  return isPassedOver(id, property, lines) ? [] : named(id);
}

/** What nothing above speaks of has what it lists and means nothing else; without a list and a mapping its name, as its heirs have theirs. */
function tagsOfTop(
  id: SchemaId,
  property: string,
  lines: Lines,
): readonly string[] {
  const { registry } = lines;
  const schema = registry.get(id);
  const own = discriminatorsOn(property, [id], lines);
  const listed = schema && listedTags(property, schema, "both", registry);
  if (listed !== undefined)
    return leftBy([...listed].filter(isText), id, property, lines);
  return own.every(({ mapping }) => mapping.length === 0)
    ? leftBy(named(id), id, property, lines)
    : [];
}

/** Those of a component's values that mean nothing which extends it. */
function leftBy(
  values: readonly string[],
  id: SchemaId,
  property: string,
  lines: Lines,
): readonly string[] {
  const taken = new Set(
    heirsOf(id, lines).flatMap((heir) => {
      const said = [
        ...mappedTags(heir, property, lines),
        ...declaredTags(heir, property, lines),
      ];
      return said.length > 0 ? said : named(heir);
    }),
  );
  for (const { mapping } of discriminatorsOn(property, [id], lines))
    for (const { value } of mapping) taken.add(value);
  return values.filter((value) => !taken.has(value));
}

/** The tag of the nearest component above that has one for all that extends it. */
function keptTags(
  id: SchemaId,
  property: string,
  lines: Lines,
): readonly string[] {
  for (const above of ancestorsOf(id, lines)) {
    const further = ancestorsOf(above, lines);
    const isTop = discriminatorsOn(property, further, lines).length === 0;
    // What extends itself is above and below at once.
    if (isTop || further.has(id)) continue;
    if (!leavesNoOther(above, property, named(id), lines)) continue;
    const tags = meantTags(above, property, lines);
    if (tags.length > 0) return tags;
  }
  return [];
}

/** Whether a component tells its heirs by another property, or lists values that are none of these. */
function leavesNoOther(
  id: SchemaId,
  property: string,
  values: readonly string[],
  lines: Lines,
): boolean {
  const own = ownDiscriminators(lines.registry.get(id));
  if (own.length > 0)
    return own.every(({ propertyName }) => propertyName !== property);
  const listed = declaredTags(id, property, lines);
  return listed.length > 0 && !values.some((value) => listed.includes(value));
}

/** Whether a mapping names what extends a component, and not the component: its own does, or one above that names others besides, as it lists all that is meant. */
function isPassedOver(id: SchemaId, property: string, lines: Lines): boolean {
  const heirs = new Set(heirsOf(id, lines));
  const own = discriminatorsOn(property, [id], lines);
  const above = discriminatorsOn(property, ancestorsOf(id, lines), lines);
  const namesHeirs = ({ mapping }: Discriminator): boolean =>
    mapping.some(({ schema }) => heirs.has(schema));
  const namesOthers = ({ mapping }: Discriminator): boolean =>
    mapping.some(({ schema }) => !heirs.has(schema));
  return (
    own.some(namesHeirs) ||
    above.some((each) => namesHeirs(each) && namesOthers(each))
  );
}

/** What the mappings of a component and of all that it extends call it. */
function mappedTags(
  id: SchemaId,
  property: string,
  lines: Lines,
): readonly string[] {
  const bases = [id, ...ancestorsOf(id, lines)];
  const all = discriminatorsOn(property, bases, lines);
  return [...new Set(all.flatMap((each) => tagsOf(id, each)))];
}

/** The strings that a component, or a part of its `allOf`, lists for the property. */
function declaredTags(
  id: SchemaId,
  property: string,
  { registry }: Lines,
): readonly string[] {
  const schema = registry.get(id);
  return (schema === undefined ? [] : ownParts(schema)).flatMap((part) => {
    const declared = part.properties?.find(({ name }) => name === property);
    return ((declared && valuesOf(declared.schema)) ?? []).filter(isText);
  });
}

function discriminatorsOn(
  property: string,
  ids: Iterable<SchemaId>,
  { registry }: Lines,
): readonly Discriminator[] {
  return [...ids]
    .flatMap((id) => ownDiscriminators(registry.get(id)))
    .filter(({ propertyName }) => propertyName === property);
}

function ancestorsOf(
  id: SchemaId,
  { ancestors }: Lines,
): ReadonlySet<SchemaId> {
  return ancestors.get(id) ?? new Set();
}

function heirsOf(id: SchemaId, { heirs }: Lines): readonly SchemaId[] {
  return heirs.get(id) ?? [];
}

function named(id: SchemaId): readonly string[] {
  const name = componentName(id);
  return name === undefined ? [] : [name];
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}
