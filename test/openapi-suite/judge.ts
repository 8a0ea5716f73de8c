import { build } from "esbuild";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileSchema } from "../../generator/compile-schema.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { validatorsEmitter } from "../../generator/emitters/validators/index.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { sdkOfText } from "../sdk.js";
import { root } from "../shared.js";
import type { Group } from "./suite.js";

export type Judge = (value: JsonValue) => boolean;

/** The verdicts of what is emitted for a group: of a bare schema, or of the component `Case` in a package. */
export function judgeOf(
  group: Group,
  folder: string,
  name: string,
): Promise<Judge> {
  return group.components === undefined
    ? judgeOfSchema(group)
    : judgeOfComponent(group, folder, name);
}

async function judgeOfSchema({ schema, dialect }: Group): Promise<Judge> {
  const { validate, diagnostics } = await compileSchema(schema, { dialect });
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (value) => validate(value).issues.length === 0;
}

async function judgeOfComponent(
  group: Group,
  folder: string,
  name: string,
): Promise<Judge> {
  const sdk = await sdkOfText(folder, name, descriptionOf(group));
  const model = [...sdk.models.values()].find(
    ({ id }) => id === sdk.api.components.get("Case"),
  );
  if (model === undefined) throw new Error("There is no model of Case.");
  const { check } = model[group.direction ?? "response"];
  const base = join(folder, name);
  await writeValidators(sdk, base);
  return load(base, `src/validators/${model.file}.ts`, check);
}

/** An operation that sends and gets `Case`. */
function descriptionOf(group: Group): string {
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/Case" } },
  };
  const operation = {
    operationId: "exchange",
    requestBody: { required: true, content },
    responses: { "200": { description: "The same.", content } },
  };
  const members: JsonObject = {
    openapi: group.dialect === "oas30" ? "3.0.4" : "3.1.1",
    info: { title: "Suite", version: "1" },
    ...(group.jsonSchemaDialect !== undefined && {
      jsonSchemaDialect: group.jsonSchemaDialect,
    }),
    paths: { "/case": { post: operation } },
    components: { schemas: { Case: group.schema, ...group.components } },
  };
  return Object.entries(members)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}

async function writeValidators(sdk: Sdk, base: string): Promise<void> {
  const report = createReport();
  const files = await validatorsEmitter.emit(sdk, report);
  if (report.failed) throw new Error(JSON.stringify(report.diagnostics));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  cpSync(join(root, "templates/runtime"), join(base, "src/runtime"), {
    recursive: true,
  });
}

async function load(base: string, file: string, check: string): Promise<Judge> {
  const outfile = join(base, "check.mjs");
  await build({
    entryPoints: [join(base, file)],
    bundle: true,
    format: "esm",
    outfile,
    logLevel: "error",
  });
  const module: Readonly<Record<string, unknown>> = await import(
    pathToFileURL(outfile).href
  );
  const run = module[check];
  if (typeof run !== "function") throw new Error(`${check} is not exported.`);
  return (value) => {
    const issues: unknown[] = [];
    run(value, issues);
    return issues.length === 0;
  };
}
