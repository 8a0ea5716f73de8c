import type { NamingConfig } from "../../generator/ir/config.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { planned } from "../sdk.js";
import { operation } from "./fragments.js";

/** `METHOD path, id #tag` to the name that the operation gets. */
export type Row = readonly [operation: string, name: string];

/** What the operations of a table are called, in their order. */
export async function named(
  rows: readonly Row[],
  more: Partial<NamingConfig> = {},
  details: Readonly<Record<string, JsonObject>> = {},
): Promise<readonly Row[]> {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const [row] of rows) {
    const { method, path, id, tag } = parsed(row);
    const item = (paths[path] ??= {});
    item[method] = operation({
      ...(id !== undefined && { operationId: id }),
      ...(tag !== undefined && { tags: [tag] }),
      ...details[`${method.toUpperCase()} ${path}`],
    });
  }
  const config = { naming: { strategy: "auto" as const, ...more } };
  const { methods } = await planned({ paths }, { config });
  const names = new Map(
    [...methods].map(([name, method]) => [method.operation.id, name]),
  );
  return rows.map(([row]) => {
    const { method, path } = parsed(row);
    return [row, names.get(`${method} ${path}`) ?? "no method"];
  });
}

function parsed(row: string): {
  readonly method: string;
  readonly path: string;
  readonly id: string | undefined;
  readonly tag: string | undefined;
} {
  const [, method = "", path = "", id, tag] =
    /^(\w+) (\S+?)(?:, (\S+))?(?: #(.+))?$/.exec(row) ?? [];
  return { method: method.toLowerCase(), path, id, tag };
}

export const list = {
  responses: {
    200: {
      description: "Some.",
      content: { "application/json": { schema: { type: "array" } } },
    },
  },
};

export const one = {
  responses: {
    200: {
      description: "One.",
      content: { "application/json": { schema: { type: "object" } } },
    },
  },
};
