import { deriveSchema } from "../ir/derived-schema.js";
import type { JsonValue, Location } from "../ir/json.js";
import type { Schema, SchemaId } from "../ir/schema.js";
import { requiredOn } from "../schema/sides.js";
import { type Code, code } from "../typescript/code.js";
import { literal } from "../typescript/literal.js";
import type { Condition } from "./condition.js";
import { type Emission, fail, type Subject } from "./emission.js";
import { isInherited, readProperty } from "./presence.js";
import { caseClause, constant, constantCall, ifStatement, switchStatement } from "./statements.js";
import { isNotOfType } from "./types.js";

/** A branch and the values of the tag that only it takes. */
interface TaggedBranch {
  readonly values: readonly string[];
  readonly schema: Schema;
}

interface Tagging {
  readonly property: string;
  readonly branches: readonly TaggedBranch[];
  /** For values that no branch takes: OpenAPI 3.2's `defaultMapping`. */
  readonly fallback?: Schema;
}

/**
 * A union whose branch one property settles: by a discriminator (OpenAPI 3.x, Discriminator Object), or because every branch is an object that
 * requires the property with constants of its own. Then only that branch is looked at and speaks. `undefined` where there is no such property.
 */
export function taggedUnion(
  schema: Schema,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] | undefined {
  const tagging =
    byDiscriminator(schema, branches) ?? byConstants(branches, emission);
  if (tagging === undefined) return undefined;
  const local = emission.names.fresh("tag");
  const read = readProperty(subject.value, tagging.property);
  const reading = isInherited(tagging.property)
    ? constantCall(local, read)
    : constant(local, read);
  const dispatch = [
    reading,
    dispatchStatement(
      local,
      tagging,
      { ...subject, known: "object" },
      emission,
    ),
  ];
  if (subject.known === "object") return dispatch;
  const failing = fail(emission, subject, "type", literal("an object"));
  if (emission.kind === "is")
    return [
      ifStatement([
        {
          condition: isNoObject(subject),
          body: failing,
        },
      ]),
      ...dispatch,
    ];
  return [
    ifStatement(
      [
        {
          condition: isNoObject(subject),
          body: failing,
        },
      ],
      dispatch,
    ),
  ];
}

function isNoObject({ value }: Subject): Condition {
  return isNotOfType("object", value, { narrow: true, exact: true });
}

function dispatchStatement(
  tag: Code,
  { property, branches, fallback }: Tagging,
  subject: Subject,
  emission: Emission,
): Code {
  const cases = branches.map(({ values, schema }) => {
    const labels = values.map((value) => code`case ${literal(value)}:`);
    return caseClause(labels, [
      ...emission.unit.statements(schema, subject, emission),
      code`break;`,
    ]);
  });
  const known = branches.flatMap((each) => each.values);
  const place = {
    ...subject,
    path: [...subject.path, literal(property)],
    value: tag,
  };
  const otherwise =
    fallback === undefined
      ? fail(emission, place, "discriminator", literal(tagText(known)))
      : emission.unit.statements(fallback, subject, emission);
  return switchStatement(tag, [
    ...cases,
    caseClause([code`default:`], otherwise),
  ]);
}

function tagText(values: readonly string[]): string {
  const texts = values
    .slice(0, 20)
    .map((each) =>
      JSON.stringify(each.length > 60 ? `${each.slice(0, 59)}…` : each),
    );
  return `one of ${texts.join(", ")}${values.length > 20 ? `, … (${values.length} in all)` : ""}`;
}

/** OpenAPI's discriminator, where every branch has a value. The mapped schema has to be valid, the others need not be invalid. */
function byDiscriminator(
  { discriminator, at }: Schema,
  branches: readonly Schema[],
): Tagging | undefined {
  if (discriminator === undefined || branches.length === 0) return undefined;
  const tagged = branches.map((schema) => ({
    schema,
    values: discriminator.mapping
      .filter((entry) => entry.schema === schema.ref)
      .map((entry) => entry.value),
  }));
  if (tagged.some((each) => each.values.length === 0)) return undefined;
  const mapped = new Set(branches.map((each) => each.ref));
  const foreign = discriminator.mapping.filter(
    (entry) => !mapped.has(entry.schema),
  );
  const others = foreign.map(({ value, schema }) => ({
    values: [value],
    schema: reference(schema, at),
  }));
  const { defaultMapping } = discriminator;
  return {
    property: discriminator.propertyName,
    branches: [...tagged, ...others],
    ...(defaultMapping !== undefined && {
      fallback: reference(defaultMapping, at),
    }),
  };
}

function reference(id: SchemaId, at: Location): Schema {
  return deriveSchema({ id, at }, "reference", { ref: id });
}

/** A property that every branch requires, with string constants that no other branch takes. */
function byConstants(
  branches: readonly Schema[],
  emission: Emission,
): Tagging | undefined {
  const [first, ...others] = branches;
  if (first === undefined || others.length === 0) return undefined;
  for (const property of constantProperties(first, emission).keys()) {
    const tagged = branches.map((schema) => ({
      schema,
      values: constantProperties(schema, emission).get(property) ?? [],
    }));
    const all = tagged.flatMap((each) => each.values);
    if (
      tagged.every((each) => each.values.length > 0) &&
      new Set(all).size === all.length
    )
      return { property, branches: tagged };
  }
  return undefined;
}

/** The properties of an object schema that are required and restricted to string constants, with these. */
function constantProperties(
  schema: Schema,
  emission: Emission,
  depth = 0,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (depth > 8) return found;
  const target =
    schema.ref === undefined ? undefined : emission.registry.get(schema.ref);
  const inner = [
    ...(target === undefined ? [] : [target]),
    ...(schema.allOf ?? []),
  ];
  for (const each of inner)
    for (const [name, values] of constantProperties(each, emission, depth + 1))
      found.set(name, values);
  if (schema.types?.join() !== "object" && schema.types !== undefined)
    return new Map();
  if (schema.types === undefined) return found;
  const required = new Set(
    requiredOn(emission.side, schema, emission.registry),
  );
  for (const { name, schema: each } of schema.properties ?? []) {
    const values = stringConstants(each);
    if (required.has(name) && values !== undefined) found.set(name, values);
  }
  return found;
}

function stringConstants(schema: Schema): readonly string[] | undefined {
  const values: readonly JsonValue[] | undefined =
    schema.const === undefined ? schema.enum : [schema.const.value];
  return values?.every((each) => typeof each === "string") === true
    ? values
    : undefined;
}
