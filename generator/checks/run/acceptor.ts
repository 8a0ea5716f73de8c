import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import {
  addEntry,
  componentFunction,
  requestSchema,
} from "../program/component.js";
import { emptyScope } from "../program/dynamic-scope.js";
import { claim, type Program } from "../program/program.js";
import { placeCalled } from "../program/schema-module.js";
import {
  type Accept,
  acceptBy,
  type Running,
  startRunning,
} from "./running.js";
import { loadRuntime, type Runtime } from "./runtime.js";

/** Gives the check of a schema: one of the registry's, or one that stands anywhere else and may refer to those. */
export type Acceptor = (schema: Schema) => Accept;

/**
 * The checks that would be emitted, run in this process. A schema's check is written when it is first asked for, and so is that of what it
 * refers to; schemas that say the same share one. What can't be compiled exactly is checked as far as it can be.
 *
 * @param side `both`: exactly JSON Schema, for which readOnly and writeOnly are annotations
 */
export async function createAcceptor(
  registry: SchemaRegistry,
  side: Side | "both",
  assertsFormats: boolean,
): Promise<Acceptor> {
  return acceptorWith(await loadRuntime(), registry, side, assertsFormats);
}

/**
 * The same where the runtime is loaded already.
 *
 * @param stepsOf the machine that matches a pattern, where it is another one than an SDK has
 */
export function acceptorWith(
  runtime: Runtime,
  registry: SchemaRegistry,
  side: Side | "both",
  assertsFormats: boolean,
  stepsOf?: Program["stepsOf"],
): Acceptor {
  const running = startRunning(
    registry,
    assertsFormats,
    runtime,
    undefined,
    stepsOf,
  );
  const { shapes } = running.program;
  const known = new Map<number, Accept>();
  return (schema) => {
    const shape = shapes.of(schema);
    const accept = known.get(shape) ?? acceptOf(schema, side, running);
    known.set(shape, accept);
    return accept;
  };
}

function acceptOf(
  schema: Schema,
  side: Side | "both",
  running: Running,
): Accept {
  const { program } = running;
  const component =
    program.registry.get(schema.id) === schema
      ? componentFunction("check", schema.id, side, emptyScope, program)
      : undefined;
  const name = component?.symbol.name ?? requestApart(schema, side, program);
  return acceptBy(name, running);
}

/** Has the check of a schema written that is no component, and tells its name. */
function requestApart(
  schema: Schema,
  side: Side | "both",
  program: Program,
): string {
  const place = placeCalled(claim("", "Entry", program), side);
  const unit = addEntry({ ...place, schema }, program);
  requestSchema("check", unit, program);
  return place.check;
}
