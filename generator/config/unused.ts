import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Place, Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { joinPointer } from "../ir/pointer.js";
import type { Sdk } from "../ir/sdk.js";
import type { ConfigPath } from "./check.js";
import {
  allExtensions,
  operationExtensions,
  propertyNames,
} from "./extensions.js";

/**
 * Reports what a configuration says of security schemes, components, operations and extensions that the API does not have.
 *
 * @param file the sdk.yaml that `config` was read from, as `loadConfig` was given it
 */
export function reportUnused(
  config: SdkConfig,
  api: Api,
  file: string,
  report: Report,
): void {
  reportUnknown(config, api, file, report);
  reportExtension(config, api, file, report);
  reportExclude(config, api, file, report);
}

function reportUnknown(
  config: SdkConfig,
  api: Api,
  file: string,
  report: Report,
): void {
  const schemes = api.securitySchemes.map(({ name }) => name);
  const components = [...api.components.keys()].map(
    (name) => `#/components/schemas/${name}`,
  );
  const operations = api.operations.map(({ id }) => id);
  const check = (
    path: readonly string[],
    name: string,
    what: string,
    known: readonly string[],
  ): void => {
    if (known.includes(name)) return;
    const message = `The API has no ${what} "${name}".${didYouMean(name, known)}`;
    const place = placeOf(file, [...path, name]);
    report.add("config-unused", message, { ...place, key: true });
  };
  for (const { scheme } of config.auth)
    check(["auth"], scheme, "security scheme", schemes);
  for (const name of config.names.keys())
    if (name.startsWith("#")) check(["names"], name, "component", components);
    else check(["names"], name, "operation", operations);
}

function reportExtension(
  { naming: { extension } }: SdkConfig,
  api: Api,
  file: string,
  report: Report,
): void {
  const known = operationExtensions(api);
  if (extension === undefined || known.has(extension)) return;
  report.add(
    "config-unused",
    `No operation has the extension "${extension}".${didYouMean(extension, [...known])}`,
    placeOf(file, ["naming", "extension"]),
  );
}

/**
 * An extension that marks nothing at present is no mistake, as long as nothing is spelt like it: what was to be left out would be published.
 */
function reportExclude(
  { exclude }: SdkConfig,
  api: Api,
  file: string,
  report: Report,
): void {
  if (exclude.length === 0) return;
  const known = allExtensions(api);
  const others = [...known].filter((each) => !exclude.includes(each));
  for (const [index, keyword] of exclude.entries()) {
    const hint = known.has(keyword) ? "" : didYouMean(keyword, others);
    if (hint === "") continue;
    report.add(
      "config-unused",
      `No operation, parameter or property has the extension "${keyword}".${hint}`,
      placeOf(file, ["exclude", index]),
    );
  }
}

/** Reports an envelope that no method's result has. */
export function reportUnusedEnvelope(
  { api, config: { envelope }, resources }: Sdk,
  file: string,
  report: Report,
): void {
  const methods = resources.flatMap((resource) => resource.methods);
  if (envelope === undefined || methods.length === 0) return;
  if (methods.some(({ result }) => result.flag !== undefined)) return;
  const { flag } = envelope;
  report.add(
    "config-unused",
    `No success body has the property "${flag}".${didYouMean(flag, [...propertyNames(api)])}`,
    placeOf(file, ["envelope", "flag"]),
  );
}

function placeOf(
  document: string,
  path: ConfigPath,
): Place & { readonly kind: "location" } {
  const pointer = joinPointer("", ...path);
  return { kind: "location", location: { document, pointer } };
}
