import { requestCalled } from "./called.js";
import { finish } from "./finish.js";
import {
  type Declarations,
  declarationsOf,
  type ModuleCode,
  moduleCode,
  usesOf,
} from "./module-code.js";
import { enqueue, type Program, type Work } from "./program.js";
import type { Refusal } from "./refusal.js";

/** What the functions call that a module exports, by name: functions of other modules, as `module#name`. */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** The checks of a package. */
export interface Checks {
  /** By path below `src` without extension. */
  readonly modules: ReadonlyMap<string, CheckModule>;
  readonly refusals: readonly Refusal[];
}

/** A module of checks. */
export interface CheckModule {
  /** Of what it exports: all that is called from outside. */
  readonly calls: Calls;
  /** Whether what it is for, and what of it is called, decides its text, and nothing is to be told of it. */
  readonly isSelfContained: boolean;
  code(): ModuleCode;
}

/**
 * Writes all that was asked for, and what that calls.
 *
 * @param recall what is known of a module whose file would be written as it is, were the same of it called. It is not written, unless more or less
 *   of it is called now
 */
export function writeChecks(
  program: Program,
  recall: (module: string) => Calls | undefined,
): Checks {
  const { checks } = program.pending;
  const roots = checks.map(({ unit, head }) => `${unit.module}#${head.name}`);
  const writing = { program, recall, known: new Map(), left: new Map() };
  for (;;) {
    finish(program, (work) => stands(work, writing));
    const called = calledFrom(roots, writing);
    const unlike = [...called].filter(([module, calls]) =>
      isUnlike(calls, writing.known.get(module)),
    );
    if (unlike.length === 0)
      return {
        modules: modulesOf(called, program),
        refusals: program.refusals,
      };
    for (const [module] of unlike) write(module, writing);
  }
}

/** Which modules are written, and which stand as they are. */
interface Writing {
  readonly program: Program;
  readonly recall: (module: string) => Calls | undefined;
  /** What is known of those that stand; `undefined` for those that are written. */
  readonly known: Map<string, Calls | undefined>;
  /** What was not written, by module. */
  readonly left: Map<string, Work[]>;
}

/** Whether a function stands as it would be written; what it calls is asked for then. */
function stands(work: Work, writing: Writing): boolean {
  const { program, recall, known, left } = writing;
  const { module } = work.unit;
  const calls = known.has(module) ? known.get(module) : recall(module);
  known.set(module, calls);
  if (calls === undefined) return false;
  left.set(module, [...(left.get(module) ?? []), work]);
  const called = calls[work.head.name];
  const isKnown = called?.every((name) => requestCalled(name, program));
  if (isKnown !== true) write(module, writing);
  return true;
}

/** Has a module written after all, in the order in which it was asked for. */
function write(module: string, { program, known, left }: Writing): void {
  known.set(module, undefined);
  for (const work of left.get(module)?.toReversed() ?? [])
    enqueue(work, program);
  left.delete(module);
}

/** All that is called from somewhere in the end, and what it calls itself, by module. */
function calledFrom(
  roots: readonly string[],
  writing: Writing,
): ReadonlyMap<string, Calls> {
  const callsOf = callsIn(writing);
  const found = new Map<string, Record<string, readonly string[]>>();
  const pending = [...roots];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    const [module = "", name = ""] = each.split("#");
    const known = found.get(module) ?? {};
    found.set(module, known);
    if (Object.hasOwn(known, name)) continue;
    const calls = callsOf(module, name);
    known[name] = calls;
    pending.push(...calls);
  }
  return found;
}

/** Tells what a function calls, be it written or known. */
function callsIn({
  program,
  known,
}: Writing): (module: string, name: string) => readonly string[] {
  const written = new Map<string, Declarations>();
  return (module, name) => {
    const recalled = known.get(module);
    if (recalled !== undefined) return recalled[name] ?? [];
    const declarations =
      written.get(module) ??
      declarationsOf(module, program.units.get(module) ?? []);
    written.set(module, declarations);
    const uses = usesOf(name, declarations).filter((symbol) =>
      program.units.has(symbol.module),
    );
    return [...new Set(uses.map((each) => `${each.module}#${each.name}`))];
  };
}

/** Whether of a module that stands something else is called than when it was written. */
function isUnlike(calls: Calls, known: Calls | undefined): boolean {
  return (
    known !== undefined &&
    (Object.keys(calls).length !== Object.keys(known).length ||
      Object.keys(calls).some((name) => !Object.hasOwn(known, name)))
  );
}

function modulesOf(
  called: ReadonlyMap<string, Calls>,
  { units, inexact, scopes }: Program,
): ReadonlyMap<string, CheckModule> {
  return new Map(
    [...called].map(([module, calls]) => [
      module,
      {
        calls,
        // Functions are made for each dynamic scope that others call them in.
        isSelfContained: scopes.anchors.size === 0 && !inexact.has(module),
        code: () =>
          moduleCode(
            declarationsOf(module, units.get(module) ?? []),
            Object.keys(calls),
          ),
      },
    ]),
  );
}
