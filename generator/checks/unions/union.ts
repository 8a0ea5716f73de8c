import type { Schema } from "../../ir/schema.js";
import { saysMoreThanTypes } from "../../schema/assertions.js";
import { branchName } from "../../schema/tags/branch-name.js";
import { namesOf, taggingOf } from "../../schema/tags/tags.js";
import { presenceText } from "../../words/presence.js";
import { all, compare, not } from "../code/condition.js";
import {
  type Counter,
  type Expression,
  list,
  literal,
} from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import { type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { no, silenced, tell } from "../issue.js";
import { functionOf } from "../program/functions.js";
import type { Subject } from "../subject.js";
import { statementsOf, validity } from "../subschema.js";
import { groupsByKind, ofKinds } from "./kinds.js";
import { isSmall } from "./small.js";
import { taggedUnion } from "./tagged.js";

/** A union, or those of its branches that are in question where it is looked at. */
interface Union {
  readonly keyword: "anyOf" | "oneOf";
  readonly schema: Schema;
  readonly branches: readonly Schema[];
  /** Properties whose value has settled already which branches these are. */
  readonly settled: ReadonlySet<string>;
}

/**
 * `anyOf` and `oneOf` (2020-12 Core, 10.2.1.2 and 10.2.1.3). Where types or a tag tell the branches apart, only the one in question is looked at;
 * else small branches become conditions, and large ones are tried.
 */
export function unionStatements(
  keyword: Union["keyword"],
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const branches = schema[keyword];
  if (branches === undefined) return [];
  const union = { keyword, schema, branches, settled: new Set<string>() };
  return ofBranches(union, { ...subject, last: false }, emission);
}

function ofBranches(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { branches } = union;
  const groups = groupsByKind(branches, emission.registry);
  if (groups.length > 1)
    return ofKinds(groups, subject, emission, (group, inner) =>
      ofBranches({ ...union, branches: group.branches }, inner, emission),
    );
  const [only] = branches;
  if (only !== undefined && branches.length === 1)
    return statementsOf(only, subject, emission);
  return (
    byTag(union, subject, emission) ?? ofAlternatives(union, subject, emission)
  );
}

/** Where a property tells which branches are in question; `undefined` where none does. */
function byTag(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] | undefined {
  const { schema, branches, settled } = union;
  const { side, registry } = emission;
  const tagging = taggingOf(schema, branches, side, registry, settled);
  if (tagging === undefined) return undefined;
  const known = new Set([...settled, tagging.property]);
  return taggedUnion(
    tagging,
    branches,
    subject,
    emission,
    (some, inner) =>
      ofBranches({ ...union, branches: some, settled: known }, inner, emission),
    (others, inner) =>
      others.length === branches.length
        ? ofAlternatives(union, inner, emission)
        : ofBranches({ ...union, branches: others }, inner, emission),
  );
}

/** Nothing tells the branches apart beforehand. */
function ofAlternatives(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { keyword, branches } = union;
  if (keyword === "anyOf" && branches.some((each) => isSettled(each, subject)))
    return [];
  const asConditions =
    emission.kind === "is" ||
    presenceText(branches) !== undefined ||
    branches.every((each) => isSmall(each, emission.registry));
  if (!asConditions) return tried(union, subject, emission);
  return keyword === "anyOf"
    ? anyOf(union, subject, emission)
    : oneOf(union, subject, emission);
}

/** Whether a branch accepts whatever comes here: it says nothing, or no more than the value's kind, which is known. */
function isSettled(branch: Schema, { known }: Subject): boolean {
  if (saysMoreThanTypes(branch)) return false;
  return branch.types?.some((type) => type === known) ?? true;
}

function anyOf(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const misfits = union.branches.map((each) =>
    not(validity(each, subject, emission)),
  );
  return when(all(misfits), noneFits(union, subject, emission));
}

function oneOf(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const counter = emission.names.counter("matches");
  const counting = union.branches.flatMap((each) =>
    when(validity(each, subject, emission), [{ kind: "increment", counter }]),
  );
  return [
    { kind: "counter", counter },
    ...counting,
    ...verdict(counter, union, subject, emission),
  ];
}

function verdict(
  count: Counter,
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  return when(
    compare(count, "!==", literal(1)),
    noneFits(union, subject, emission),
  );
}

/** What is said of a value that fits no branch, or more than the one that it may. */
function noneFits(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (emission.kind === "is") return [no];
  const text = presenceText(union.branches);
  if (text === undefined) return tried(union, subject, emission);
  const args = [literal(union.keyword), literal(text)];
  return [tell(runtime.mustHave, args, subject)];
}

/** Lets the runtime try each branch's check. */
function tried(
  union: Union,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { keyword } = union;
  const checks = checksOf(union, emission);
  const fits = keyword === "anyOf" ? runtime.fitsAny : runtime.fitsOne;
  const named = namesIn(union, emission);
  const trying =
    named === undefined
      ? tell(fits, [checks, subject.value], subject)
      : tell(
          runtime.fitsNamed,
          [fits, checks, ...named, subject.value],
          subject,
        );
  return silenced([trying], subject, emission);
}

/** The check of each branch. Where a value may fit one only, with what the branch is called; its place is told from that in the list. */
function checksOf(
  { keyword, schema, branches }: Union,
  emission: Emission,
): Expression {
  const checks = branches.map((branch, index) => {
    const check = functionOf("check", branch, emission);
    if (keyword === "anyOf") return check;
    const place = schema.oneOf?.indexOf(branch) ?? index;
    const name =
      branchName(branch, emission.registry) ??
      (place === index ? undefined : `form ${place + 1}`);
    return name === undefined ? check : list([literal(name), check]);
  });
  return list(checks);
}

/** The discriminator's property and what each branch is called by it; `undefined` where none is. */
function namesIn(
  { schema, branches }: Union,
  { side, registry }: Emission,
): readonly Expression[] | undefined {
  const { discriminator } = schema;
  const names = namesOf(schema, branches, side, registry);
  return discriminator === undefined || names.flat().length === 0
    ? undefined
    : [literal(discriminator.propertyName), literal(names)];
}
