import { construct, type Exports } from "./load.js";

/** A client of the package whose exports are given. */
export function clientOf(exports: Exports, options: object): object {
  const core = Object.keys(exports).find((name) => name.endsWith("Core"));
  return construct(exports, core?.replace(/Core$/, "") ?? "", options);
}

/** Calls a method by its accessor: `invoices.get`. */
export function callMethod(
  client: object,
  accessor: string,
  given: readonly unknown[],
): unknown {
  const path = accessor.split(".");
  const name = path.pop() ?? "";
  const owner = path.reduce<unknown>(
    (found, member) => Reflect.get(Object(found), member),
    client,
  );
  const method: unknown = Reflect.get(Object(owner), name);
  if (typeof method !== "function") throw new Error(`There is no ${accessor}.`);
  return Reflect.apply(method, owner, given);
}
