import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeChecks } from "../generator/checks/program/modules.js";
import { planChecks } from "../generator/checks/program/sdk-program.js";
import { defaultConfig } from "../generator/config/read.js";
import {
  createReport,
  type Diagnostic,
  type Report,
} from "../generator/diagnostics/report.js";
import type { Description } from "../generator/document/description.js";
import { descriptionOf, loadDescription } from "../generator/document/load.js";
import { parseText } from "../generator/document/parse.js";
import type { Emitter } from "../generator/emitters/emitter.js";
import { modelsEmitter } from "../generator/emitters/models/index.js";
import { runtimeEmitter } from "../generator/emitters/runtime/index.js";
import {
  type SdkChecks,
  validatorsEmitter,
} from "../generator/emitters/validators/index.js";
import { generate } from "../generator/index.js";
import type { Api } from "../generator/ir/api.js";
import type { SdkConfig } from "../generator/ir/config.js";
import { type PlannedFile, textIn } from "../generator/ir/emitted-file.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
} from "../generator/ir/json.js";
import {
  nothingPublished,
  type PublishedNames,
} from "../generator/ir/published.js";
import type { Method, Model, ModelNames, Sdk } from "../generator/ir/sdk.js";
import { lowerApi } from "../generator/lower/index.js";
import { planSdk } from "../generator/passes/index.js";
import { printFiles } from "../generator/pieces/print.js";
import { sdkTypes } from "../generator/types/index.js";

// How tests come by an SDK. Each takes as much of the pipeline as it looks at: `lowered` is what a description means, `planned` the plan with
// all that was said on the way, `sdkOf` the plan of a description in which nothing may be wrong, `emitted` what emitters make of a plan, and
// `generatePackage` a whole run. What is emitted is written by `writeFiles` (folder.ts), compiled by `compile` (compile.ts) and run by
// `loadModule` and `loadChecks` (load.ts).

/** A description in YAML, or its members. What every description has may be left out: `openapi` (3.1), `info` and `paths`. */
export type Fragment = string | JsonObject;

/** What stands around a description. */
export interface Surroundings {
  /** Other documents that it refers to, by their id. */
  readonly others?: Readonly<Record<string, JsonValue>>;
  /** What `sdk.yaml` says. */
  readonly config?: Partial<SdkConfig>;
  /** Names that were published before. */
  readonly published?: Partial<PublishedNames>;
}

