import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import type { PublishedNames } from "../ir/published.js";
import type { ClientPlan, Sdk } from "../ir/sdk.js";
import { isIdentifier } from "../typescript/identifier.js";
import { markAbsentTags } from "./marks/absent-tags.js";
import { planAuth } from "./auth.js";
import { clientName } from "./client-name.js";
import { placeBytes } from "./bodies/bytes.js";
import { withoutFormless } from "./bodies/form-kinds.js";
import { fillPaths } from "./parameters/filled-paths.js";
import { excludeMarked } from "./exclude.js";
import { planExports } from "./exports.js";
import { nameModels } from "./model-names.js";
import { knownNames } from "./naming/known.js";
import { withSuccessors } from "./naming/successors.js";
import { withoutIdleKeywords } from "./marks/idle-keywords.js";
import { openEnums } from "./marks/open-enums.js";
import { spreadMarks } from "./marks/one-sided.js";
import { reportLicence } from "./licence.js";
import { planPackage } from "./package.js";
import { planResources } from "./resources.js";
import { schemaUsage } from "./usage.js";
import { camelCase } from "./words.js";

/**
 * Every decision between the API's meaning and the SDK's text, in order.
 *
 * @param published names that were given out before: they stay
 */
export function planSdk(
  written: Api,
  config: SdkConfig,
  published: PublishedNames,
  report: Report,
): Sdk {
  const included = excludeMarked(written, config.exclude);
  const wanted =
    config.broken === "skip" ? withoutFormless(included, report) : included;
  const meant = withoutIdleKeywords(wanted, report);
  const offered = spreadMarks(openEnums(meant, config.enums));
  const api = markAbsentTags(fillPaths(placeBytes(offered, report)));
  const known = knownNames(config, withSuccessors(published, api));
  const { resources, basis } = planResources(api, config, known, report);
  const models = nameModels(api, known, schemaUsage(api, resources), report);
  const client = planClient(api, config, published, report);
  reportLicence(config.package, report);
  return {
    api,
    config,
    package: planPackage(api, config.package, published.package),
    client,
    models,
    modelExports: planExports(client, models.values(), report),
    naming: basis,
    resources,
  };
}

function planClient(
  api: Api,
  config: SdkConfig,
  published: PublishedNames,
  report: Report,
): ClientPlan {
  const name = config.client.name ?? published.client ?? clientName(api.title);
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
