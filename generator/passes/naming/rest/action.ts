import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter } from "../route.js";
import { isAction, prepositions } from "../vocabulary.js";
import { isCalledByVerb, isCalledSo, isDoneTo } from "./called-so.js";
import { isCollection } from "./verb.js";
import type { RestView } from "./view.js";

/** How the last word of a path takes part in the name of the method; `undefined`: it names what the operation works on. */
export type LastWord = "method" | "complement" | undefined;

/** `/payments/{id}/capture` ends in a method, `/users/by-email` and `/users/me` in what belongs behind its verb. */
export function lastWord(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): LastWord {
  const last = parts.at(-1);
  if (last === undefined || last === parameter) return undefined;
  const beside = view.at(parts);
  if (isSpecialItem(parts, beside, view)) return "complement";
  if (view.isContinued(parts)) return undefined;
  const words = lowercaseWords(last);
  if (isMethod(operation, parts, words, beside)) return "method";
  if (isAskedAbout(operation, parts, words, beside)) return "complement";
  const isTold =
    view.routeOf(operation).rendered === true ||
    (words.length > 1 && prepositions.has(words[0] ?? "")) ||
    isContent(operation, parts, beside);
  return isTold ? "complement" : undefined;
}

/** What can be deleted, or read and changed, is a thing: `GET`, `POST` and `DELETE /users/{id}/block`. */
function isMethod(
  operation: Operation,
  parts: readonly string[],
  words: readonly string[],
  beside: ReadonlyMap<string, Operation>,
): boolean {
  const methods = [...beside.keys()].filter((method) => !isAside(method));
  const isQuery =
    isAction(words, true) &&
    methods.every((method) => method === "GET" || method === "POST");
  if (isAside(operation.method))
    return (
      operation.method === "HEAD" && beside.size === 1 && isAction(words, true)
    );
  if (methods.length > 1) return isQuery;
  if (operation.method === "DELETE") return isRemoval(words);
  const isReading = operation.method === "GET";
  if (isAction(words, isReading)) return true;
  return isReading
    ? isListing(words) || isCalledSo(operation, words)
    : isDone(operation, parts) ||
        isCalledByVerb(operation, words) ||
        isDoneTo(operation, parts, words);
}

/** Methods that ask about what others of their path do, or for less of it: what a path means is told by those. */
function isAside(method: string): boolean {
  return method === "OPTIONS" || method === "HEAD" || method === "TRACE";
}

/** `OPTIONS /prompts/{id}/insert` beside a POST that is `prompts.insert` is `prompts.optionsInsert`. */
function isAskedAbout(
  { method }: Operation,
  parts: readonly string[],
  words: readonly string[],
  beside: ReadonlyMap<string, Operation>,
): boolean {
  return (
    isAside(method) &&
    [...beside.values()].some(
      (each) => !isAside(each.method) && isMethod(each, parts, words, beside),
    )
  );
}

/** `DELETE /team/destroy` */
function isRemoval(words: readonly string[]): boolean {
  return (
    words.length === 1 && /^(?:delete|destroy|remove)$/.test(words[0] ?? "")
  );
}

/** `GET /templates/list`, `GET /settings/get` */
function isListing(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:list|get)$/.test(words[0] ?? "");
}

/** Nouns that say only that something is in something: alone they are no resource. */
const contents: ReadonlySet<string> = new Set(["items", "entries", "children"]);

/** `GET /folders/{id}/items` lists what is in a folder, which nothing else works on. */
function isContent(
  { method }: Operation,
  parts: readonly string[],
  beside: ReadonlyMap<string, Operation>,
): boolean {
  return (
    method === "GET" &&
    beside.size === 1 &&
    parts.at(-2) === parameter &&
    contents.has((parts.at(-1) ?? "").toLowerCase())
  );
}

/** `/users/me` stands where others have an id. */
function isSpecialItem(
  parts: readonly string[],
  beside: ReadonlyMap<string, Operation>,
  view: RestView,
): boolean {
  const [last = "", ...before] = parts.toReversed();
  const items = view.at([...before.toReversed(), parameter]);
  return (
    items.has("GET") &&
    !beside.has("POST") &&
    !isCollection(last) &&
    !isListing(lowercaseWords(last)) &&
    !isAction(lowercaseWords(last), true)
  );
}

/** Endings of nouns: what is sent below an item under such a name is made there. */
const nounEndings =
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|data|info)$/;

/** What ids say of a thing that is made. */
const making = /^(?:create|add|upload|set|insert|make|new)(?![a-z])/i;

/** Any other word below an item that only POST knows is what is done with the item: `POST /cards/{id}/reissue`. */
function isDone(
  { method, operationId = "" }: Operation,
  parts: readonly string[],
): boolean {
  const last = parts.at(-1) ?? "";
  return (
    method === "POST" &&
    parts.at(-2) === parameter &&
    !isCollection(last) &&
    !nounEndings.test(last.toLowerCase()) &&
    !making.test(operationId.replace(/([a-z])([A-Z])/g, "$1_$2"))
  );
}
