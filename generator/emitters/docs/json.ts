import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import { width } from "../../ir/width.js";

/** JSON as prettier lays it out: a list stands on one line where it fits. */
export function printJson(value: JsonValue): string {
  return `${print(value, 0, 0)}\n`;
}

const columns = 80;

/**
 * @param depth how far the line is indented
 * @param used columns that stand before the value on its line, and after it
 */
function print(value: JsonValue, depth: number, used: number): string {
  const inside = "  ".repeat(depth + 1);
  const end = `\n${"  ".repeat(depth)}`;
  if (isArray(value)) {
    const flat = `[${value.map((each) => JSON.stringify(each)).join(", ")}]`;
    const isFlat = value.length === 0 || !value.some(isStructured);
    if (isFlat && depth * 2 + used + width(flat) <= columns) return flat;
    const items = value.map(
      (each, index) =>
        inside + print(each, depth + 1, commaAfter(index, value.length)),
    );
    return `[\n${items.join(",\n")}${end}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  const members = entries.map(([name, member], index) => {
    const key = `${JSON.stringify(name)}: `;
    const beside = width(key) + commaAfter(index, entries.length);
    return inside + key + print(member, depth + 1, beside);
  });
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}${end}}`;
}

/** The column of the comma, which stands after all but the last. */
function commaAfter(index: number, length: number): number {
  return index < length - 1 ? 1 : 0;
}

function isStructured(value: JsonValue): boolean {
  return isObject(value) || (isArray(value) && value.length > 0);
}
