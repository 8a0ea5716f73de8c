import type { Report } from "../../diagnostics/report.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Model, Sdk, Side } from "../../ir/sdk.js";
import { isFeasible } from "../../types/combinations.js";
import { declare } from "../../types/declare.js";
import { schemaDoc } from "../../types/doc.js";
import { settle } from "../../types/schema-type.js";
import { unknownType } from "../../types/type.js";
import { isShared, viewOf } from "../../types/view.js";
import { type Code, concat, hardline, join, value } from "../../typescript/code.js";
import { schemaConstant } from "../../typescript/schema-constant.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";

export { declareType, typeOf, typeOfProperty } from "../../types/declare.js";
export { paramsType } from "../../types/params.js";
export { schemaConstant } from "../../typescript/schema-constant.js";

/** `src/models/<file>.ts`: one named type per schema, two where its sides differ. */
export const modelsEmitter: Emitter = {
  name: "models",
  emit(sdk, report): readonly EmittedFile[] {
    const models = [...sdk.models.values()];
    for (const model of models) reportWide(model, sdk, report);
    return models.map((model) => modelFile(model, sdk));
  },
};

function reportWide(model: Model, sdk: Sdk, report: Report): void {
  if (hasWholeType(model, sdk)) return;
  const message = `The alternatives that \`${model.response.type}\` combines are more than TypeScript can work with, so that its type leaves some of them out.`;
  report.add("type-widened", message, model.schema.at);
}

/** Whether the type of a model says all that TypeScript could say, were it not too much. */
export function hasWholeType({ id }: Model, sdk: Sdk): boolean {
  const { expand } = viewOf(sdk, "response");
  return isFeasible(expand(id) ?? unknownType, expand);
}

function modelFile(model: Model, sdk: Sdk): EmittedFile {
  const path = `src/models/${model.file}.ts`;
  const sides = declaredSides(model);
  const body = join(
    concat(hardline, hardline),
    sides.flatMap((side) => [
      declareModel(model, side, sdk),
      schemaOf(model, side),
    ]),
  );
  return {
    path,
    text: sourceFile(path, body, {
      declares: sides.map((side) => model[side].type),
      globals: binaryGlobals,
    }),
    style: "final",
  };
}

function schemaOf(model: Model, side: Side): Code {
  const { type, check } = model[side];
  return schemaConstant(type, value(check, `validators/${model.file}`));
}

/** All that types take from the platform: a model may well be called `Record`. */
const binaryGlobals = ["Blob", "Uint8Array"];

/** A model whose sides don't differ is declared once; of the others both sides stand, since either may be referred to. */
function declaredSides(model: Model): readonly Side[] {
  return isShared(model) ? ["response"] : ["response", "request"];
}

/** What is sent at all is as lenient as a request: callers may give `undefined` for what they leave out. */
function declareModel(model: Model, side: Side, sdk: Sdk): Code {
  const view = viewOf(sdk, side);
  const type = settle(view.expand(model.id) ?? unknownType);
  const lenient =
    side === "request" || (isShared(model) && model.usedIn.has("request"));
  return declare(
    model[side].type,
    type,
    { view, lenient },
    schemaDoc(model.schema),
  );
}
