import type { Schema, SchemaId } from "../../ir/schema.js";
import { isContradictory } from "../../schema/contradiction.js";
import { refusedProperties } from "../../schema/contradiction/forbidden.js";
import { dynamicTarget } from "../../schema/dynamic-target.js";
import { meetAlternatives } from "../meet/alternatives.js";
import { ruleTypes } from "../rules/rule-types.js";
import { neverType, objectWith, type Type, unknownType } from "../type/type.js";
import { absentMember } from "./object-type.js";
import { type Around, isWithinCycle, type View } from "../view.js";
import { withoutExcludedValues } from "./excluded-values.js";
import { ownType } from "./own-type.js";

/**
 * All that a schema says, before it is settled. The type of the values that it accepts; wider only where TypeScript can't tell.
 *
 * @param around what is said of the same value elsewhere, which decides what conditions come to
 */
export function conjunction(
  schema: Schema,
  view: View,
  around: Around = nothing,
): Type {
  const { schemas } = view.sdk.api;
  if (schema.never === true || isContradictory(schema, view.side, schemas))
    return neverType;
  const { meet } = view;
  const own = meet(ownType(schema, view), referenceType(schema, view));
  const base = (schema.allOf ?? []).reduce(
    (all, each) =>
      meet(
        all,
        conjunction(each, view, () => meet(around(), all)),
      ),
    own,
  );
  const known = (): Type => meet(around(), base);
  const all = meetAlternatives(base, ruleTypes(schema, known, view), view);
  const met = meet(all, refusedMembers(schema, view));
  return withoutExcludedValues(met, schema, view.expand);
}

/** The declared properties that another part, which is closed, refuses are never there. */
function refusedMembers(schema: Schema, { sdk }: View): Type {
  const refused = refusedProperties(schema, sdk.api.schemas);
  return refused.length === 0
    ? unknownType
    : {
        kind: "applicable",
        object: objectWith(refused.map(({ name }) => absentMember(name))),
      };
}

const nothing: Around = () => unknownType;

function referenceType(schema: Schema, view: View): Type {
  if (schema.ref === undefined && schema.dynamicRef === undefined)
    return unknownType;
  return view.meet(
    nameOf(schema.ref, view),
    nameOf(dynamicTarget(schema, view.sdk.api.schemas), view),
  );
}

function nameOf(id: SchemaId | undefined, view: View): Type {
  if (id === undefined || isWithinCycle(id, view)) return unknownType;
  const target = view.sdk.models.get(id);
  if (target?.schema.never === true) return neverType;
  return target === undefined ? unknownType : { kind: "reference", id };
}
