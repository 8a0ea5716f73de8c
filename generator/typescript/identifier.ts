import { type Code, concat } from "./code.js";
import { quote } from "./quote.js";

/**
 * A name that the emitter declares or uses.
 *
 * @throws if it is no ECMAScript identifier, or is reserved: names are chosen in a pass, so that would be our bug
 */
export function identifier(name: string): Code {
  if (!isIdentifier(name))
    throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return raw(name);
}

/** Whether a name can be declared in a module of strict code. */
export function isIdentifier(name: string): boolean {
  return isIdentifierName(name) && !isReserved(name);
}

/**
 * Whether a name can stand after a dot. Characters outside of the Basic Multilingual Plane are left to quotes, and so are the dots of katakana, which
 * identifiers have since Unicode 15.1: tools differ there.
 */
export function isIdentifierName(name: string): boolean {
  return (
    /^[A-Za-z_$][\w$]*$/.test(name) ||
    (identifierName.test(name) && !/[\ud800-\udfff\u30fb\uff65]/.test(name))
  );
}

/** Whether strict code, a module or TypeScript reserves the word (ECMA-262, 12.7.2). */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}

/** The key of a property in an object expression, a type or an interface. */
export function propertyKey(name: string): Code {
  return raw(isIdentifierName(name) ? name : quote(name));
}

/** `object.name`, or `object["name"]` where the name is no identifier. */
export function member(object: Code, name: string): Code {
  return isIdentifierName(name)
    ? concat(object, raw(`.${name}`))
    : concat(object, raw(`[${quote(name)}]`));
}

const identifierName = /^[$_\p{ID_Start}][$\u200c\u200d\p{ID_Continue}]*$/u;

const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if " +
    "implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof " +
    "var void while with yield"
  ).split(" "),
);

function raw(text: string): Code {
  return { kind: "text", text };
}
