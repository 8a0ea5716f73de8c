import type { Operation } from "../../../ir/api.js";
import { withoutFramework } from "../framework-ids.js";
import { lowercaseWords } from "../lowercase.js";
import { literals } from "../route.js";
import {
  isPlainVerb,
  isQuestion,
  isSame,
  prepositions,
} from "../vocabulary.js";

const reading = "get retrieve fetch show read view find describe load";
const making = "create add new insert make assign attach link register upload";
const changing = "update edit modify change replace";
/** What an API says for either. */
const writing = "set save store";

/** Verbs that say no more than the word that REST has. */
const synonyms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    list: `list index browse search query ${reading}`,
    get: `${reading}`,
    create: `${making} ${writing}`,
    update: `${changing} ${writing}`,
    replace: `${changing} ${writing}`,
    delete: "delete remove destroy unassign detach unlink",
  }).map(([word, others]) => [word, new Set(others.split(" "))]),
);

/** Verbs that say no more than the method of HTTP. */
const transport: ReadonlySet<string> = new Set(
  "put post patch head options trace".split(" "),
);

/**
 * The verb that an id has for its operation, where that says another thing than the word of REST: `deactivateCheckout`, which DELETE does.
 *
 * @param parts of its path: what is called so is no verb
 * @param beside the operations of that path: what several do tells none
 */
export function ownVerb(
  operation: Operation,
  rest: string,
  parts: readonly string[],
  beside: readonly Operation[],
): string | undefined {
  const verb = verbOf(operation);
  if (verb === undefined || isMere(verb, rest, operation)) return undefined;
  const isShared = beside.some(
    (other) => other !== operation && verbOf(other) === verb,
  );
  return isShared || isNoun(verb, parts) ? undefined : verb;
}

function verbOf(operation: Operation): string | undefined {
  const id = lowercaseWords(withoutFramework(operation));
  return leadingVerb(id) ?? trailingVerb(id);
}

/** Whether a verb says no more than what REST says; GET does nothing but answer questions. */
function isMere(verb: string, rest: string, { method }: Operation): boolean {
  return (
    transport.has(verb) ||
    synonyms.get(rest)?.has(verb) === true ||
    (method === "GET" && verb !== "list" && !isQuestion(verb))
  );
}

/** `archive` and `unarchive` at `/classes/{id}/archive`. */
function isNoun(verb: string, parts: readonly string[]): boolean {
  const nouns = literals({ parts }).flatMap(lowercaseWords);
  const last = nouns.at(-1) ?? "";
  return (
    lowercaseWords(verb).some((word) =>
      nouns.some((each) => isSame(each, word)),
    ) ||
    (last !== "" && verb.endsWith(last))
  );
}

/** `cancel` of `cancelRun`, `create or update` of `createOrUpdateApp`, `bulk delete` of `bulkDeleteApps`; nothing of `signIn`. */
function leadingVerb(id: readonly string[]): string | undefined {
  const [first = "", second = "", third = ""] = id;
  if (!isPlainVerb(first)) return undefined;
  if (first === "bulk")
    return isPlainVerb(second) ? `${first} ${second}` : undefined;
  if ((second === "or" || second === "and") && isPlainVerb(third))
    return `${first} ${second} ${third}`;
  return prepositions.has(second) ? undefined : first;
}

/** `generate` of `oauthTokenGenerate`. */
function trailingVerb(id: readonly string[]): string | undefined {
  const last = id.at(-1) ?? "";
  return isPlainVerb(last) ? last : undefined;
}
