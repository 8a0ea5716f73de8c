import type { JsonValue } from "../ir/json.js";
import type { Model, Side } from "../ir/sdk.js";
import type { Code } from "../typescript/code.js";
import { declaration } from "./print/declaration.js";
import { isLenient } from "./print/style.js";
import { schemaDoc } from "./schema/doc.js";
import type { SdkTypes } from "./sdk-types.js";
import { isFeasible } from "./type/combinations.js";
import { leavesOf } from "./type/lookup.js";
import { settle } from "./type/settle.js";
import { isKeyword, unknownType } from "./type/type.js";

/**
 * Declares and exports the type of a model on a side: an interface where it is one, else an alias.
 */
export function declareModel(model: Model, side: Side, types: SdkTypes): Code {
  const view = types[side];
  const type = settle(view.expand(model.id) ?? unknownType);
  const lenient = isLenient(model, side);
  const doc = schemaDoc(model.schema);
  return declaration(model[side].type, type, { view, lenient }, doc);
}

/** The values of a model that is an enum, in the author's order; `undefined` for any other. An open one lists those that are known. */
export function enumValues(
  { id }: Model,
  side: Side,
  types: SdkTypes,
): readonly JsonValue[] | undefined {
  const view = types[side];
  const type = settle(view.expand(id) ?? unknownType);
  const values: JsonValue[] = [];
  for (const leaf of leavesOf(type, view.expand)) {
    if (leaf.kind === "literal") values.push(leaf.value);
    else if (isKeyword(leaf, "null")) values.push(null);
    else if (!isKeyword(leaf, "open-string")) return undefined;
  }
  return values.some((each) => each !== null) ? values : undefined;
}

/** Whether the type of a model says all that TypeScript could say, were it not too much. */
export function hasWholeType({ id }: Model, { response }: SdkTypes): boolean {
  return isFeasible(response.expand(id) ?? unknownType, response.expand);
}
