import type { numberFormats, stringFormats } from "../../ir/formats.js";
import { type Code, type as typeSymbol } from "../../typescript/code.js";
import type { Doc } from "../../typescript/jsdoc.js";
import { isKeyword, type Member, type Type } from "../type/type.js";

/** The name by which the runtime knows texts or numbers of a format. */
interface Alias {
  readonly of: "string" | "number";
  readonly name: string;
}

function text(name: string): Alias {
  return { of: "string", name };
}

function number(name: string): Alias {
  return { of: "number", name };
}

type FormatName = (typeof stringFormats | typeof numberFormats)[number];

/** As `templates/runtime/format-types.ts` declares them. `rfc1123-hostname` is no name that a description writes. */
const aliases: ReadonlyMap<string, Alias> = new Map(
  Object.entries({
    uuid: text("Uuid"),
    "date-time": text("DateTime"),
    date: text("FullDate"),
    time: text("FullTime"),
    duration: text("Duration"),
    email: text("Email"),
    "idn-email": text("IdnEmail"),
    hostname: text("Hostname"),
    "idn-hostname": text("IdnHostname"),
    ipv4: text("Ipv4"),
    ipv6: text("Ipv6"),
    uri: text("Uri"),
    "uri-reference": text("UriReference"),
    iri: text("Iri"),
    "iri-reference": text("IriReference"),
    "uri-template": text("UriTemplate"),
    "json-pointer": text("JsonPointer"),
    "relative-json-pointer": text("RelativeJsonPointer"),
    regex: text("Regex"),
    byte: text("Base64"),
    int32: number("Int32"),
    int64: number("Int64"),
    float: number("Float"),
    double: number("Double"),
  } satisfies Record<Exclude<FormatName, "rfc1123-hostname">, Alias>),
);

/** A member whose type says its format. */
export interface Formatted {
  /** The doc without the format. */
  readonly doc: Doc | undefined;
  readonly of: "string" | "number";
  readonly alias: Code;
}

/** How a member is printed that is a text or a number of a known format, or null; `undefined` for others. */
export function formattedMember({ doc, type }: Member): Formatted | undefined {
  const format = doc?.tags?.find(({ tag }) => tag === "format")?.text;
  const known = aliases.get(format ?? "");
  if (doc === undefined || known === undefined || !isOf(type, known.of))
    return undefined;
  const { of, name } = known;
  const alias = typeSymbol(name, "runtime/format-types");
  return { doc: withoutFormat(doc), of, alias };
}

function isOf(type: Type, of: "string" | "number"): boolean {
  if (type.kind === "keyword") return type.name === of;
  return (
    type.kind === "union" &&
    type.members.every((each) => isOf(each, of) || isKeyword(each, "null"))
  );
}

function withoutFormat({ tags = [], ...doc }: Doc): Doc | undefined {
  const rest = tags.filter(({ tag }) => tag !== "format");
  const isSilent = rest.length === 0 && doc.description === undefined;
  return isSilent ? undefined : { ...doc, tags: rest };
}
