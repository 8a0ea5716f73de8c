import { type AuthConfig, clientOptions, type PackageConfig, type SdkConfig } from "../ir/config.js";
import { operationMethods } from "../ir/operation-methods.js";
import { clashesWithRuntime } from "../ir/package-exports.js";
import { configChoices, configKeys, textRules } from "./keys.js";
import { boolean, checkKeys, child, choice, type ConfigNode, entries, list, reject, requiredText, text } from "./node.js";

/** What holds where sdk.yaml says nothing, and for an API that comes without one. */
export const defaultConfig: SdkConfig = {
  package: {},
  client: {},
  baseUrl: {},
  auth: [],
  methods: [],
  exclude: [],
  naming: { strategy: "auto" },
  names: new Map(),
  unknownKeys: "refuse",
  enums: "closed",
  emptyBody: "omit",
  openapiTypes: true,
  sources: [],
};

/** Reads the value of a parsed sdk.yaml. What is wrong is reported at its place, and read as if it were left out. */
export function readConfig(root: ConfigNode): SdkConfig {
  checkKeys(root, configKeys.root);
  const auth = readAuth(child(root, "auth"));
  const envelope = readEnvelope(child(root, "envelope"));
  return {
    package: readPackage(child(root, "package")),
    client: readClient(child(root, "client")),
    baseUrl: readBaseUrl(child(root, "baseUrl")),
    auth,
    methods: list(child(root, "methods"), (item) =>
      choice(item, operationMethods),
    ),
    exclude: list(child(root, "exclude"), (item) =>
      text(item, textRules.extension),
    ),
    ...(envelope === undefined ? {} : { envelope }),
    naming: readNaming(child(root, "naming")),
    names: readNames(child(root, "names")),
    unknownKeys:
      choice(child(root, "unknownKeys"), configChoices.unknownKeys) ??
      defaultConfig.unknownKeys,
    enums:
      choice(child(root, "enums"), configChoices.enums) ?? defaultConfig.enums,
    emptyBody:
      choice(child(root, "emptyBody"), configChoices.emptyBody) ??
      defaultConfig.emptyBody,
    openapiTypes:
      boolean(child(root, "openapiTypes")) ?? defaultConfig.openapiTypes,
    sources: list(child(root, "sources"), (item) => text(item, textRules.any)),
  };
}

function readPackage(node: ConfigNode): PackageConfig {
  checkKeys(node, configKeys.package);
  const name = text(child(node, "name"), textRules.packageName);
  const version = text(child(node, "version"), textRules.version);
  const description = text(child(node, "description"), textRules.any);
  const license = text(child(node, "license"), textRules.any);
  const repository = text(child(node, "repository"), textRules.any);
  const homepage = text(child(node, "homepage"), textRules.any);
  const author = text(child(node, "author"), textRules.any);
  return {
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(description === undefined ? {} : { description }),
    ...(license === undefined ? {} : { license }),
    ...(repository === undefined ? {} : { repository }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(author === undefined ? {} : { author }),
  };
}

function readClient(node: ConfigNode): SdkConfig["client"] {
  checkKeys(node, configKeys.client);
  const given = child(node, "name");
  const name = text(given, textRules.className);
  if (name === undefined) return {};
  if (!clashesWithRuntime(name)) return { name };
  reject(given, "a name that is free: the package itself exports one like it");
  return {};
}

function readBaseUrl(node: ConfigNode): SdkConfig["baseUrl"] {
  checkKeys(node, configKeys.baseUrl);
  const env = text(child(node, "env"), textRules.environment);
  return env === undefined ? {} : { env };
}

function readAuth(node: ConfigNode): AuthConfig[] {
  const taken = new Map<string, string>();
  return entries(node).flatMap(([scheme, entry]) => {
    const read = readScheme(scheme, entry);
    if (read === undefined) return [];
    const holder = taken.get(read.option);
    if (holder !== undefined) rejectShared(child(entry, "option"), holder);
    taken.set(read.option, entry.name);
    return [read];
  });
}

function rejectShared(node: ConfigNode, holder: string): void {
  reject(
    node,
    `another name than that of "${holder}": two credentials cannot share one option`,
  );
}

/** The name of a client option that is still free. */
function readOption(node: ConfigNode): string | undefined {
  const option = requiredText(node, textRules.optionName);
  return option !== undefined && clientOptions.includes(option)
    ? reject(node, `another name: every client has an option "${option}"`)
    : option;
}

function readScheme(scheme: string, node: ConfigNode): AuthConfig | undefined {
  checkKeys(node, configKeys.auth);
  const option = readOption(child(node, "option"));
  const description = text(child(node, "description"), textRules.any);
  const env = text(child(node, "env"), textRules.environment);
  const prefixes = list(child(node, "prefixes"), (item) =>
    text(item, textRules.prefix),
  );
  const headers = list(child(node, "headers"), readHeader);
  if (option === undefined) return undefined;
  return {
    scheme,
    option,
    ...(description === undefined ? {} : { description }),
    ...(env === undefined ? {} : { env }),
    prefixes,
    headers,
  };
}

function readHeader(
  node: ConfigNode,
): AuthConfig["headers"][number] | undefined {
  checkKeys(node, configKeys.header);
  const name = requiredText(child(node, "name"), textRules.header);
  const option = readOption(child(node, "option"));
  const env = text(child(node, "env"), textRules.environment);
  const required = boolean(child(node, "required")) ?? true;
  const description = text(child(node, "description"), textRules.any);
  if (name === undefined || option === undefined) return undefined;
  return {
    name,
    option,
    ...(env === undefined ? {} : { env }),
    required,
    ...(description === undefined ? {} : { description }),
  };
}

function readEnvelope(node: ConfigNode): SdkConfig["envelope"] {
  checkKeys(node, configKeys.envelope);
  if (node.value === undefined) return undefined;
  const flag = requiredText(child(node, "flag"), textRules.any);
  const beside = list(child(node, "beside"), (item) =>
    text(item, textRules.any),
  );
  return flag === undefined ? undefined : { flag, beside };
}

function readNaming(node: ConfigNode): SdkConfig["naming"] {
  checkKeys(node, configKeys.naming);
  const strategy = choice(child(node, "strategy"), configChoices.strategy);
  return strategy === undefined ? defaultConfig.naming : { strategy };
}

function readNames(node: ConfigNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [key, entry] of entries(node)) {
    if (!textRules.nameKey.pattern.test(key))
      reject({ ...entry, name: `names: "${key}"` }, textRules.nameKey.says);
    const isType = key.startsWith("#");
    const rule = isType ? textRules.className : textRules.methodName;
    const name = text(entry, rule);
    if (name !== undefined) names.set(key, name);
  }
  return names;
}
