import type { Operation } from "../../ir/api.js";
import type { NamingConfig } from "../../ir/config.js";
import type { NamingBasis, NamingRule } from "../../ir/published.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import { camelCase } from "../words.js";
import type { Accessor, Naming } from "./accessor.js";
import { byPath } from "./calls.js";
import { withoutDoubles } from "./frameworks/doubles.js";
import { plainOperations } from "./frameworks/index.js";
import { type AuthorsName, authorsName } from "./extensions.js";
import { beyondRoute } from "./framework-ids.js";
import { byGroup } from "./groups.js";
import { bySeparators, tagAndId } from "./ids.js";
import { byRestWords, restMethodWithin, restVerbOf } from "./rest/index.js";
import { type RestView, restView } from "./rest/view.js";
import { byTag } from "./tags.js";
import { idWithin } from "./within.js";

/**
 * Names every operation: as its author says, else by the rule of the API; what a rule can't name falls to the next (generator/README.md).
 *
 * @param given resources that have a name already
 */
export function namingOf(
  operations: readonly Operation[],
  config: NamingConfig,
  { rule, lead }: NamingBasis,
  schemas: SchemaRegistry,
  given: ReadonlySet<string>,
): (operation: Operation) => Accessor {
  const isAsked = rule === "operationId" && config.strategy !== "auto";
  const plain = (isAsked ? withoutDoubles : plainOperations)(operations);
  const plainOf = new Map(operations.map((each, at) => [each, plain[at]]));
  const view = restView(plain, lead, schemas);
  const rest = byRestWords(view, config.nesting ?? "nested", given);
  const byRule = namingBy(rule, view, rest, config.strategy === "auto");
  return (written) => {
    const operation = plainOf.get(written) ?? written;
    const named = byRule(operation);
    const author = authorsName(operation, config);
    const method = named?.at(-1) ?? restVerbOf(operation, view);
    const accessor =
      author === undefined
        ? named
        : [
            ...(author.group ?? named?.slice(0, -1) ?? []),
            author.method ??
              methodWithin(operation, author, rule, view) ??
              method,
          ];
    return (
      spelt(accessor) ??
      spelt(rest(operation)) ?? [operation.method.toLowerCase()]
    );
  };
}

/** @param isFound whether the rule was found, of which the ids of some may not speak; else sdk.yaml asks for them as they are */
function namingBy(
  rule: NamingRule,
  view: RestView,
  rest: Naming,
  isFound: boolean,
): Naming {
  const byTags = byTag(view.operations, (operation) =>
    restVerbOf(operation, view),
  );
  const tag: Naming = (operation) =>
    beyondRoute(operation) === undefined ? byTags(operation) : undefined;
  const tagWithId: Naming = (operation) =>
    operation.operationId === undefined ? undefined : tag(operation);
  const ids = bySeparators(view.operations);
  const group = byGroup(view);
  const rules: Readonly<Record<NamingRule, Naming>> = {
    path: byPath,
    operationId: (operation) =>
      ids(operation) ?? (isFound ? tagWithId : tagAndId)(operation),
    group: (operation) => ids(operation) ?? group(operation) ?? tag(operation),
    rest,
    tag,
  };
  return rules[rule];
}

/** What a method of a resource is called that its author says; `undefined`: as everywhere. */
function methodWithin(
  operation: Operation,
  { group = [] }: AuthorsName,
  rule: NamingRule,
  view: RestView,
): string | undefined {
  if (rule === "rest") return restMethodWithin(operation, group, view);
  return rule === "tag"
    ? idWithin(operation, group, {
        restVerb: (each) => restVerbOf(each, view),
      })
    : undefined;
}

/** As identifiers; `undefined` where the method has no letters that one can have. */
function spelt(accessor: Accessor | undefined): Accessor | undefined {
  const parts = accessor?.map(camelCase) ?? [];
  return (parts.at(-1) ?? "") === ""
    ? undefined
    : parts.filter((part) => part !== "");
}
