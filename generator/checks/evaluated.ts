import type { Schema } from "../ir/schema.js";
import { type Code, code, concat } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import { always, atom, or } from "./condition.js";
import type { Emission, Subject } from "./emission.js";
import { isPresent } from "./presence.js";
import { constant, decide, ifStatement, loopOverIndexes, loopOverKeys, statement } from "./statements.js";
import { validity } from "./validity.js";

/** What the keywords beside an `unevaluated…` evaluate of an object's properties or an array's items (2020-12 Core, 11). */
export interface Evaluated {
  /** Always, whatever the value. */
  readonly names: Set<string>;
  readonly patterns: Set<string>;
  prefix: number;
  all: boolean;
  /** Statements that add what depends on the value to `seen`. */
  readonly statements: Code[];
}

type Part = "properties" | "items";

interface Collecting {
  readonly part: Part;
  readonly subject: Subject;
  readonly seen: Code;
  readonly visited: Set<string>;
  /** How many more schemas may be looked into. */
  readonly budget: { left: number };
}

/** Schemas that one `unevaluated…` may have to look through; beyond, it is refused. */
const budget = 20_000;

/** What the other keywords of a schema evaluate; `seen` is the Set that the statements add to. */
export function evaluatedBeside(
  part: Part,
  schema: Schema,
  subject: Subject,
  seen: Code,
  emission: Emission,
): Evaluated {
  const found = nothing();
  const collecting = {
    part,
    subject,
    seen,
    visited: new Set<string>(),
    budget: { left: budget },
  };
  collect(schema, false, found, collecting, emission);
  if (collecting.budget.left < 0)
    emission.refuse(
      schema,
      "too many schemas bear on its unevaluated keywords",
    );
  return found;
}

function nothing(): Evaluated {
  return {
    names: new Set(),
    patterns: new Set(),
    prefix: 0,
    all: false,
    statements: [],
  };
}

function collect(
  schema: Schema,
  withUnevaluated: boolean,
  into: Evaluated,
  collecting: Collecting,
  outer: Emission,
): void {
  if ((collecting.budget.left -= 1) < 0) return;
  const emission = {
    ...outer,
    scope: outer.unit.scopes.enter(outer.scope, schema),
  };
  collectOwn(schema, withUnevaluated, into, collecting, emission);
  for (const target of targets(schema, emission))
    collectTarget(target, into, collecting, emission);
  for (const each of schema.allOf ?? [])
    collect(each, true, into, collecting, emission);
  for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    const branch = collectApart(each, collecting, emission);
    if (branch.length === 0) continue;
    const condition = validity(each, collecting.subject, emission);
    into.statements.push(...decide([{ condition, body: branch }]));
  }
  collectConditional(schema, into, collecting, emission);
  if (collecting.part === "items") return;
  for (const { name, schema: each } of schema.dependentSchemas ?? []) {
    const body = collectApart(each, collecting, emission);
    if (body.length > 0)
      into.statements.push(
        ifStatement([
          { condition: isPresent(collecting.subject.value, name), body },
        ]),
      );
  }
}

function targets(schema: Schema, emission: Emission): readonly string[] {
  const dynamic = schema.dynamicRef;
  return [
    ...(schema.ref === undefined ? [] : [schema.ref]),
    ...(dynamic === undefined
      ? []
      : [emission.scope.get(dynamic.anchor) ?? dynamic.target]),
  ];
}

function collectTarget(
  id: string,
  into: Evaluated,
  collecting: Collecting,
  emission: Emission,
): void {
  const target = emission.registry.get(id);
  const key = `${id} ${[...emission.scope.values()].join(" ")}`;
  if (target === undefined || collecting.visited.has(key)) return;
  collecting.visited.add(key);
  collect(target, true, into, collecting, emission);
}

