import type { Member, Type } from "./type.js";

/** Equal for types that mean and print the same; documentation does not count. */
export function keyOf(type: Type): string {
  switch (type.kind) {
    case "keyword":
      return type.name;
    case "literal":
      return JSON.stringify(type.value);
    case "reference":
      return `#${JSON.stringify(type.id)}`;
    case "array":
      return `${keyOf(type.element)}[]`;
    case "tuple":
      return `[${type.elements.map((each) => keyOf(each.type) + (each.optional ? "?" : "")).join()}${optionalKey(type.rest)}]`;
    case "object":
      return `{${[...type.members.values()].map(memberKey).toSorted().join()}${optionalKey(type.index)}}`;
    case "applicable":
      return `applicable(${optionalKey(type.object)}${optionalKey(type.array)})`;
    case "error":
      return `error<${JSON.stringify(type.status)},${type.body === undefined ? "" : keyOf(type.body)}>`;
    case "union":
      return `(${type.members.map(keyOf).toSorted().join("|")})`;
    case "intersection":
      return `(${type.members.map(keyOf).toSorted().join("&")})`;
  }
}

function memberKey(member: Member): string {
  return `${JSON.stringify(member.name)}${member.optional ? "?" : ""}:${keyOf(member.type)}`;
}

function optionalKey(type: Type | undefined): string {
  return type === undefined ? ";" : `;${keyOf(type)}`;
}
