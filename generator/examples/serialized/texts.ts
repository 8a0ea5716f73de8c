import type { Parameter } from "../../ir/api.js";

// OpenAPI 3.1, 4.8.12.2: Style Values; RFC 6570. The way back from what is written in `samples/wire/styles`.

/** A value as its style writes it: one text, several, or names with texts. */
export interface Texts {
  readonly scalar: string;
  readonly list: readonly string[] | undefined;
  readonly entries: ReadonlyMap<string, string> | undefined;
}

/** What a text says by the style of a parameter, whose name may be left out. */
export function textsOf(text: string, parameter: Parameter): Texts {
  const { style, explode } = parameter;
  const read = parameter.in === "header" ? asItIs : decoded;
  const separator = explode ? (apart[style] ?? ",") : (joint[style] ?? ",");
  const value = unnamed(text, parameter);
  const isRepeated = explode && repeating.has(style);
  const parts = (isRepeated ? withoutBeginning(text, style) : value).split(
    separator,
  );
  const list = isRepeated ? repeated(parts, parameter, value) : parts;
  return {
    scalar: read(value),
    list: list?.map(read),
    entries: entriesOf(parts, parameter, read),
  };
}

type ByStyle<Value> = Partial<Record<Parameter["style"], Value>>;

const beginnings: ByStyle<string> = { matrix: ";", label: "." };

/** What stands between parts that have names of their own, and between others; elsewhere a comma. */
const apart: ByStyle<string | RegExp> = {
  ...{ matrix: ";", label: ".", form: "&", deepObject: "&" },
  ...{ spaceDelimited: "&", pipeDelimited: "&" },
};
const joint: ByStyle<string | RegExp> = {
  ...{ deepObject: "&", spaceDelimited: /%20| |\+/, pipeDelimited: /%7C|\|/i },
};

/** Styles that repeat the name for each part. */
const repeating: ReadonlySet<Parameter["style"]> = new Set([
  ...(["matrix", "form", "spaceDelimited", "pipeDelimited"] as const),
]);

/** The values of a name that is repeated, or without names what commas part. */
function repeated(
  parts: readonly string[],
  { name }: Parameter,
  value: string,
): readonly string[] | undefined {
  const start = `${name}=`;
  if (parts.every((part) => part.startsWith(start)))
    return parts.map((part) => part.slice(start.length));
  return /[=&;]/.test(value) ? undefined : value.split(",");
}

function asItIs(text: string): string {
  return text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without what begins the expansion of a style. */
function withoutBeginning(text: string, style: Parameter["style"]): string {
  const first = beginnings[style];
  return first !== undefined && text.startsWith(first) ? text.slice(1) : text;
}

function unnamed(text: string, { name, style }: Parameter): string {
  const rest = withoutBeginning(text, style);
  const isNamed = style !== "simple" && style !== "label";
  return isNamed && rest.startsWith(`${name}=`)
    ? rest.slice(name.length + 1)
    : rest;
}

/** Names with texts: `a=1` each, `a` and `1` one after the other, or `filter[a]=1`. */
function entriesOf(
  parts: readonly string[],
  { name, style, explode }: Parameter,
  read: (text: string) => string,
): ReadonlyMap<string, string> | undefined {
  if (!explode && style !== "deepObject") {
    if (parts.length % 2 !== 0) return undefined;
    const pairs = parts.flatMap((part, index) =>
      index % 2 === 0
        ? [[read(part), read(parts[index + 1] ?? "")] as const]
        : [],
    );
    return new Map(pairs);
  }
  const entries = new Map<string, string>();
  for (const part of parts) {
    const [before, ...after] = part.split("=");
    const key = read(before ?? "");
    const inner = style === "deepObject" ? innerKey(key, name) : key;
    if (inner === undefined || after.length === 0) return undefined;
    entries.set(inner, read(after.join("=")));
  }
  return entries;
}

function innerKey(key: string, name: string): string | undefined {
  return key.startsWith(`${name}[`) && key.endsWith("]")
    ? key.slice(name.length + 1, -1)
    : undefined;
}
