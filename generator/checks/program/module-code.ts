import type { Location } from "../../ir/json.js";
import { type Code, concat, hardline, join } from "../../typescript/code.js";
import { printed } from "../code/declaration-layout.js";
import type { Printed } from "../code/declaration.js";
import type { Unit } from "./unit.js";

/** What stands in a module. */
export interface ModuleCode {
  readonly code: Code;
  /** The names that it declares at its top. */
  readonly declares: readonly string[];
  /** What of the description each of them is for. */
  readonly originOf: (declared: string) => Location | undefined;
}

/** The declarations of units, as they stand in a module. */
export function moduleCode(units: readonly Unit[]): ModuleCode {
  const declarations = units.flatMap(declarationsOf);
  const originOf: ModuleCode["originOf"] = (declared) =>
    units.find(
      ({ functions, constants }) =>
        functions.has(declared) ||
        [...constants.values()].some(({ name }) => name === declared),
    )?.schema.at;
  return {
    code: join(
      concat(hardline, hardline),
      declarations.map(({ code }) => code),
    ),
    declares: declarations.map(({ name }) => name),
    originOf,
  };
}

/** Constants and functions: those that the unit's own functions need. What was asked for may turn out not to be. */
function declarationsOf(unit: Unit): readonly Printed[] {
  const kept = [...unit.constants.values(), ...unit.functions.values()];
  const declared = new Map(
    kept
      .filter((each) => each !== undefined)
      .map((each) => (each.kind === "printed" ? each : printed(each)))
      .map((each) => [each.name, each]),
  );
  const needed = reached(Object.values(unit.names), declared, unit.module);
  return [...declared.values()].filter(({ name }) => needed.has(name));
}

/** The names of declarations of a module that can be reached from some. */
function reached(
  roots: readonly string[],
  declared: ReadonlyMap<string, Printed>,
  module: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...roots];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const declaration = declared.get(name);
    if (declaration === undefined || found.has(name)) continue;
    found.add(name);
    for (const symbol of declaration.symbols)
      if (symbol.module === module) pending.push(symbol.name);
  }
  return found;
}
