import type { SchemaRegistry } from "../../ir/schema.js";
import type { Declaration } from "../code/declaration.js";
import { finish } from "../program/finish.js";
import type { Program } from "../program/program.js";
import { createSchemaProgram } from "../program/schema-module.js";
import { evaluate } from "./evaluate.js";
import type { Issue } from "./issue.js";
import type { Runtime } from "./runtime.js";

/** A program whose functions are called in this process. */
export interface Running {
  readonly program: Program;
  readonly runtime: Runtime;
  /** What is written and not evaluated yet. */
  readonly written: Declaration[];
  /** What is evaluated, by name. */
  readonly values: Map<string, unknown>;
}

/** What is wrong with a value; nothing where it is valid. */
export type Accept = (value: unknown) => readonly Issue[];

export function startRunning(
  registry: SchemaRegistry,
  assertsFormats: boolean,
  runtime: Runtime,
): Running {
  const written: Declaration[] = [];
  const program = createSchemaProgram(registry, assertsFormats, (each) => {
    written.push(each);
    return each;
  });
  return { program, runtime, written, values: new Map() };
}

/** Writes and evaluates what was asked for, and gives the check of a name. */
export function acceptBy(name: string, running: Running): Accept {
  const { program, runtime, written, values } = running;
  finish(program);
  const evaluated = evaluate(written.splice(0), values, runtime);
  for (const [each, value] of evaluated) values.set(each, value);
  return accept(values.get(name));
}

/** Keeps nothing but the check, which may outlive its program. */
function accept(check: unknown): Accept {
  return (value) => {
    const issues: Issue[] = [];
    if (typeof check === "function")
      check(value, { issues, up: undefined, key: "" });
    return issues;
  };
}
