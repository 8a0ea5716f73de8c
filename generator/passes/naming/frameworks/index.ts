import type { Operation } from "../../../ir/api.js";
import { withoutDoubles, withoutHash } from "./doubles.js";
import { withoutModules } from "./modules.js";
import { withoutNumbers } from "./numbered-ids.js";
import { withoutProductWord } from "./product-word.js";
import { ofRepository } from "./repositories.js";
import { withoutMethods } from "./route-names.js";
import { withoutRoutes } from "./routed-ids.js";
import { withoutSharedWord } from "./shared-word.js";

/** Operations as their authors call them: what frameworks make of paths, modules and routes is undone where an API's ids are made so. */
export function plainOperations(
  written: readonly Operation[],
): readonly Operation[] {
  const schemes = [
    withoutRoutes,
    withoutModules,
    withoutMethods,
    withoutSharedWord,
    withoutProductWord,
    withoutNumbers,
    withoutDoubles,
  ];
  return schemes.reduce<readonly Operation[]>(
    (operations, undone) => undone(operations),
    written.map(withoutHash).map(ofRepository),
  );
}
