import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import {
  isArray,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { below, joinPointer, valueAt } from "../ir/pointer.js";
import type { ConfigPath, Mistake } from "./check.js";
import { repetitionsIn } from "./repetitions.js";
import { objectIn, schemaAt, schemaIn } from "./schema.js";

/** Reports a mistake at its place, in the words of the schema. */
export function complain(
  mistake: Mistake,
  root: JsonValue,
  at: Location,
  report: Report,
): void {
  const { path, code } = mistake;
  const value = valueAt(root, joinPointer("", ...path));
  if (code === "additionalProperties") return complainOfKey(path, at, report);
  if (code === "uniqueItems")
    return complainOfRepetitions(path, value, at, report);
  const message = `${nameOf(path)} must be ${demandOf(mistake)}.${hint(mistake, value)}`;
  report.add("config-invalid", message, below(at, ...path));
}

function complainOfKey(path: ConfigPath, at: Location, report: Report): void {
  const object = path.slice(0, -1);
  const key = String(path.at(-1));
  const known = Object.keys(objectIn(schemaAt(object), "properties"));
  report.add(
    "config-unknown-key",
    `${nameOf(object)} has no option "${key}".${didYouMean(key, known)}`,
    { kind: "location", location: below(at, ...path), key: true },
  );
}

function complainOfRepetitions(
  path: ConfigPath,
  value: JsonValue | undefined,
  at: Location,
  report: Report,
): void {
  const items = isArray(value) ? value : [];
  for (const { index, first } of repetitionsIn(items))
    report.add(
      "config-invalid",
      `${nameOf([...path, index])} repeats ${nameOf([...path, first])}.`,
      below(at, ...path, index),
    );
}

/** What completes "must be …". */
function demandOf({ path, code, expected }: Mistake): string {
  const schema = schemaAt(path);
  switch (code) {
    case "required":
      return `given: ${words(schema, expected)}`;
    case "enum":
      return `one of ${choices(schema).join(", ")}`;
    case "not":
      return words(objectIn(schema, "not"), expected);
    case "propertyNames":
      return words(
        objectIn(schemaAt(path.slice(0, -1)), "propertyNames"),
        expected,
      );
    default:
      return words(schema, expected);
  }
}

/** What a schema asks for: its title says it where a type alone does not. */
export function words(schema: JsonObject, expected: string): string {
  const { title, type } = schema;
  if (type === "array") return "a list";
  return type === "object" || typeof title !== "string"
    ? expected
    : `${title}${suchAs(schema)}`;
}

function suchAs(schema: JsonObject): string {
  const examples = own(schema, "examples");
  return isArray(examples)
    ? `, such as ${examples.map((each) => JSON.stringify(each)).join(" or ")}`
    : "";
}

function hint({ path, code }: Mistake, value: JsonValue | undefined): string {
  return code === "enum" && typeof value === "string"
    ? didYouMean(value, choices(schemaAt(path)))
    : "";
}

/** The words that a schema lists, or that it has for a text where it takes an object, too. */
function choices(schema: JsonObject): readonly string[] {
  const values = own(schema, "enum") ?? own(schemaIn(schema, "then"), "enum");
  return isArray(values) ? values.map(String) : [];
}

/** Dotted, with indexes: `"auth.token.headers[0].name"`. */
export function nameOf(path: ConfigPath): string {
  const name = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
  return name === "" ? "sdk.yaml" : `"${name}"`;
}
