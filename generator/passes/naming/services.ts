import type { Operation } from "../../ir/api.js";
import { lowercaseWords } from "./lowercase.js";
import { literals, routeOf } from "./route.js";
import { isSame } from "./vocabulary.js";

/** What classes say of resources by which frameworks call them: `UsersController_findAll`, `UserService_ListUsers`, `UserResource_getUser`. */
export interface Services {
  /** The resource that the first word of an id means. */
  resource(token: string): string;
  /** The method of a service, without the resource that it names again; `undefined`: as it is. */
  method(operation: Operation): string | undefined;
}

/** A service is of a resource where a path, or what it does, says that resource. */
export function servicesOf(operations: readonly Operation[]): Services {
  const known = new Set<string>();
  for (const operation of operations) {
    const [service = "", method = ""] = partsOf(operation);
    const said = [...literals(routeOf(operation)), method].flatMap(
      lowercaseWords,
    );
    if (isSaidBy(ownWords(service), said)) known.add(service);
  }
  return {
    resource: (token) =>
      known.has(token) ? ownName(token) : withoutController(token),
    method: (operation) => {
      const [service = "", method = ""] = partsOf(operation);
      return known.has(service)
        ? withoutNoun(method, ownWords(service))
        : undefined;
    },
  };
}

/** `UserService_ListUsers`, in two; empty where an id is no method of a service, or of a resource of Jakarta REST. */
function partsOf({ operationId = "" }: Operation): readonly string[] {
  return (
    /^(\p{Lu}[\p{L}\p{N}]*(?:Service|Resource))_(\p{L}[\p{L}\p{N}]*)$/u
      .exec(operationId)
      ?.slice(1) ?? []
  );
}

function ownName(service: string): string {
  return service.replace(/(?:Service|Resource)$/, "");
}

function ownWords(service: string): readonly string[] {
  return lowercaseWords(ownName(service));
}

function isSaidBy(own: readonly string[], said: readonly string[]): boolean {
  return (
    own.length > 0 &&
    own.every((word) => said.some((each) => isSame(each, word)))
  );
}

/** `ListUsers` of users is `List`. */
export function withoutNoun(method: string, own: readonly string[]): string {
  const [verb = "", ...nouns] = lowercaseWords(method);
  const isRepeated =
    nouns.length === own.length &&
    nouns.every((noun, index) => isSame(noun, own[index] ?? ""));
  return isRepeated ? verb : method;
}

/** `UsersController_findAll`: frameworks call the class, not the resource. */
function withoutController(group: string): string {
  return group.replace(/(?<=[\p{Ll}\p{Lo}\p{N}])Controller$/u, "");
}
