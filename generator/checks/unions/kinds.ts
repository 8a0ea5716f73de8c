import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds, type Kind } from "../../schema/kinds.js";
import { all, any, type Condition } from "../code/condition.js";
import { choose, type Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { fail } from "../issue.js";
import type { Subject } from "../subject.js";
import { isNotOfType, isOfType, expectedTypes } from "../type-test.js";

/** Branches of a union that can accept the same kinds of value. */
export interface KindGroup {
  readonly kinds: ReadonlySet<Kind>;
  readonly branches: readonly Schema[];
}

/** The branches of a union by the kinds of value that they accept; none where a branch's kinds are not plain. */
export function groupsByKind(
  branches: readonly Schema[],
  registry: SchemaRegistry,
): readonly KindGroup[] {
  const groups = new Set<{ kinds: Set<Kind>; branches: Schema[] }>();
  for (const branch of branches) {
    const kinds = acceptedKinds(branch, registry);
    if (kinds === undefined || kinds.size === 0) return [];
    const touched = [...groups].filter((each) =>
      [...kinds].some((kind) => each.kinds.has(kind)),
    );
    const [joined = { kinds: new Set(), branches: [] }, ...others] = touched;
    for (const each of [...others, { kinds, branches: [branch] }]) {
      for (const kind of each.kinds) joined.kinds.add(kind);
      for (const member of each.branches) joined.branches.push(member);
    }
    for (const each of touched) groups.delete(each);
    groups.add(joined);
  }
  return [...groups];
}

type EmitGroup = (group: KindGroup, subject: Subject) => readonly Statement[];

/** Statements that let the value's kind settle which branches of a union are in question. */
export function ofKinds(
  groups: readonly KindGroup[],
  subject: Subject,
  emission: Emission,
  emit: EmitGroup,
): readonly Statement[] {
  const kinds = groups.flatMap((each) => [...each.kinds]);
  const failing = fail("type", expectedTypes(kinds), subject, emission);
  const { known } = subject;
  if (known === undefined) return byKind(groups, subject, failing, emit);
  const group = groups.find((each) => each.kinds.has(known));
  return group === undefined ? failing : emit(group, subject);
}

function byKind(
  groups: readonly KindGroup[],
  subject: Subject,
  failing: readonly Statement[],
  emit: EmitGroup,
): readonly Statement[] {
  const said = groups.map((group) => ({
    group,
    body: emit(group, withKind(subject, group)),
  }));
  const branches = said
    .filter(({ body }) => body.length > 0)
    .map(({ group, body }) => ({ condition: isOfKinds(group, subject), body }));
  const silent = said
    .filter(({ body }) => body.length === 0)
    .flatMap(({ group }) => [...group.kinds]);
  const isNone = isNoneOf(silent, subject);
  return choose([...branches, { condition: isNone, body: failing }]);
}

function isOfKinds({ kinds }: KindGroup, { value }: Subject): Condition {
  const test = { narrow: true, exact: false };
  return any([...kinds].map((kind) => isOfType(kind, value, test)));
}

function isNoneOf(kinds: readonly Kind[], { value }: Subject): Condition {
  const test = { narrow: false, exact: true };
  return all(kinds.map((kind) => isNotOfType(kind, value, test)));
}

/** Numbers are left to the branch, which also looks whether they are finite. */
function withKind(subject: Subject, { kinds }: KindGroup): Subject {
  const [kind] = kinds;
  return kind === undefined || kinds.size > 1 || kind === "number"
    ? subject
    : { ...subject, known: kind };
}
