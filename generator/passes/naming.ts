import type { Operation } from "../ir/api.js";
import type { NamingStrategy } from "../ir/config.js";
import type { JsonValue } from "../ir/json.js";
import { camelCase, words } from "./words.js";

/** Where an operation stands in the client: `["acs", "users", "suspend"]`, resources first, the method last. */
export type Accessor = readonly string[];

/** Chooses how operations are named; what a strategy can't name falls to the next (generator/README.md). */
export function namingOf(
  strategy: NamingStrategy,
  operations: readonly Operation[],
): (operation: Operation) => Accessor {
  const chain =
    strategy === "auto"
      ? automatic(operations)
      : [strategies(operations)[strategy]];
  const all = [...chain, byOperationId, strategies(operations).rest];
  return (operation) => {
    for (const name of all) {
      const accessor = name(operation)
        ?.map(camelCase)
        .filter((part) => part !== "");
      if (accessor !== undefined && accessor.length > 0) return accessor;
    }
    return [operation.method.toLowerCase()];
  };
}

type Naming = (operation: Operation) => readonly string[] | undefined;

function strategies(
  operations: readonly Operation[],
): Readonly<Record<Exclude<NamingStrategy, "auto">, Naming>> {
  const parents = parentPaths(operations);
  return {
    path: byPath,
    operationId: byOperationId,
    rest: (operation) => byRestWords(operation, parents),
    fern: byFern,
    speakeasy: bySpeakeasy,
  };
}

/** Names that the author gave for SDKs come first, then whichever of paths and operationIds carries the meaning. */
function automatic(operations: readonly Operation[]): readonly Naming[] {
  const { rest } = strategies(operations);
  if (isRpc(operations)) return [byFern, bySpeakeasy, byPath];
  if (repeatsPaths(operations)) return [byFern, bySpeakeasy, rest];
  return [byFern, bySpeakeasy, byFragment, byOperationId];
}

/** What tells operations of one path apart is what their authors call them; an operationId only repeats the path before it. */
function byFragment(operation: Operation): readonly string[] | undefined {
  const name = fragmentOf(operation);
  if (name === undefined) return undefined;
  const [tag] = operation.tags;
  return tag === undefined ? byPath(operation) : [tag, name];
}

function fragmentOf({ fragment = "" }: Operation): string | undefined {
  return words(fragment).length > 0 ? fragment : undefined;
}

/** Paths that are calls: no parameters in them, and POST nearly everywhere. */
function isRpc(operations: readonly Operation[]): boolean {
  const paths = new Set(operations.map((operation) => operation.path));
  const posts = operations.filter(
    (operation) =>
      operation.method === "POST" && literals(operation).length > 1,
  );
  return (
    posts.length >= paths.size * 0.8 &&
    operations.every((each) =>
      each.pathSegments.every((segment) => segment.kind === "text"),
    )
  );
}

/** operationIds that a tool made of verb and path say nothing that REST words don't say better. */
function repeatsPaths(operations: readonly Operation[]): boolean {
  const repeating = operations.filter(({ tags, operationId, method, path }) => {
    const said = new Set(
      words(`${method} ${path}`).map((word) => word.toLowerCase()),
    );
    const id = words(operationId ?? "").map((word) => word.toLowerCase());
    return (
      tags.length === 0 &&
      id[0] === method.toLowerCase() &&
      id.every((word) => said.has(word))
    );
  });
  return operations.length >= 20 && repeating.length >= operations.length * 0.8;
}

function literals(operation: Operation): readonly string[] {
  return operation.pathSegments
    .flatMap((segment) =>
      segment.kind === "text" ? segment.text.split("/") : [],
    )
    .filter((part) => words(part).length > 0);
}

function byPath(operation: Operation): readonly string[] {
  const fragment = fragmentOf(operation);
  const parts = literals(operation);
  return fragment === undefined ? parts : [...parts, fragment];
}

/** `repos/get-content` and `repos.getContent` carry their resource; other ids stand below their first tag. */
function byOperationId(operation: Operation): readonly string[] | undefined {
  const { operationId, tags } = operation;
  if (operationId === undefined || words(operationId).length === 0)
    return undefined;
  const parts = operationId
    .split(/[/.]/)
    .filter((part) => words(part).length > 0);
  if (parts.length > 1) return parts;
  return tags[0] === undefined ? [operationId] : [tags[0], operationId];
}

function byFern(operation: Operation): readonly string[] | undefined {
  const method = text(operation.extensions.get("x-fern-sdk-method-name"));
  if (method === undefined) return undefined;
  return [
    ...textList(operation.extensions.get("x-fern-sdk-group-name")),
    method,
  ];
}

function bySpeakeasy(operation: Operation): readonly string[] | undefined {
  const method = text(operation.extensions.get("x-speakeasy-name-override"));
  if (method === undefined) return undefined;
  const group = text(operation.extensions.get("x-speakeasy-group"));
  return [...(group?.split(".") ?? operation.tags.slice(0, 1)), method];
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && words(value).length > 0
    ? value
    : undefined;
}

function textList(value: JsonValue | undefined): readonly string[] {
  const values: readonly JsonValue[] = Array.isArray(value)
    ? value
    : value === undefined
      ? []
      : [value];
  return values.filter((each) => typeof each === "string");
}

/** Paths that others continue: by anything, and by a parameter right away. */
interface ParentPaths {
  readonly any: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

function parentPaths(operations: readonly Operation[]): ParentPaths {
  const any = new Set<string>();
  const items = new Set<string>();
  for (const { path } of operations) {
    for (
      let slash = path.indexOf("/", 1);
      slash !== -1;
      slash = path.indexOf("/", slash + 1)
    ) {
      any.add(path.slice(0, slash));
      if (path.charAt(slash + 1) === "{") items.add(path.slice(0, slash));
    }
  }
  return { any, items };
}

/** `GET /users/{id}` is `users.get`; a last word that only POST knows is an action: `POST /users/{id}/suspend` is `users.suspend`. */
function byRestWords(
  operation: Operation,
  parents: ParentPaths,
): readonly string[] {
  if (fragmentOf(operation) !== undefined) return byPath(operation);
  const parts = literals(operation);
  const onItem = operation.pathSegments.at(-1)?.kind === "parameter";
  const isAction =
    operation.method === "POST" &&
    !onItem &&
    operation.pathSegments.some((segment) => segment.kind === "parameter") &&
    !parents.any.has(operation.path);
  return isAction ? parts : [...parts, restVerb(operation, onItem, parents)];
}

function restVerb(
  operation: Operation,
  onItem: boolean,
  parents: ParentPaths,
): string {
  switch (operation.method) {
    case "GET":
      return !onItem && parents.items.has(operation.path) ? "list" : "get";
    case "POST":
      return onItem ? "update" : "create";
    case "PUT":
      return onItem ? "replace" : "set";
    case "PATCH":
      return "update";
    default:
      return operation.method.toLowerCase();
  }
}
