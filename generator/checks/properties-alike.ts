import { type Code, code } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import { atom } from "./condition.js";
import { below, type Emission, type Subject } from "./emission.js";
import { type DeclaredProperty, tellMissing } from "./property.js";
import { runtime } from "./runtime.js";
import { caseClause, constant, constantCall, guarded, ifStatement, loopOverItems, loopOverKeys, switchStatement } from "./statements.js";

/** What a loop over an object's keys does with those that it has no case for. */
export interface Others {
  /** The keys that are none of the others. */
  readonly names: readonly string[];
  statements(key: Code): readonly Code[];
}

/** Properties that say the same; there is at least one. */
type Alike = readonly [DeclaredProperty, ...DeclaredProperty[]];

/** `for (const key in object) { … switch (key) { case "name": … } }`, with one case for all properties that say the same. */
export function emitGiven(
  optional: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
  others?: Others,
): readonly Code[] {
  const key = emission.names.fresh("key");
  const item = emission.names.fresh("property");
  const groups = [...groupByShape(optional, emission).values()].map(
    (group) => ({ group, body: bodyOf(group, key, item, subject, emission) }),
  );
  const spoken = groups.filter(({ body }) => body.length > 0);
  const cases = spoken.map(({ group, body }) =>
    casesOf(
      group.map(({ name }) => name),
      body,
    ),
  );
  const cased = spoken.flatMap(({ group }) => group.map(({ name }) => name));
  const rest = others === undefined ? [] : restOf(others, new Set(cased), key);
  if (cases.length + rest.length === 0) return [];
  const reading = constant(item, code`${subject.value}[${key}]`);
  const skipAbsent = ifStatement([
    { condition: code`${item} === undefined`, body: [code`continue;`] },
  ]);
  const dispatch = switchStatement(key, [...cases, ...rest]);
  return [loopOverKeys(key, subject.value, [reading, skipAbsent, dispatch])];
}

/** The clauses for keys that are known but have no case yet, and for all others. */
function restOf(
  { names, statements }: Others,
  cased: ReadonlySet<string>,
  key: Code,
): readonly Code[] {
  const silent = names.filter((name) => !cased.has(name));
  return [
    ...(silent.length === 0 ? [] : [casesOf(silent, [])]),
    caseClause([code`default:`], statements(key)),
  ];
}

function casesOf(names: readonly string[], body: readonly Code[]): Code {
  const labels = names.map((name) => code`case ${literal(name)}:`);
  return caseClause(labels, [...body, code`break;`]);
}

function bodyOf(
  [first]: Alike,
  key: Code,
  item: Code,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const inner = below(subject, key, item, first.schema);
  return emission.unit.statements(first.schema, inner, emission);
}

function groupByShape(
  declared: readonly DeclaredProperty[],
  emission: Emission,
): ReadonlyMap<string, Alike> {
  const groups = new Map<string, [DeclaredProperty, ...DeclaredProperty[]]>();
  for (const each of declared) {
    const key = `${emission.unit.shapeOf(each.schema)} ${each.required}`;
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
): readonly Code[] {
  const [first] = group;
  const key = emission.names.fresh("key");
  const item = emission.names.fresh("property");
  const names = group.map((each) => each.name);
  const inner = below(subject, key, item, first.schema);
  const body = emission.unit.statements(first.schema, inner, emission);
  const missed = first.required ? tellMissing(key, subject, emission) : [];
  if (body.length + missed.length === 0) return [];
  const reading = constantCall(item, call(runtime.own, [subject.value, key]));
  const present = code`${item} !== undefined`;
  const statements = first.required
    ? ifStatement(
        [{ condition: code`${item} === undefined`, body: missed }],
        body,
      )
    : guarded(atom(present), body);
  const set = emission.unit.nameSet(names);
  return [loopOverItems(key, set, [reading, statements])];
}
