import { requestSchema, sharedFunction } from "./component.js";
import { emptyScope } from "./dynamic-scope.js";
import type { Program } from "./program.js";

/**
 * Has a function written that another module calls.
 *
 * @param called `module#name`
 * @returns whether there is such a function
 */
export function requestCalled(called: string, program: Program): boolean {
  const [module = "", name = ""] = called.split("#");
  const shared = program.shared.byModule.get(module);
  if (shared !== undefined) {
    const kind = name === shared.check ? "check" : "is";
    sharedFunction(kind, shared.schema, shared.side, emptyScope, program);
    return name === shared[kind];
  }
  for (const unit of program.units.get(module) ?? [])
    for (const kind of ["check", "is"] as const)
      if (unit.names[kind] === name) {
        requestSchema(kind, unit, program);
        return true;
      }
  return false;
}
