import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter } from "../route.js";
import { isPlural } from "../vocabulary.js";
import { answersList, answersOf, mayAnswerList } from "./answer.js";
import { ownVerb } from "./own-verb.js";
import { isChanged, postedToItem } from "./posted.js";
import type { RestView } from "./view.js";

/** The verb of an operation that works on what its path names: `list`, `create`, `get`, `update`, `replace`, `delete`; or that of its id. */
export function restVerb(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): string {
  const { method } = operation;
  const beside = view.at(parts);
  const isOne = parts.at(-1) === parameter;
  const verb = verbOf(operation, parts, view);
  const own = ownVerb(operation, verb, parts, [...beside.values()]);
  if (own !== undefined) return own;
  const works = method === "DELETE" || method === "PUT" || method === "PATCH";
  // `users.delete` deletes one: what deletes all says so.
  const isOnAll = works && !isOne && view.at([...parts, parameter]).has(method);
  if (isOnAll) return `${verb}_all`;
  const isPatched = [parts, [...parts, parameter]].some((each) =>
    view.at(each).has("PATCH"),
  );
  return verb === "update" && method === "PUT" && isPatched ? "replace" : verb;
}

function verbOf(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): string {
  switch (operation.method) {
    case "GET":
      return isList(operation, parts, view) ? "list" : "get";
    case "POST":
      if (parts.at(-1) === parameter)
        return postedToItem(operation, parts, view);
      return isUpdate(parts, view) ? "update" : "create";
    case "PUT":
    case "PATCH":
      return "update";
    default:
      return operation.method.toLowerCase();
  }
}

/** Whether an operation reads a list: what it answers tells, or that one item can be read alone where it may be one. */
export function isList(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): boolean {
  const noun = parts.findLast((part) => part !== parameter) ?? "";
  const hasItems = view.at([...parts, parameter]).has("GET");
  const isListing = answersList(operation, noun, view.schemas);
  if (parts.at(-1) === parameter) return hasItems && isListing;
  if (isListing) return true;
  if (!mayAnswerList(operation, view.schemas)) return false;
  return hasItems || (answersOf(operation).length === 0 && isCollection(noun));
}

/** Whether POST changes the one thing that GET reads there. Where PUT or PATCH do that, it makes something. */
function isUpdate(parts: readonly string[], view: RestView): boolean {
  if (isChanged(parts, view)) return false;
  const read = view.at(parts).get("GET");
  return read !== undefined && !isList(read, parts, view);
}

/** Whether the last word of a path says several things: `line_items`. */
export function isCollection(noun: string): boolean {
  return isPlural(lowercaseWords(noun).at(-1) ?? "");
}
