import { derivedId } from "../../ir/derived-schema.js";
import { isForeignText, mediaTypesIn } from "../../ir/media-type.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import { bytesOf } from "../../schema/bytes.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { descriptionOf } from "../../schema/nullable.js";
import { described } from "./described.js";
import { asBytes, besides, changeWithin, type Within } from "./form-parts.js";

/** Schemas as what they describe is sent as a form. */
export interface Forms {
  /** @param types the media types of properties, by name, as an encoding has them */
  of(schema: Schema, types: ReadonlyMap<string, string>): Schema;
  /** What components are in a form, where that differs, by the id that forms refer to them by. */
  readonly derived: ReadonlyMap<SchemaId, FormComponent>;
}

export interface FormComponent {
  readonly component: Schema;
  readonly schema: Schema;
}

/** Deeper lists and references are no parts of a form that anyone writes. */
const deepest = 16;

export function createForms(registry: SchemaRegistry): Forms {
  const derived = new Map<SchemaId, FormComponent>();
  const plain = new Set<SchemaId>();

  const form: Forms["of"] = (schema, types) => {
    const { ref } = schema;
    const changed = changeWithin(schema, {
      inPlace: (each) => form(each, types),
      property: (each, name) => part(each, registry, types.get(name)),
    });
    const target = ref === undefined ? undefined : formRef(ref, types);
    return target === ref || target === undefined
      ? changed
      : { ...changed, ref: target };
  };

  const formRef = (
    id: SchemaId,
    types: ReadonlyMap<string, string>,
  ): SchemaId => {
    const component = registry.get(id);
    const inForm = derivedId(id, "form");
    if (component === undefined || plain.has(id)) return id;
    if (derived.has(inForm)) return inForm;
    // What leads back to itself is met as it is.
    plain.add(id);
    const schema = form(component, types);
    if (schema === component) return id;
    plain.delete(id);
    const named: Schema = { ...schema, id: inForm, derived: "form" };
    derived.set(inForm, { component, schema: named });
    return inForm;
  };

  return { of: form, derived };
}

/** Whether a part is an object under a media type that no one knows how to write it as. */
export function isGivenAsText(
  schema: Schema,
  registry: SchemaRegistry,
  type = "",
): boolean {
  const [first = ""] = mediaTypesIn(type);
  return (
    isForeignText(first) &&
    acceptedKinds(schema, registry)?.has("object") === true
  );
}

/** Its text, or a file of it. */
function asText(schema: Schema, registry: SchemaRegistry): Schema {
  const isNullable = acceptedKinds(schema, registry)?.has("null") === true;
  const description = descriptionOf(schema, registry);
  return {
    ...described(schema),
    ...(description !== undefined && { description }),
    types: isNullable ? ["string", "null"] : ["string"],
    bytes: "bytes or text",
  };
}

/** A property of a form: its bytes, or those in its list, are sent as they are. What else it is goes as JSON, and bytes in that as texts. */
function part(
  schema: Schema,
  registry: SchemaRegistry,
  type: string | undefined,
  depth = 0,
): Schema {
  const meant = bytesOf(schema, registry, type);
  if (meant !== undefined) return asBytes(schema, meant, registry);
  if (isGivenAsText(schema, registry, type)) return asText(schema, registry);
  if (depth > deepest) return schema;
  const within: Within["inPlace"] = (each) =>
    part(each, registry, type, depth + 1);
  const changed = changeWithin(schema, { inPlace: within, item: within });
  const { ref } = schema;
  const target = ref === undefined ? undefined : registry.get(ref);
  const spelt = target && within(target);
  return spelt === target || spelt === undefined
    ? changed
    : besides(changed, spelt);
}
