// What is measured is what ships: a package is generated, and its checks are bundled as an application's bundler would.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../../dist/index.js";
import { schemaOf } from "../bodies.mjs";
import { importBundled } from "../import-bundled.mjs";

/** The operation alone under a name of its own, its body as a component, so that the body gets a check of its own beside that of the params. It is always given. */
function descriptionOf(body) {
  const { method, path, parameters, requestBody } = body;
  const schema = { $ref: "#/components/schemas/Body" };
  const operation = {
    operationId: "bench/measure",
    parameters,
    requestBody: {
      ...requestBody,
      required: true,
      content: { "application/json": { schema } },
    },
    responses: { 204: { description: "Done." } },
  };
  return {
    openapi: "3.0.3",
    info: { title: "Bench", version: "1" },
    paths: { [path]: { [method]: operation } },
    components: { schemas: { Body: schemaOf(body) } },
  };
}

async function checksOf(body, folder) {
  const spec = join(folder, "openapi.json");
  const config = join(folder, "sdk.yaml");
  writeFileSync(spec, JSON.stringify(descriptionOf(body)));
  writeFileSync(config, "openapiTypes: false\n");
  const out = join(folder, "sdk");
  const { ok, diagnostics } = await generate({ spec, config, out });
  if (!ok) throw new Error(JSON.stringify(diagnostics));
  return importBundled(exportsOf(body), join(out, "src"), folder);
}

function exportsOf({ params }) {
  const ofParams =
    params === undefined
      ? ""
      : `export { checkMeasureParams as checkParams } from "./resources/bench.checks.js";`;
  return `export { checkBody } from "./validators/body.js";
    export { issuesOf } from "./runtime/check.js";
    ${ofParams}`;
}

/** The check of the body as a component: unknown keys pass, as they do for the peers. */
export async function ours(body, folder) {
  const { checkBody, issuesOf } = await checksOf(body, folder);
  return (value) => issuesOf(checkBody, value);
}

/** The check of the client's params: parameters besides, and unknown keys are refused. */
export async function ourParams(body, folder) {
  const { checkParams, issuesOf } = await checksOf(body, folder);
  return (value) => issuesOf(checkParams, value);
}