/** The keywords that evaluate by themselves. */
function collectOwn(
  schema: Schema,
  withUnevaluated: boolean,
  into: Evaluated,
  collecting: Collecting,
  emission: Emission,
): void {
  if (collecting.part === "properties") {
    for (const each of schema.properties ?? []) into.names.add(each.name);
    for (const each of schema.patternProperties ?? [])
      into.patterns.add(each.pattern);
    if (
      schema.additionalProperties !== undefined ||
      (withUnevaluated && schema.unevaluatedProperties !== undefined)
    )
      into.all = true;
    return;
  }
  into.prefix = Math.max(into.prefix, schema.prefixItems?.length ?? 0);
  if (
    schema.items !== undefined ||
    (withUnevaluated && schema.unevaluatedItems !== undefined)
  )
    into.all = true;
  if (schema.contains !== undefined)
    into.statements.push(
      ...addContained(schema.contains, collecting, emission),
    );
}

function addContained(
  schema: Schema,
  { subject, seen }: Collecting,
  emission: Emission,
): readonly Code[] {
  const index = emission.names.fresh("index");
  const item = emission.names.fresh("item");
  const fits = validity(
    schema,
    { value: item, path: [], secret: false, last: false },
    emission,
  );
  const adding = decide([{ condition: fits, body: [add(seen, index)] }]);
  if (adding.length === 0) return [];
  const reading = constant(item, code`${subject.value}[${index}]`);
  return [
    loopOverIndexes(index, 0, subject.value, [
      ...(fits === always ? [] : [reading]),
      ...adding,
    ]),
  ];
}

function collectConditional(
  schema: Schema,
  into: Evaluated,
  collecting: Collecting,
  emission: Emission,
): void {
  if (schema.if === undefined) return;
  const whenValid = [
    ...collectApart(schema.if, collecting, emission),
    ...(schema.then === undefined
      ? []
      : collectApart(schema.then, collecting, emission)),
  ];
  const whenInvalid =
    schema.else === undefined
      ? []
      : collectApart(schema.else, collecting, emission);
  if (whenValid.length + whenInvalid.length === 0) return;
  const condition = validity(schema.if, collecting.subject, emission);
  into.statements.push(
    ...decide([{ condition, body: whenValid }], whenInvalid),
  );
}

/** Statements that add all that a schema evaluates, to stand where it is known to apply. */
function collectApart(
  schema: Schema,
  collecting: Collecting,
  emission: Emission,
): readonly Code[] {
  const found = nothing();
  collect(schema, true, found, { ...collecting, visited: new Set() }, emission);
  return [
    ...(collecting.part === "properties"
      ? addProperties(found, collecting, emission)
      : addItems(found, collecting, emission)),
    ...found.statements,
  ];
}

function addProperties(
  { names, patterns, all }: Evaluated,
  { subject, seen }: Collecting,
  emission: Emission,
): readonly Code[] {
  if (!all && patterns.size === 0)
    return [...names].map((name) => add(seen, literal(name)));
  const key = emission.names.fresh("key");
  if (all) return [loopOverKeys(key, subject.value, [add(seen, key)])];
  const matching = or(
    [...patterns].map((pattern) =>
      atom(code`${emission.unit.pattern(pattern)}.test(${key})`),
    ),
  );
  const loop = loopOverKeys(key, subject.value, [
    ifStatement([{ condition: matching, body: [add(seen, key)] }]),
  ]);
  return [...[...names].map((name) => add(seen, literal(name))), loop];
}

function addItems(
  { prefix, all }: Evaluated,
  { subject, seen }: Collecting,
  emission: Emission,
): readonly Code[] {
  const index = emission.names.fresh("index");
  if (all)
    return [loopOverIndexes(index, 0, subject.value, [add(seen, index)])];
  return Array.from({ length: prefix }, (_, each) => add(seen, literal(each)));
}

function add(seen: Code, element: Code): Code {
  return statement(call(concat(seen, code`.add`), [element]));
}
