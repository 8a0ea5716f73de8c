import type { Schema } from "../../ir/schema.js";
import { type Code, code, concat } from "../../typescript/code.js";
import { array, literal } from "../../typescript/literal.js";
import { and, conditionCode, type Condition } from "./condition.js";
import {
  callCheck,
  type Emission,
  fail,
  no,
  pathCode,
  type Subject,
} from "./emission.js";
import { presenceText } from "./presence-text.js";
import { runtime } from "./runtime.js";
import { call, ifStatement, statement } from "./statements.js";
import { taggedUnion } from "./tagged-union.js";
import { invalidity, validity } from "./validity.js";

/** `anyOf` (2020-12 Core, 10.2.1.2). */
export function anyOfStatements(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const branches = schema.anyOf ?? [];
  const tagged = taggedUnion(schema, branches, subject, emission);
  if (tagged !== undefined) return tagged;
  const none = and(branches.map((each) => invalidity(each, subject, emission)));
  return [
    ifStatement([
      {
        condition: conditionCode(none),
        body: noneFits("anyOf", branches, subject, emission),
      },
    ]),
  ];
}

/** `oneOf` (2020-12 Core, 10.2.1.3). */
export function oneOfStatements(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const branches = schema.oneOf ?? [];
  const [only] = branches;
  const tagged = taggedUnion(schema, branches, subject, emission);
  if (tagged !== undefined) return tagged;
  if (only !== undefined && branches.length === 1) {
    return [
      ifStatement([
        {
          condition: conditionCode(invalidity(only, subject, emission)),
          body: noneFits("oneOf", branches, subject, emission),
        },
      ]),
    ];
  }
  const count = emission.names.fresh("matches");
  const counting = branches.map((each) =>
    countIf(validity(each, subject, emission), count),
  );
  return [
    concat(code`let `, count, code` = 0;`),
    ...counting,
    ...verdict(count, branches, subject, emission),
  ];
}

function countIf(condition: Condition, count: Code): Code {
  return ifStatement([
    {
      condition: conditionCode(condition),
      body: [concat(count, code` += 1;`)],
    },
  ]);
}

function verdict(
  count: Code,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (emission.kind === "is")
    return [ifStatement([{ condition: code`${count} !== 1`, body: [no] }])];
  const none = {
    condition: code`${count} === 0`,
    body: noneFits("oneOf", branches, subject, emission),
  };
  const expected =
    presenceText(branches) ?? `exactly one of ${branches.length} forms`;
  const many = {
    condition: code`${count} > 1`,
    body: fail(emission, subject, "oneOf", literal(expected)),
  };
  if (presenceText(branches) === undefined) return [ifStatement([none, many])];
  return [ifStatement([{ condition: code`${count} !== 1`, body: none.body }])];
}

/** Issues for a value that fits no branch. */
export function noneFits(
  keyword: "anyOf" | "oneOf",
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (emission.kind === "is") return [no];
  const text = presenceText(branches);
  if (text !== undefined)
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
  const [only] = branches;
  if (only !== undefined && branches.length === 1)
    return callCheck(
      emission,
      subject,
      emission.unit.functionOf("check", only, emission),
    );
  const checks = branches.map((each) =>
    emission.unit.functionOf("check", each, emission),
  );
  const value = subject.secret ? runtime.secret : subject.value;
  return [
    statement(
      call(runtime.noneFits, [
        code`issues`,
        pathCode(subject.path),
        literal(keyword),
        array(checks),
        value,
      ]),
    ),
  ];
}
