import type { PlannedFile } from "../../ir/emitted-file.js";
import type { FlatParameter, Sdk } from "../../ir/sdk.js";
import {
  declareParameter,
  parametersModule,
  type SdkTypes,
} from "../../types/index.js";
import { blocks } from "../../typescript/code.js";
import { sourceFile } from "../../typescript/source-file.js";

/** `src/parameters.ts`: the parameters that operations refer to; nothing where they spell out all of theirs. */
export function parametersFile(
  sdk: Sdk,
  types: SdkTypes,
): readonly PlannedFile[] {
  const shared = sharedParameters(sdk);
  if (shared.length === 0) return [];
  const path = `src/${parametersModule}.ts`;
  const declares = shared.flatMap(({ sharedType = [] }) => sharedType);
  const print = (): string => {
    const parts = shared.map((each) => declareParameter(each, types));
    const body = blocks(parts);
    return sourceFile(path, body, { declares });
  };
  return [{ path, shows: shared, print }];
}

/** Each once, by name: an operation more changes nothing of the others. */
function sharedParameters({ resources }: Sdk): readonly FlatParameter[] {
  const byType = new Map<string, FlatParameter>();
  for (const { methods } of resources)
    for (const { params } of methods)
      for (const each of params.parameters)
        if (each.sharedType !== undefined) byType.set(each.sharedType, each);
  return [...byType]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each);
}