export interface Lowered {
  readonly api: Api;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Planned extends Lowered {
  readonly sdk: Sdk;
  /** Methods by accessor: `acs.users.suspend`. */
  readonly methods: ReadonlyMap<string, Method>;
}

/** What a description means. */
export async function lowered(
  fragment: Fragment,
  { others }: Pick<Surroundings, "others"> = {},
): Promise<Lowered> {
  const report = createReport();
  const description = await describe(fragment, others, report);
  const api = await lowerApi(description, report);
  return { api, diagnostics: report.diagnostics };
}

/** The plan of a description's SDK. */
export async function planned(
  fragment: Fragment,
  surroundings: Surroundings = {},
): Promise<Planned> {
  const report = createReport();
  const description = await describe(fragment, surroundings.others, report);
  return planOf(description, surroundings, report);
}

/**
 * The plan of a description's SDK.
 *
 * @throws if there is an error
 */
export async function sdkOf(
  fragment: Fragment,
  config?: Partial<SdkConfig>,
): Promise<Sdk> {
  const report = createReport();
  const description = await describe(fragment, {}, report);
  return soundPlanOf(description, config, report);
}

/**
 * The plan of the SDK of a description in a file.
 *
 * @throws if there is an error
 */
export async function sdkOfFile(
  file: string,
  config?: Partial<SdkConfig>,
): Promise<Sdk> {
  const report = createReport();
  const description = await loadDescription(file, { report });
  return soundPlanOf(description, config, report);
}

async function describe(
  fragment: Fragment,
  others: Surroundings["others"],
  report: Report,
): Promise<Description> {
  const members =
    typeof fragment === "string"
      ? await parseText(fragment, "openapi.yaml", report)
      : fragment;
  const value = {
    openapi: "3.1.0",
    info: { title: "Doors", version: "1.2.3" },
    paths: {},
    ...(isObject(members) && members),
  };
  return descriptionOf(value, report, others) ?? fail(report);
}

async function soundPlanOf(
  description: Description | undefined,
  config: Partial<SdkConfig> | undefined,
  report: Report,
): Promise<Sdk> {
  const { sdk } = await planOf(
    description ?? fail(report),
    config && { config },
    report,
  );
  return report.failed ? fail(report) : sdk;
}

/** Unless a test is about names, operations are called as they are written. */
const byId: Pick<SdkConfig, "naming"> = { naming: { strategy: "operationId" } };

async function planOf(
  description: Description,
  { config, published }: Surroundings = {},
  report: Report,
): Promise<Planned> {
  const api = await lowerApi(description, report);
  const sdk = planSdk(
    api,
    { ...defaultConfig(), ...byId, ...config },
    { ...nothingPublished, ...published },
    report,
  );
  const methods = sdk.resources.flatMap((resource) =>
    resource.methods.map(
      (method) => [[...resource.path, method.name].join("."), method] as const,
    ),
  );
  return {
    api,
    sdk,
    methods: new Map(methods),
    diagnostics: report.diagnostics,
  };
}

function fail({ diagnostics }: Report): never {
  throw new Error(JSON.stringify(diagnostics));
}

/** The names of a model, once for each side of the wire on which it is another. */
export function sidesOf({ request, response }: Model): readonly ModelNames[] {
  return request === response ? [response] : [response, request];
}

/** A file of the emitted package. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface Emitted {
  readonly files: readonly TextFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file, by its path; of one that was not emitted, nothing. */
  text(path: string): string;
}

/** What emitters make of a plan, one after the other; of all checks where one prints checks. */
export async function emitted(
  sdk: Sdk,
  ...emitters: readonly (Emitter | ((checks: SdkChecks) => Emitter))[]
): Promise<Emitted> {
  const report = createReport();
  const planned: PlannedFile[] = [];
  const plan = planChecks(sdk);
  const checks = { ...plan, ...writeChecks(plan.program, () => undefined) };
  for (const each of emitters) {
    const emitter = typeof each === "function" ? each(checks) : each;
    planned.push(...(await emitter.emit(sdk, report)));
  }
  const { printed } = printFiles(planned, new Map(), report);
  const files = printed.map((file) => ({
    path: file.path,
    text: textIn(file),
  }));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    files,
    diagnostics: report.diagnostics,
    text: (path) => texts.get(path) ?? "",
  };
}

/** The files of a plan's models and of their checks, with those that they import. */
export async function emittedModels(sdk: Sdk): Promise<readonly TextFile[]> {
  const { files, diagnostics } = await emitted(
    sdk,
    modelsEmitter(sdkTypes(sdk)),
    validatorsEmitter,
    runtimeEmitter,
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return files;
}

/**
 * Generates the package of the description in a file, as the program does, but that operations are called by their ids.
 *
 * @returns the files' paths
 * @throws if there is an error
 */
export async function generatePackage(
  spec: string,
  out: string,
): Promise<readonly string[]> {
  const config = `${out}.sdk.yaml`;
  const beside = join(dirname(spec), "sdk.yaml");
  const said = existsSync(beside) ? readFileSync(beside, "utf8") : "";
  const named = /^naming:/m.test(said)
    ? said
    : `${said}\nnaming: { strategy: operationId }\n`;
  mkdirSync(dirname(config), { recursive: true });
  writeFileSync(config, named);
  const { ok, files, diagnostics } = await generate({ spec, config, out });
  if (!ok) throw new Error(JSON.stringify(diagnostics));
  return files;
}
