import { call, element, type Name } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import {
  type Clause,
  constant,
  end,
  guarded,
  skip,
  type Statement,
  when,
} from "../code/statement.js";
import type { Emission } from "../emission.js";
import { isGiven, isUndefined } from "../presence.js";
import { nameSet } from "../program/module-constants.js";
import { below, type Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import type { DeclaredProperty } from "./declared.js";
import { tellMissing } from "./property.js";

/** What a loop over an object's keys does with those that it has no case for. */
export interface Others {
  /** The keys that are none of the others. */
  readonly names: readonly string[];
  statements(key: Name): readonly Statement[];
}

/** Properties that say the same; there is at least one. */
type Alike = readonly [DeclaredProperty, ...DeclaredProperty[]];

/** `for (const key in object) { … switch (key) { case "name": … } }`, with one case for all properties that say the same. */
export function emitGiven(
  optional: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
  others?: Others,
): readonly Statement[] {
  const key = emission.names.fresh("key");
  const item = emission.names.fresh("given");
  const cases = [...groupByShape(optional, emission).values()]
    .map((group) => ({
      values: group.map(({ name }) => name),
      body: bodyOf(group, key, item, subject, emission),
    }))
    .filter(({ body }) => body.length > 0)
    .map(withEnd);
  const cased = new Set(cases.flatMap(({ values }) => values));
  const rest = others === undefined ? [] : restOf(others, cased, key);
  const clauses = [...cases, ...rest];
  if (clauses.length === 0) return [];
  const body: readonly Statement[] = [
    constant(item, element(subject.value, key)),
    ...when(isUndefined(item), [skip]),
    { kind: "switch", value: key, clauses },
  ];
  return [{ kind: "keys", key, object: subject.value, body }];
}

/** The clauses for keys that are known but have no case yet, and for all others. */
function restOf(
  { names, statements }: Others,
  cased: ReadonlySet<string>,
  key: Name,
): readonly Clause[] {
  const silent = names.filter((name) => !cased.has(name));
  return [
    ...(silent.length === 0 ? [] : [withEnd({ values: silent, body: [] })]),
    { values: [], body: statements(key) },
  ];
}

function withEnd<Case extends Clause>(each: Case): Case {
  return { ...each, body: [...each.body, end] };
}

function bodyOf(
  [first]: Alike,
  key: Name,
  item: Name,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const inner = below(subject, key, item, first.schema, emission);
  return statementsOf(first.schema, inner, emission);
}

function groupByShape(
  declared: readonly DeclaredProperty[],
  emission: Emission,
): ReadonlyMap<number, Alike> {
  const groups = new Map<number, [DeclaredProperty, ...DeclaredProperty[]]>();
  for (const each of declared) {
    const shape = emission.program.shapes.of(each.schema);
    const key = each.required ? -shape : shape;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

/** Objects with more properties than this are checked in loops over properties that are alike, as far as there are any. */
const manyProperties = 400;
const fewAlike = 20;

/** In a huge object, the properties that say the same. */
export function groupAlike(
  declared: readonly DeclaredProperty[],
  emission: Emission,
): {
  readonly alike: readonly Alike[];
  readonly others: readonly DeclaredProperty[];
} {
  if (declared.length <= manyProperties) return { alike: [], others: declared };
  const all = [...groupByShape(declared, emission).values()];
  return {
    alike: all.filter((each) => each.length >= fewAlike),
    others: all.filter((each) => each.length < fewAlike).flat(),
  };
}

export function emitAlike(
  group: Alike,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const [{ required }] = group;
  const key = emission.names.fresh("key");
  const item = emission.names.fresh("given");
  const body = bodyOf(group, key, item, subject, emission);
  const missing = required ? tellMissing(key, subject, emission) : [];
  if (body.length + missing.length === 0) return [];
  const statements = required
    ? when(isUndefined(item), missing, body)
    : guarded(isGiven(item), body);
  const names = group.map((each) => each.name);
  const array = nameSet(names, emission);
  const read = constant(item, call(runtime.own, [subject.value, key]));
  return [{ kind: "items", item: key, array, body: [read, ...statements] }];
}
