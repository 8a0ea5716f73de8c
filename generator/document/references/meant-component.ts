import { posix } from "node:path";
import { misspelt } from "../../diagnostics/did-you-mean.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";
import { isUrl } from "./reference.js";

/**
 * ` Did you mean "#/components/schemas/User"?` for a reference that leads nowhere, such as the name of a class or of a component alone: with a leading
 * space, and empty if no component is called as it ends.
 *
 * @param from the document that it stands in
 * @param root the id of the description's root document
 * @param value what the root document holds
 */
export function meantComponent(
  text: string,
  from: string,
  root: string,
  value: JsonValue | undefined,
): string {
  const components = value && isObject(value) && own(value, "components");
  if (!isObject(components)) return "";
  const [, end = text] =
    /([^/\\#]+?)(?:\.(?:ya?ml|json))?$/i.exec(text.slice(-longest)) ?? [];
  const [word = end] = end.split(/[.:]/).slice(-1);
  const called = calledSo(components);
  const found = called.get(letters(end)) ?? called.get(letters(word));
  const meant = found && meantOf(found, text);
  const reference =
    meant &&
    `${way(from, root)}#${joinPointer("/components", meant.kind, meant.name)}`;
  return reference === undefined || reference === text
    ? ""
    : ` Did you mean "${reference}"?`;
}

/** No component's name is longer that anybody wants to be shown. */
const longest = 200;

interface Component {
  readonly kind: string;
  readonly name: string;
}

/** Of those that are called alike, one of the kind that the reference names, which may be misspelt, else a schema before others. */
function meantOf(
  found: readonly Component[],
  text: string,
): Component | undefined {
  const [, kind] = /\/components\/(\w+)\//.exec(text) ?? [];
  return kind === undefined
    ? (found.find((each) => each.kind === "schemas") ?? found[0])
    : found.find((each) => misspelt(kind, [each.kind]) !== undefined);
}

const known = new WeakMap<
  JsonObject,
  ReadonlyMap<string, readonly Component[]>
>();

/** Components by the letters of their names. */
function calledSo(
  components: JsonObject,
): ReadonlyMap<string, readonly Component[]> {
  const before = known.get(components);
  if (before !== undefined) return before;
  const found = new Map<string, Component[]>();
  for (const [kind, map] of Object.entries(components))
    for (const name of isObject(map) ? Object.keys(map) : []) {
      const key = letters(name);
      const same = found.get(key);
      if (same === undefined) found.set(key, [{ kind, name }]);
      else same.push({ kind, name });
    }
  known.set(components, found);
  return found;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** From one document to another. */
function way(from: string, to: string): string {
  if (from === to) return "";
  return isUrl(from) || isUrl(to)
    ? to
    : posix.relative(posix.dirname(from), to);
}
