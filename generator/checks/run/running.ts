import type { Program } from "../program.js";
import { evaluate } from "./evaluate.js";
import type { Issue } from "./issue.js";
import type { Runtime } from "./runtime.js";

/** A program whose functions are called in this process. */
export interface Running {
  readonly program: Program;
  readonly runtime: Runtime;
  /** What the program's declarations are, by name, as far as they are evaluated. */
  readonly values: Map<string, unknown>;
}

/** What is wrong with a value; nothing where it is valid. */
export type Accept = (value: unknown) => readonly Issue[];

export function running(program: Program, runtime: Runtime): Running {
  return { program, runtime, values: new Map() };
}

/** The check of that name, once it is written; what is not evaluated yet is evaluated with it. */
export function acceptBy(
  name: string,
  { program, runtime, values }: Running,
): Accept {
  const fresh = program.written().slice(values.size);
  for (const [each, value] of evaluate(fresh, values, runtime))
    values.set(each, value);
  return accept(values.get(name));
}

/** Keeps nothing but the check, which may outlive its program. */
function accept(check: unknown): Accept {
  return (value) => {
    const issues: Issue[] = [];
    if (typeof check === "function") check(value, issues);
    return issues;
  };
}
