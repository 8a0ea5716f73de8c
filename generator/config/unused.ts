import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { joinPointer } from "../ir/pointer.js";

/**
 * Reports what a configuration says of security schemes, components and operations that the API does not have.
 *
 * @param file the sdk.yaml that `config` was read from, as `loadConfig` was given it
 */
export function reportUnused(
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
    const location = {
      document: file,
      pointer: joinPointer("", ...path, name),
    };
    report.add(
      "config-unused",
      `The API has no ${what} "${name}".${didYouMean(name, known)}`,
      { kind: "location", location, key: true },
    );
  };
  for (const { scheme } of config.auth)
    check(["auth"], scheme, "security scheme", schemes);
  for (const name of config.names.keys())
    if (name.startsWith("#")) check(["names"], name, "component", components);
    else check(["names"], name, "operation", operations);
}
