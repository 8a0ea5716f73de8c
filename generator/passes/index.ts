import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { clashesWithRuntime } from "../ir/package-exports.js";
import type { ClientPlan, Sdk } from "../ir/sdk.js";
import { isIdentifier } from "../typescript/identifier.js";
import { planAuth } from "./auth.js";
import { placeBytes } from "./bodies/bytes.js";
import { excludeMarked } from "./exclude.js";
import { planExports } from "./exports.js";
import type { KnownNames } from "./known-names.js";
import { nameModels } from "./model-names.js";
import { openEnums } from "./open-enums.js";
import { spreadMarks } from "./one-sided.js";
import { reportLicence } from "./licence.js";
import { planPackage } from "./package.js";
import { planResources } from "./resources.js";
import { schemaUsage } from "./usage.js";
import { camelCase, pascalCase } from "./words.js";

/**
 * Every decision between the API's meaning and the SDK's text, in order.
 *
 * @param published names that the output folder was generated with last time: they stand
 */
export function planSdk(
  written: Api,
  config: SdkConfig,
  published: ReadonlyMap<string, string>,
  report: Report,
): Sdk {
  const known: KnownNames = { pinned: config.names, published };
  const wanted = excludeMarked(written, config.exclude);
  const offered = spreadMarks(openEnums(wanted, config.enums));
  const api = placeBytes(offered, report);
  const resources = planResources(api, config, known, report);
  const models = nameModels(api, known, schemaUsage(api, resources), report);
  const client = planClient(api, config, report);
  reportLicence(config.package, report);
  return {
    api,
    config,
    package: planPackage(api, config.package),
    client,
    models,
    modelExports: planExports(client, models.values(), report),
    resources,
  };
}

function planClient(api: Api, config: SdkConfig, report: Report): ClientPlan {
  const name = config.client.name ?? clientName(api.title);
  return {
    name,
    coreName: `${name}Core`,
    optionsType: `${name}Options`,
    errorName: `${name}Error`,
    variable: variableName(name),
    servers: api.servers,
    ...(config.baseUrl.env !== undefined && { baseUrlEnv: config.baseUrl.env }),
    auth: planAuth(api, config, report),
  };
}

/** Beside the class, and usable as it is. */
function variableName(client: string): string {
  const name = camelCase(client);
  return name === client || !isIdentifier(name) ? `${name}Client` : name;
}

/** A title may say no name, or one that the package exports anyway: `Client`, or `Status` beside `StatusError`. */
function clientName(title: string): string {
  const name = pascalCase(title).slice(0, 60) || "ApiClient";
  return clashesWithRuntime(name) ? `${name}Api` : name;
}

/** The names that an SDK gives out, to be remembered with its output: by component pointer and by operation. */
export function publishedNames(sdk: Sdk): ReadonlyMap<string, string> {
  const components = new Map(
    [...sdk.api.components].map(([name, id]) => [
      id,
      `#/components/schemas/${name}`,
    ]),
  );
  return new Map([
    ...[...sdk.models.values()].map(
      (model) =>
        [components.get(model.id) ?? model.id, model.response.type] as const,
    ),
    ...sdk.resources.flatMap((resource) =>
      resource.methods.map(
        (method) =>
          [
            method.operation.id,
            [...resource.path, method.name].join("."),
          ] as const,
      ),
    ),
  ]);
}
