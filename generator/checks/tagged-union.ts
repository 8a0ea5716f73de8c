import type { Schema } from "../ir/schema.js";
import { type Tagging, taggingOf } from "../schema/tags.js";
import { type Code, code } from "../typescript/code.js";
import { literal } from "../typescript/literal.js";
import type { Condition } from "./condition.js";
import { type Emission, fail, type Subject } from "./emission.js";
import { isInherited, readProperty } from "./presence.js";
import {
  caseClause,
  constant,
  constantCall,
  ifStatement,
  switchStatement,
} from "./statements.js";
import { isNotOfType } from "./types.js";

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
  const { side, registry } = emission;
  const tagging = taggingOf(schema, branches, side, registry);
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
