import type { Report } from "../diagnostics/report.js";
import type { AuthConfig, SdkConfig } from "../ir/config.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { ConfigCheck } from "./check.js";
import { complain, nameOf } from "./complain.js";
import { withDefaults } from "./defaults.js";
import { withoutMistakes } from "./prune.js";

/** sdk.yaml as its schema has it, with its defaults: what differs from what it means. */
interface ConfigFile extends Omit<SdkConfig, "auth" | "names"> {
  readonly auth: Readonly<Record<string, Omit<AuthConfig, "scheme">>>;
  readonly names: Readonly<Record<string, string>>;
}

/** What holds where sdk.yaml says nothing, and for an API that comes without one. */
export function defaultConfig(): SdkConfig {
  return configOf({}, () => []);
}

/** Reads the value of a parsed sdk.yaml. What is wrong is reported at its place, and read as if it were left out. */
export function readConfig(
  value: JsonValue,
  at: Location,
  check: ConfigCheck,
  report: Report,
): SdkConfig {
  for (const mistake of check(value)) complain(mistake, value, at, report);
  const config = configOf(withoutMistakes(value, check), check);
  reportSharedOptions(config.auth, at, report);
  reportRepeatedSamples(value, at, report);
  return config;
}

function configOf(value: JsonObject, check: ConfigCheck): SdkConfig {
  const file = withDefaults(writtenOut(value));
  if (!isConfigFile(file, check(file).length === 0))
    throw new TypeError("The defaults of sdk.schema.json break it.");
  return {
    ...file,
    auth: Object.entries(file.auth).map(([scheme, each]) => ({
      scheme,
      ...each,
    })),
    names: new Map(Object.entries(file.names)),
  };
}

/** What stands for an object, as that object. */
function writtenOut(value: JsonObject): JsonObject {
  const docs = own(value, "docs");
  if (docs === "off") return { ...value, docs: { off: true } };
  const samples = samplesIn(value);
  if (!isObject(docs) || samples.length === 0) return value;
  return { ...value, docs: { ...docs, samples: samples.map(sampleOf) } };
}

function samplesIn(value: JsonValue): readonly JsonValue[] {
  const docs = isObject(value) ? own(value, "docs") : undefined;
  const samples = isObject(docs) ? own(docs, "samples") : undefined;
  return isArray(samples) ? samples : [];
}

function sampleOf(item: JsonValue): JsonValue {
  return typeof item === "string" ? { language: item } : item;
}

/** What the schema accepts has this form once its defaults are filled in (a test compares its types with these). */
function isConfigFile(file: unknown, accepts: boolean): file is ConfigFile {
  return accepts && typeof file === "object";
}

/** A rule that no schema can say: readers choose a sample by its language and label. */
function reportRepeatedSamples(
  value: JsonValue,
  at: Location,
  report: Report,
): void {
  const holders = new Map<string, number>();
  for (const [index, item] of samplesIn(value).map(sampleOf).entries()) {
    if (!isObject(item) || own(item, "language") === undefined) continue;
    const key = JSON.stringify([item["language"], own(item, "label")]);
    const holder = holders.get(key);
    if (holder === undefined) {
      holders.set(key, index);
      continue;
    }
    const path = ["docs", "samples", index];
    report.add(
      "config-invalid",
      `${nameOf(path)} must have another language or label than ${nameOf(["docs", "samples", holder])}: readers choose a sample by these.`,
      below(at, ...path),
    );
  }
}

/** Another: each scheme has an option of its own. */
function reportSharedOptions(
  auth: readonly AuthConfig[],
  at: Location,
  report: Report,
): void {
  const holders = new Map<string, string>();
  for (const { scheme, option } of auth) {
    const holder = holders.get(option);
    holders.set(option, scheme);
    if (holder === undefined) continue;
    const path = ["auth", scheme, "option"];
    report.add(
      "config-invalid",
      `${nameOf(path)} must be another name than that of ${nameOf(["auth", holder])}: two credentials cannot share one option.`,
      below(at, ...path),
    );
  }
}
