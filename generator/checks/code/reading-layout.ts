import {
  assignment,
  type Code,
  code,
  concat,
  group,
  ifBreak,
  indent,
  join,
  line,
} from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import { expressionCode } from "./expression-layout.js";
import type { Expression } from "./expression.js";
import type { Language } from "./language.js";
import { isReading, type Reading, type Statement } from "./statement.js";

/** The statements from here on that read properties of one object. */
export function readingsFrom(
  statements: readonly Statement[],
  start: number,
): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = start; at < statements.length; at += 1) {
    const each = statements[at];
    if (each === undefined || !isReading(each)) break;
    const of = readings[0]?.value.of ?? each.value.of;
    if (each.value.of !== of && !isSameName(each.value.of, of)) break;
    readings.push(each);
  }
  return readings;
}

function isSameName(one: Expression, other: Expression): boolean {
  return (
    one.kind === "name" && other.kind === "name" && one.name === other.name
  );
}

/** `const { id, name } = value;` */
export function readingCode(
  readings: readonly Reading[],
  language: Language,
): Code {
  const entries = readings.map(({ name, value }) =>
    name.name === value.name
      ? identifier(name.name)
      : renamed(value.name, name.name),
  );
  const pattern = concat(
    code`const {`,
    indent(concat(line, join(concat(code`,`, line), entries))),
    ifBreak(code`,`),
    line,
    code`} =`,
  );
  const [object = code``] = readings.map(
    ({ value }) => code`${expressionCode(value.of, language)};`,
  );
  return isIntricate(readings)
    ? concat(group(pattern), code` `, object)
    : assignment(pattern, object);
}

function renamed(key: string, name: string): Code {
  const target = group(indent(concat(line, identifier(name))));
  return group(code`${propertyKey(key)}:${target}`);
}

/** Such patterns break before what they take apart does. */
function isIntricate(readings: readonly Reading[]): boolean {
  return (
    readings.length > 2 &&
    readings.some(({ name, value }) => name.name !== value.name)
  );
}
