import type { Report } from "../../diagnostics/report.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Model, Side } from "../../ir/sdk.js";
import {
  declareModel,
  enumValues,
  hasWholeType,
  isShared,
  type SdkTypes,
} from "../../types/index.js";
import { blocks, type Code, value } from "../../typescript/code.js";
import {
  enumConstant,
  schemaConstant,
} from "../../typescript/schema-constant.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";

/** `src/models/<file>.ts`: one named type per schema, two where its sides differ. */
export function modelsEmitter(types: SdkTypes): Emitter {
  return {
    name: "models",
    emit(sdk, report): readonly PlannedFile[] {
      const models = [...sdk.models.values()];
      return models.map((model) => modelFile(model, types, report));
    },
  };
}

function reportWide(model: Model, types: SdkTypes, report: Report): void {
  if (hasWholeType(model, types)) return;
  const message = `The alternatives that \`${model.response.type}\` combines are more than TypeScript can work with, so that its type leaves some of them out.`;
  report.add("type-widened", message, model.schema.at);
}

function modelFile(model: Model, types: SdkTypes, report: Report): PlannedFile {
  const path = `src/models/${model.file}.ts`;
  return {
    path,
    shows: [model],
    originOf: () => model.schema.at,
    print(): string {
      reportWide(model, types, report);
      return modelText(path, model, types);
    },
  };
}

/** A model may well be called `Record`: its file takes nothing from the platform. */
const none: ReadonlySet<string> = new Set();

function modelText(path: string, model: Model, types: SdkTypes): string {
  const sides = declaredSides(model);
  const body = blocks(
    sides.flatMap((side) => [
      declareModel(model, side, types),
      schemaOf(model, side, types),
    ]),
  );
  return sourceFile(path, body, {
    declares: sides.map((side) => model[side].type),
    globals: none,
  });
}

function schemaOf(model: Model, side: Side, types: SdkTypes): Code {
  const { type, check } = model[side];
  const values = enumValues(model, side, types);
  const checks = value(check, `validators/${model.file}`);
  return values === undefined
    ? schemaConstant(type, checks)
    : enumConstant(type, values, checks);
}

/** A model whose sides don't differ, or that nobody sends, is declared once; of the others both sides stand, since either may be referred to. */
function declaredSides(model: Model): readonly Side[] {
  return isShared(model) ? ["response"] : ["response", "request"];
}
