import type { Schema, SchemaId } from "../../ir/schema.js";
import { isContradictory } from "../../schema/contradiction.js";
import { dynamicTarget } from "../../schema/dynamic-target.js";
import { meetAlternatives } from "../meet/alternatives.js";
import { meetAll } from "../meet/meet.js";
import { ruleTypes } from "../rules/rule-types.js";
import { neverType, type Type, unknownType } from "../type/type.js";
import { isWithinCycle, type View } from "../view.js";
import { withoutExcludedValues } from "./excluded-values.js";
import { ownType } from "./own-type.js";

/** All that a schema says, before it is settled. The type of the values that it accepts; wider only where TypeScript can't tell. */
export function conjunction(schema: Schema, view: View): Type {
  const { schemas } = view.sdk.api;
  if (schema.never === true || isContradictory(schema, view.side, schemas))
    return neverType;
  const base = meetAll(
    [
      ownType(schema, view),
      referenceType(schema, view),
      ...(schema.allOf ?? []).map((each) => conjunction(each, view)),
    ],
    view,
  );
  const all = meetAlternatives(base, ruleTypes(schema, base, view), view);
  return withoutExcludedValues(all, schema);
}

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
