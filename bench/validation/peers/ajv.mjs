import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { schemaOf } from "../bodies.mjs";
import { importBundled } from "../import-bundled.mjs";

/** The same schema as a standalone module, with all errors; ajv knows OpenAPI 3.0's `nullable` and `format`s itself. */
export function ajv(body, folder) {
  return standalone(body, folder, {});
}

/** As ajv has it who asks for `discriminator`: the tag's value decides which part is tried. */
export function ajvByTag(body, folder) {
  return standalone(body, folder, { discriminator: true });
}

async function standalone(body, folder, options) {
  const compiler = new Ajv.default({
    allErrors: true,
    strict: false,
    ...options,
    code: { source: true, esm: true },
  });
  addFormats.default(compiler);
  const source = standaloneCode.default(
    compiler,
    compiler.compile(schemaOf(body)),
  );
  const { validate } = await importBundled(source, import.meta.dirname, folder);
  return (value) => (validate(value) ? none : validate.errors);
}

const none = [];
