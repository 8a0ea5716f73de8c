import type { Location } from "../../ir/json.js";
import { blocks, type Code, type CodeSymbol } from "../../typescript/code.js";
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

/** A declaration of a module, and where in the description the schema is that it is for. */
interface Declared extends Printed {
  readonly origin: Location;
}

/** All that was written for a module. */
export interface Declarations {
  readonly module: string;
  /** Constants first, then checks, then tests. */
  readonly byName: ReadonlyMap<string, Declared>;
}

export function declarationsOf(
  module: string,
  units: readonly Unit[],
): Declarations {
  const declared = units.flatMap(({ constants, functions, schema }) =>
    [
      ...constants.values(),
      ...functions.check.values(),
      ...functions.is.values(),
    ]
      .filter((each) => each !== undefined)
      .map((each) => (each.kind === "printed" ? each : printed(each)))
      .map((each) => ({ ...each, origin: schema.at })),
  );
  return { module, byName: new Map(declared.map((each) => [each.name, each])) };
}

/**
 * A module as it stands in its file.
 *
 * @param exported the functions that are called from elsewhere: of what is private only what they need is left
 */
export function moduleCode(
  declarations: Declarations,
  exported: Iterable<string>,
): ModuleCode {
  const needed = reached(exported, declarations);
  const { byName } = declarations;
  const left = [...byName.values()].filter(({ name }) => needed.has(name));
  return {
    code: blocks(left.map(({ code }) => code)),
    declares: left.map(({ name }) => name),
    originOf: (name) => byName.get(name)?.origin,
  };
}

/** What a function uses of other modules, itself or through what is private to its own. */
export function usesOf(
  name: string,
  declarations: Declarations,
): readonly CodeSymbol[] {
  return [...reached([name], declarations)]
    .flatMap((each) => declarations.byName.get(each)?.symbols ?? [])
    .filter((symbol) => symbol.module !== declarations.module);
}

/** The names of declarations of a module that can be reached from some. */
function reached(
  roots: Iterable<string>,
  { module, byName }: Declarations,
): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...roots];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const declaration = byName.get(name);
    if (declaration === undefined || found.has(name)) continue;
    found.add(name);
    for (const symbol of declaration.symbols)
      if (symbol.module === module) pending.push(symbol.name);
  }
  return found;
}
