import type { Report } from "../../diagnostics/report.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Model, Side } from "../../ir/sdk.js";
import {
  declareModel,
  hasWholeType,
  isShared,
  platformTypes,
  type SdkTypes,
} from "../../types/index.js";
import {
  type Code,
  concat,
  hardline,
  join,
  value,
} from "../../typescript/code.js";
import { schemaConstant } from "../../typescript/schema-constant.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";

/** `src/models/<file>.ts`: one named type per schema, two where its sides differ. */
export function modelsEmitter(types: SdkTypes): Emitter {
  return {
    name: "models",
    emit(sdk, report): readonly EmittedFile[] {
      const models = [...sdk.models.values()];
      for (const model of models) reportWide(model, types, report);
      return models.map((model) => modelFile(model, types));
    },
  };
}

function reportWide(model: Model, types: SdkTypes, report: Report): void {
  if (hasWholeType(model, types)) return;
  const message = `The alternatives that \`${model.response.type}\` combines are more than TypeScript can work with, so that its type leaves some of them out.`;
  report.add("type-widened", message, model.schema.at);
}

function modelFile(model: Model, types: SdkTypes): EmittedFile {
  const path = `src/models/${model.file}.ts`;
  const sides = declaredSides(model);
  const body = join(
    concat(hardline, hardline),
    sides.flatMap((side) => [
      declareModel(model, side, types),
      schemaOf(model, side),
    ]),
  );
  return {
    path,
    text: sourceFile(path, body, {
      declares: sides.map((side) => model[side].type),
      globals: platformTypes,
    }),
    style: "final",
    originOf: () => model.schema.at,
  };
}

function schemaOf(model: Model, side: Side): Code {
  const { type, check } = model[side];
  return schemaConstant(type, value(check, `validators/${model.file}`));
}

/** A model whose sides don't differ is declared once; of the others both sides stand, since either may be referred to. */
function declaredSides(model: Model): readonly Side[] {
  return isShared(model) ? ["response"] : ["response", "request"];
}
