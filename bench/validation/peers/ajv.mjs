import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { schemaOf } from "../bodies.mjs";
import { importBundled } from "../import-bundled.mjs";

/** The same schema as a standalone module, with all errors; ajv knows OpenAPI 3.0's `nullable` and `format`s itself. */
export async function ajv(body, folder) {
  const compiler = new Ajv.default({
    allErrors: true,
    strict: false,
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
