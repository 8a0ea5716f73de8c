import type { Operation } from "../../../ir/api.js";
import { camelCase } from "../../words.js";
import type { Accessor, Naming } from "../accessor.js";
import { beyondRoute, withoutFramework } from "../framework-ids.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter } from "../route.js";
import { idWithin } from "../within.js";
import { isPlural, isSame, isVerb, singular } from "../vocabulary.js";
import { lastWord } from "./action.js";
import { itemAction } from "./item-action.js";
import { restVerb } from "./verb.js";
import type { RestView } from "./view.js";

/** Whether what lies below an item is a resource of its own (`customers.sources.list`) or a word of the method (`customers.listSources`). */
export type Nesting = "nested" | "flat";

/**
 * Names operations by what they do with what their paths name.
 *
 * @param given resources that have a name already
 */
export function byRestWords(
  view: RestView,
  nesting: Nesting,
  given: ReadonlySet<string>,
): Naming {
  const spelt = inNumberOfTags(view, given);
  const plain = (operation: Operation, how: Nesting | "beside"): Accessor => {
    const said = inRestWords(operation, view);
    const { resources, below } = split(said.nouns, how);
    const path = unrepeated(resources, view).map(spelt);
    return [...path, called(operation, path, said) ?? methodOf(said, below)];
  };
  const planned = new Map(
    view.operations.map((each) => [each, plain(each, nesting)]),
  );
  const wanted = (operation: Operation): Accessor =>
    planned.get(operation) ?? plain(operation, nesting);
  const holders = holdersOf(view, wanted);
  return (operation) => {
    const accessor = wanted(operation);
    const isHeld = (holders.get(keyOf(accessor)) ?? operation) !== operation;
    if (!isHeld) return accessor;
    return byWhat(operation, accessor, view) ?? plain(operation, "beside");
  };
}

/** A list that paths have in singular and tags in plural is called as the tags, unless it has its name already: what is at `/project/{id}` and of `Projects`. */
function inNumberOfTags(
  view: RestView,
  given: ReadonlySet<string>,
): (resource: string) => string {
  const plural = new Map<string, string>();
  for (const operation of view.operations) {
    const { parts } = view.routeOf(operation);
    const lists = parts.filter(
      (part, index) =>
        parts[index + 1] === parameter && !given.has(camelCase(part)),
    );
    for (const list of lists) {
      const tag = operation.tags.find((each) => isPluralOf(each, list));
      if (tag !== undefined) plural.set(list, tag);
    }
  }
  return (resource) => plural.get(resource) ?? resource;
}

function isPluralOf(several: string, one: string): boolean {
  const [plural, own] = [several, one].map((each) =>
    lowercaseWords(each).join(""),
  );
  return plural !== own && singular(plural ?? "") === own;
}

/** By what one of two is told: `getTermsByDate`, or an item without an id, beside `terms.get` is `terms.getByDate`. */
function byWhat(
  operation: Operation,
  accessor: Accessor,
  view: RestView,
): Accessor | undefined {
  const what =
    operation.operationId === undefined
      ? itemOf(operation, view.routeOf(operation).parts, view)
      : whatOf(operation.operationId);
  return what === undefined
    ? undefined
    : [...accessor.slice(0, -1), `${accessor.at(-1) ?? ""} by ${what}`];
}

function whatOf(operationId: string): string | undefined {
  const id = lowercaseWords(operationId);
  const by = id.lastIndexOf("by");
  return by === -1 || by === id.length - 1
    ? undefined
    : id.slice(by + 1).join(" ");
}

/** The parameter that a path ends in, where the same is done with the list. */
function itemOf(
  { method, pathSegments }: Operation,
  parts: readonly string[],
  view: RestView,
): string | undefined {
  const item = pathSegments.at(-1);
  const list = parts.slice(0, -1);
  const isInList = list.at(-1) !== parameter && view.at(list).has(method);
  return item?.kind === "parameter" && isInList ? item.name : undefined;
}

/** What an id calls the method behind the path that it begins with: `post-/files_upload`. */
function called(
  operation: Operation,
  resources: Accessor,
  { verb }: RestWords,
): string | undefined {
  const [first = ""] = lowercaseWords(beyondRoute(operation) ?? "");
  if (first === "") return undefined;
  const method = idWithin(operation, resources, { restVerb: () => verb });
  // `updateProperties` below `/folders/update` keeps its verb.
  const isCut = isVerb(first) && !isVerb(lowercaseWords(method)[0] ?? "");
  return isCut ? `${first} ${method}` : method;
}

/** Who has a name that several want: the one with most beside it at its path. Others have the noun behind their verb: `threads.createRun`. */
function holdersOf(
  view: RestView,
  nameOf: (operation: Operation) => Accessor,
): ReadonlyMap<string, Operation> {
  const holders = new Map<string, Operation>();
  const weight = (operation: Operation): number => {
    const { parts } = view.routeOf(operation);
    const below = view.at([...parts, parameter]).size;
    return view.at(parts).size + below + (view.isContinued(parts) ? 1 : 0);
  };
  for (const operation of view.operations) {
    const key = keyOf(nameOf(operation));
    const known = holders.get(key);
    if (known === undefined || weight(operation) > weight(known))
      holders.set(key, operation);
  }
  return holders;
}

