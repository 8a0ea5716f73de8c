import type { Operation } from "../../../ir/api.js";
import { withoutParameters } from "./by-parameters.js";

/** What frameworks append to an id that another method has: springdoc's `getAll_1`. */
const appended = /(?<=[^_\d])_\d+$/;

/** Operations with their ids, but for what frameworks do to tell them apart, or after classes. Names that are taken get it back. */
export function withoutDoubles(
  written: readonly Operation[],
): readonly Operation[] {
  const operations = written.map(withoutHash);
  const ids = new Set(operations.map(({ operationId }) => operationId));
  const plain = operations.map((operation) => {
    const { operationId, tags } = operation;
    const own = operationId?.replace(appended, "");
    return {
      ...operation,
      ...(own !== undefined && ids.has(own) && { operationId: own }),
      tags: tags.map(withoutController),
    };
  });
  return withoutParameters(plain);
}

/** Digits of a hash or a UUID, as swagger-php and Azure give them, say nothing. */
const hash =
  /^_?(?=.*\d)[\da-f]{12,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function withoutHash(operation: Operation): Operation {
  const { operationId = "", ...others } = operation;
  return hash.test(operationId) ? others : operation;
}

/** springdoc: `user-controller` is the tag of what `UserController` has. */
function withoutController(tag: string): string {
  return tag.replace(/(?<=^[a-z\d]+(?:-[a-z\d]+)*)-controller$/, "");
}

/** What tells an id from the same of another method: `1` of `getAll_1`. */
export function appendedNumber({ operationId = "" }: Operation): string {
  return appended.exec(operationId)?.[0].slice(1) ?? "";
}
