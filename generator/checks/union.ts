import type { Schema } from "../ir/schema.js";
import { saysSomething } from "../schema/assertions.js";
import { acceptedKinds, type Kind } from "../schema/kinds.js";
import { type Code, code, concat } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { array, literal } from "../typescript/literal.js";
import { presenceText } from "../words/presence.js";
import { and, type Condition, or } from "./condition.js";
import { type Emission, fail, no, pathCode, type Subject } from "./emission.js";
import { runtime } from "./runtime.js";
import { type Branch, decide, ifStatement, statement } from "./statements.js";
import { taggedUnion } from "./tagged-union.js";
import { isNotOfType, isOfType, typeNames } from "./types.js";
import { invalidity, isSmall, validity } from "./validity.js";

type UnionKeyword = "anyOf" | "oneOf";

/**
 * `anyOf` and `oneOf` (2020-12 Core, 10.2.1.2 and 10.2.1.3). Where types or a tag tell the branches apart, only the one in question is looked at;
 * else small branches become conditions, and large ones are tried.
 */
export function unionStatements(
  keyword: UnionKeyword,
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  return ofBranches(
    keyword,
    schema,
    schema[keyword] ?? [],
    { ...subject, last: false },
    emission,
  );
}

function ofBranches(
  keyword: UnionKeyword,
  schema: Schema,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const groups = groupsByKind(branches, emission);
  if (groups.length > 1)
    return byKind(keyword, schema, groups, subject, emission);
  const tagged = taggedUnion(schema, branches, subject, emission);
  if (tagged !== undefined) return tagged;
  const [only] = branches;
  if (only !== undefined && branches.length === 1)
    return emission.unit.statements(only, subject, emission);
  if (keyword === "anyOf" && branches.some((each) => isSettled(each, subject)))
    return [];
  const asConditions =
    emission.kind === "is" ||
    presenceText(branches) !== undefined ||
    branches.every((each) => isSmall(each, emission));
  if (!asConditions) return [tried(keyword, branches, subject, emission)];
  return keyword === "anyOf"
    ? anyOf(branches, subject, emission)
    : oneOf(branches, subject, emission);
}

/** Whether a branch accepts whatever comes here: it says nothing, or no more than the value's kind, which is known. */
function isSettled(branch: Schema, { known }: Subject): boolean {
  const { types, ...rest } = branch;
  if (saysSomething(rest)) return false;
  return types === undefined || types.some((type) => type === known);
}

function anyOf(
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const condition = and(
    branches.map((each) => invalidity(each, subject, emission)),
  );
  const body = noneFits("anyOf", branches, subject, emission);
  return decide([{ condition, body }]);
}

function oneOf(
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const count = emission.names.fresh("matches");
  const counting = branches.flatMap((each) =>
    countIf(validity(each, subject, emission), count),
  );
  return [
    concat(code`let `, count, code` = 0;`),
    ...counting,
    ...verdict(count, branches, subject, emission),
  ];
}

function countIf(condition: Condition, count: Code): readonly Code[] {
  return decide([{ condition, body: [concat(count, code` += 1;`)] }]);
}

function verdict(
  count: Code,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const body = noneFits("oneOf", branches, subject, emission);
  if (emission.kind === "is" || presenceText(branches) !== undefined)
    return [ifStatement([{ condition: code`${count} !== 1`, body }])];
  const many = fail(
    emission,
    subject,
    "oneOf",
    literal(`exactly one of ${branches.length} forms`),
  );
  return [
    ifStatement([
      { condition: code`${count} === 0`, body },
      { condition: code`${count} > 1`, body: many },
    ]),
  ];
}

/** Issues for a value that fits no branch. */
function noneFits(
  keyword: UnionKeyword,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (emission.kind === "is") return [no];
  const text = presenceText(branches);
  if (text === undefined) return [tried(keyword, branches, subject, emission)];
  return [
    statement(
      call(runtime.mustHave, [
        code`issues`,
        pathCode(subject.path),
        literal(keyword),
        literal(text),
      ]),
    ),
  ];
}

/** Lets the runtime try each branch's check. */
function tried(
  keyword: UnionKeyword,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): Code {
  const checks = branches.map((each) =>
    emission.unit.functionOf("check", each, emission),
  );
  const attempt = keyword === "anyOf" ? runtime.fitsAny : runtime.fitsOne;
  const trying = statement(
    call(attempt, [
      code`issues`,
      pathCode(subject.path),
      array(checks),
      subject.value,
    ]),
  );
  if (!subject.secret) return trying;
  const from = emission.names.fresh("from");
  return concat(
    code`const ${from} = issues.length;`,
    { kind: "hardline" },
    trying,
    { kind: "hardline" },
    statement(call(runtime.redact, [code`issues`, from])),
  );
}

interface KindGroup {
  readonly kinds: ReadonlySet<Kind>;
  readonly branches: readonly Schema[];
}

/** Branches that can accept the same kinds of value, together; a single group where a branch's kinds are not plain. */
function groupsByKind(
  branches: readonly Schema[],
  emission: Emission,
): readonly KindGroup[] {
  const groups = new Set<{ kinds: Set<Kind>; branches: Schema[] }>();
  for (const branch of branches) {
    const kinds = acceptedKinds(branch, emission.registry);
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

/** The value's kind settles which branches are in question. */
function byKind(
  keyword: UnionKeyword,
  schema: Schema,
  groups: readonly KindGroup[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const kinds = groups.flatMap((each) => [...each.kinds]);
  const failing = fail(emission, subject, "type", literal(typeNames(kinds)));
  const { known } = subject;
  if (known !== undefined) {
    const group = groups.find((each) => each.kinds.has(known));
    return group === undefined
      ? failing
      : ofBranches(keyword, schema, group.branches, subject, emission);
  }
  const bodies = groups.map((group) => ({
    group,
    body: ofBranches(
      keyword,
      schema,
      group.branches,
      withKind(subject, group),
      emission,
    ),
  }));
  const spoken = bodies.filter((each) => each.body.length > 0);
  const silent = bodies
    .filter((each) => each.body.length === 0)
    .flatMap((each) => [...each.group.kinds]);
  const branches: Branch[] = spoken.map(({ group, body }) => ({
    condition: isOfKinds(group, subject),
    body,
  }));
  const others = and(
    silent.map((kind) =>
      isNotOfType(kind, subject.value, { narrow: false, exact: true }),
    ),
  );
  if (silent.length === 0) return [ifStatement(branches, failing)];
  return [ifStatement([...branches, { condition: others, body: failing }])];
}

function isOfKinds({ kinds }: KindGroup, { value }: Subject): Condition {
  return or(
    [...kinds].map((kind) =>
      isOfType(kind, value, { narrow: true, exact: false }),
    ),
  );
}

/** Numbers are left to the branch, which also looks whether they are finite. */
function withKind(subject: Subject, { kinds }: KindGroup): Subject {
  const [kind] = kinds;
  return kind === undefined || kinds.size > 1 || kind === "number"
    ? subject
    : { ...subject, known: kind };
}
