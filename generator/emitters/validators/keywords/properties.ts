import type { Schema } from "../../../ir/schema.js";
import { type Code, code } from "../../../typescript/code.js";
import { literal } from "../../../typescript/literal.js";
import {
  below,
  type Emission,
  no,
  pathCode,
  type Subject,
} from "../emission.js";
import { atom, compare } from "../condition.js";
import type { Keyword } from "../keyword.js";
import { refusesUndefined } from "../accepted-types.js";
import { isAbsent, isInherited, isPresent, readProperty } from "../presence.js";
import { runtime } from "../runtime.js";
import { requiredOn } from "../sides.js";
import {
  call,
  constant,
  constantCall,
  guarded,
  ifStatement,
  loopOverItems,
  statement,
} from "../statements.js";

/** `properties` (2020-12 Core, 10.3.2.1) with `required` (Validation, 6.5.3): each property is read once. */
export const properties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const required = new Set(
      requiredOn(emission.side, schema, emission.registry),
    );
    const declared = (schema.properties ?? []).map((each) => ({
      ...each,
      required: required.delete(each.name),
    }));
    const undeclared = [...required].map((name) =>
      missingIfAbsent(name, subject, emission),
    );
    const { alike, others } = groupAlike(declared, emission);
    return [
      ...undeclared,
      ...alike.flatMap((group) => emitAlike(group, subject, emission)),
      ...emission.unit.inParts(others, subject, emission, emitProperty),
    ];
  },
};

/** Objects with more properties than this are checked in loops over properties that are alike, as far as there are any. */
const manyProperties = 400;
const fewAlike = 20;

/** In a huge object, the properties that say the same. */
function groupAlike(
  declared: readonly DeclaredProperty[],
  emission: Emission,
): {
  readonly alike: readonly (readonly DeclaredProperty[])[];
  readonly others: readonly DeclaredProperty[];
} {
  if (declared.length <= manyProperties) return { alike: [], others: declared };
  const groups = new Map<string, DeclaredProperty[]>();
  for (const each of declared) {
    const key = `${emission.unit.shapeOf(each.schema)} ${each.required}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const all = [...groups.values()];
  return {
    alike: all.filter((each) => each.length >= fewAlike),
    others: all.filter((each) => each.length < fewAlike).flat(),
  };
}

function emitAlike(
  group: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const [first] = group;
  if (first === undefined) return [];
  const key = emission.names.fresh("key");
  const item = emission.names.fresh("property");
  const names = group.map((each) => each.name);
  const inner = below(subject, key, item, first.schema);
  const body = emission.unit.statements(first.schema, inner, emission);
  const missed = first.required ? tellMissingKey(key, subject, emission) : [];
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

/** A declared property, and whether it has to be given. */
export interface DeclaredProperty {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** A property's statements: presence, then its schema. */
export function emitProperty(
  { name, schema, required }: DeclaredProperty,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (schema.never === true)
    return required
      ? [
          missingIfAbsent(name, subject, emission),
          ...refused(name, schema, subject, emission),
        ]
      : refused(name, schema, subject, emission);
  const local = emission.names.like(name);
  const inner = below(subject, literal(name), local, schema);
  const body = emission.unit.statements(schema, inner, emission);
  if (body.length === 0)
    return required ? [missingIfAbsent(name, subject, emission)] : [];
  const read = readProperty(subject.value, name);
  const reading = isInherited(name)
    ? constantCall(local, read)
    : constant(local, read);
  if (!required)
    return [reading, guarded(compare(local, "!==", code`undefined`), body)];
  if (!inner.secret && refusesUndefined(schema, emission.registry))
    return [reading, ...body];
  const absent = {
    condition: compare(local, "===", code`undefined`),
    body: tellMissing(name, subject, emission),
  };
  return emission.kind === "is"
    ? [reading, ifStatement([absent]), ...body]
    : [reading, ifStatement([absent], body)];
}

function refused(
  name: string,
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const body = emission.unit.statements(
    schema,
    below(subject, literal(name), readProperty(subject.value, name), schema),
    emission,
  );
  return [ifStatement([{ condition: isPresent(subject.value, name), body }])];
}

/** `if (object["name"] === undefined) { … }` */
export function missingIfAbsent(
  name: string,
  subject: Subject,
  emission: Emission,
): Code {
  return ifStatement([
    {
      condition: isAbsent(subject.value, name),
      body: tellMissing(name, subject, emission),
    },
  ]);
}

function tellMissing(
  name: string,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  return tellMissingKey(literal(name), subject, emission);
}

function tellMissingKey(
  key: Code,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (emission.kind === "is") return [no];
  return [
    statement(
      call(runtime.missing, [code`issues`, pathCode(subject.path), key]),
    ),
  ];
}
