import type { Report } from "../diagnostics/report.js";
import { createNameScope, underscored } from "../ir/name-scope.js";
import { runtimeNames } from "../ir/package-exports.js";
import type { ClientPlan, Model } from "../ir/sdk.js";

/**
 * What the package's main module calls the types of models, by their names. What the package itself exports keeps its name, so that a later
 * component renames nothing: the model gets another one.
 */
export function planExports(
  client: ClientPlan,
  models: Iterable<Model>,
  report: Report,
): ReadonlyMap<string, string> {
  const own = [client.name, client.coreName, client.optionsType];
  const scope = createNameScope({
    reserved: new Set([...own, client.errorName, ...runtimeNames]),
    spelling: underscored,
  });
  const exported = new Map<string, string>();
  for (const { response, request, schema } of models)
    for (const name of new Set([response.type, request.type])) {
      const free = scope.claim(name, `${name}Model`);
      exported.set(name, free);
      if (free === name) continue;
      report.add(
        "export-name-shared",
        `The package itself exports \`${name}\`: the model is exported as \`${free}\`.`,
        schema.at,
      );
    }
  return exported;
}
