import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import type { Program } from "../program.js";
import { createSchemaProgram, placeCalled } from "../schema-module.js";
import { type Accept, acceptBy, running } from "./running.js";
import { loadRuntime } from "./runtime.js";

/** Gives the check of a schema: one of the registry's, or one that stands anywhere else and may refer to those. */
export type Acceptor = (schema: Schema) => Accept;

/**
 * The checks that would be emitted, run in this process. A schema's check is written when it is first asked for, and so is that of what it
 * refers to; none is written twice. What can't be compiled exactly is checked as far as it can be.
 *
 * @param side `both`: exactly JSON Schema, for which readOnly and writeOnly are annotations
 */
export async function createAcceptor(
  registry: SchemaRegistry,
  side: Side | "both",
  assertsFormats: boolean,
): Promise<Acceptor> {
  const program = createSchemaProgram(registry, assertsFormats);
  const run = running(program, await loadRuntime());
  const known = new WeakMap<Schema, Accept>();
  return (schema) => {
    const accept = known.get(schema) ?? acceptBy(check(schema), run);
    known.set(schema, accept);
    return accept;
  };

  /** Has a schema's check written, and tells its name. */
  function check(schema: Schema): string {
    const isComponent = registry.get(schema.id) === schema;
    const name = isComponent
      ? program.component("check", schema.id, side)?.symbol.name
      : checkApart(schema, side, program);
    program.finish();
    return name ?? "";
  }
}

function checkApart(
  schema: Schema,
  side: Side | "both",
  program: Program,
): string {
  const place = placeCalled(`Entry${program.written().length}`, side);
  program.entry({ ...place, schema }).request("check");
  return place.check;
}