function keyOf(accessor: Accessor): string {
  return accessor.map((part) => lowercaseWords(part).join(" ")).join(".");
}

/** The method alone, of a resource that is known: `createFileUploadSession` of `chunkedUploads`, and `get` of `files`, which the file is said by. */
export function restMethodWithin(
  operation: Operation,
  group: readonly string[],
  view: RestView,
): string {
  const said = inRestWords(operation, view);
  const known = group.flatMap(lowercaseWords);
  const isSaid = (word: string): boolean =>
    known.some((each) => isSame(each, word));
  const nouns = said.nouns.filter((noun) => noun !== parameter);
  const isAllSaid = nouns.flatMap(lowercaseWords).every(isSaid);
  return methodOf(said, isAllSaid ? [] : said.nouns);
}

/** The verb alone: of an action, the action. Where ids name operations, PUT may be what they call `update`, and PATCH is `patch` beside it. */
export function restVerbOf(operation: Operation, view: RestView): string {
  const put = view.at(view.routeOf(operation).parts).get("PUT");
  return operation.method === "PATCH" && saysUpdate(put)
    ? "patch"
    : inRestWords(operation, view).verb;
}

function saysUpdate(operation: Operation | undefined): boolean {
  return (
    operation !== undefined &&
    lowercaseWords(withoutFramework(operation)).includes("update")
  );
}

/** What an operation does, as words of REST. */
interface RestWords {
  /** Literal words of the path and its parameters, without what names the method. */
  readonly nouns: readonly string[];
  readonly verb: string;
  /** What belongs behind the nouns of the method. */
  readonly complement: string;
}

function inRestWords(operation: Operation, view: RestView): RestWords {
  const { parts, selector } = view.routeOf(operation);
  const action = itemAction(operation, parts, view);
  if (action !== undefined)
    return { nouns: parts.toSpliced(-2, 1), verb: action, complement: "" };
  const last = lastWord(operation, parts, view);
  const nouns = last === undefined ? parts : parts.slice(0, -1);
  const end = parts.at(-1) ?? "";
  const verb = last === "method" ? end : restVerb(operation, parts, view);
  const complement = last === "complement" ? end : "";
  return selector === undefined
    ? { nouns, verb, complement }
    : { nouns, ...selected(selector, verb, complement) };
}

/** `#add_link` is a method; `?beta=true` tells one from another. */
function selected(
  selector: string,
  verb: string,
  complement: string,
): Pick<RestWords, "verb" | "complement"> {
  const said = selector.replaceAll(/=(?:true|1)(?=&|$)/g, " ");
  const isMethod = isVerb(lowercaseWords(said)[0] ?? "");
  return isMethod
    ? { verb: said, complement: "" }
    : { verb, complement: `${complement} ${said}` };
}

/** The resources that a path names, and what stands behind its first item where that is a word of the method. */
function split(
  nouns: readonly string[],
  nesting: Nesting | "beside",
): {
  readonly resources: readonly string[];
  readonly below: readonly string[];
} {
  const isNoun = (part: string): boolean => part !== parameter;
  const first = nouns.findIndex(isNoun);
  const item = nouns.findIndex(
    (part, index) => index > first && part === parameter,
  );
  const last = nouns.findLastIndex(isNoun);
  if (nesting === "beside" && last > first)
    return {
      resources: nouns.slice(0, last).filter(isNoun),
      below: nouns.slice(last),
    };
  const end = nesting !== "flat" || item === -1 ? nouns.length : item;
  return {
    resources: nouns.slice(0, end).filter(isNoun),
    below: nouns.slice(end + 1),
  };
}

/** Verb first, then what it is done with: one of each, but for the last where the verb is of all. */
function methodOf(
  { verb, complement }: RestWords,
  nouns: readonly string[],
): string {
  const isOfAll = verb === "list" || verb.endsWith("_all");
  const named = nouns.flatMap((noun, index) => {
    if (noun === parameter) return [];
    const isLast = nouns.slice(index + 1).every((each) => each === parameter);
    const isOne = index < nouns.length - 1 || verb === "create";
    const keeps = isLast && (isOfAll || !isOne);
    return [keeps ? noun : inSingular(noun)];
  });
  return [verb, ...named, complement].join(" ").trim();
}

function inSingular(noun: string): string {
  const words = lowercaseWords(noun);
  const last = words.at(-1) ?? "";
  return isPlural(last)
    ? [...words.slice(0, -1), singular(last)].join(" ")
    : noun;
}

/** A resource does not say again what the one above it says, unless another is called so: `invoices/invoice_line_items` is `invoices.lineItems`. */
function unrepeated(resources: Accessor, view: RestView): Accessor {
  return resources.map((resource, index) => {
    const parent = lowercaseWords(resources[index - 1] ?? "");
    const own = lowercaseWords(resource);
    const repeats =
      parent.length > 0 &&
      own.length > parent.length &&
      parent.every((word, at) => isSame(word, own[at] ?? ""));
    const rest = own.slice(parent.length).join("_");
    const above = resources.slice(0, index);
    return repeats && !view.hasChild(above, rest) ? rest : resource;
  });
}
