import type { SchemaRegistry } from "../../ir/schema.js";
import { empty } from "../../typescript/code.js";
import type { Declaration, Printed } from "../code/declaration.js";
import { finish } from "../program/finish.js";
import type { Program, ProgramOptions } from "../program/program.js";
import { createSchemaProgram } from "../program/schema-module.js";
import type { Kept } from "../program/unit.js";
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

/** @param keep tells what of a declaration is kept once it is evaluated, for who prints them as well */
export function startRunning(
  registry: SchemaRegistry,
  assertsFormats: boolean,
  runtime: Runtime,
  keep: (evaluated: Declaration) => Kept = nothing,
  stepsOf?: ProgramOptions["stepsOf"],
): Running {
  const written: Declaration[] = [];
  const keepWritten = (each: Declaration): Kept => {
    written.push(each);
    return keep(each);
  };
  const program = createSchemaProgram(
    registry,
    assertsFormats,
    keepWritten,
    stepsOf,
  );
  return { program, runtime, written, values: new Map() };
}

/** Statements would take more memory than all else that examples are made of. */
function nothing({ name }: Declaration): Printed {
  return { kind: "printed", name, code: empty, symbols: [] };
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
    try {
      if (typeof check === "function")
        check(value, { issues, up: undefined, key: "" });
      return issues;
    } catch (error) {
      if (error instanceof RangeError) return [endless];
      throw error;
    }
  };
}

/** As `issuesOfAny` of `templates/runtime/check.ts` has it. */
const expected = "JSON that can be followed to its end";
const endless: Issue = {
  path: [],
  code: "type",
  message: `must be ${expected}`,
  expected,
};
