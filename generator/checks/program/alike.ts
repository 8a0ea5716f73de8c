import type { Schema } from "../../ir/schema.js";
import type { BodyParams, Params } from "../../ir/sdk.js";
import { isMeaningful } from "../../schema/assertions.js";
import { createShapes, type Shapes } from "../../schema/shape.js";
import { type Code, code, type CodeSymbol } from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { specifierClause } from "../../typescript/layout.js";

/** A check that a module has under a name of its own: it is another, of the same module or of a component. */
export interface Alias {
  readonly name: string;
  readonly of: CodeSymbol;
}

/** The checks of methods that are met in a resource, by what they say. */
export interface AlikeChecks {
  /** The name of a check of the module that says the same of params, which is this one where it is the first. */
  params(module: string, check: string, params: Params): string;
  /** The same for a response. */
  response(module: string, check: string, schema: Schema): string;
}

/** Within a resource only, so that what is added to another changes nothing. */
export function alikeChecks(): AlikeChecks {
  // Titles are what branches of unions are called in issues.
  const shapes = createShapes((each) => each === "title" || isMeaningful(each));
  const known = new Map<string, string>();
  const first = (key: string, check: string): string => {
    const name = known.get(key) ?? check;
    known.set(key, name);
    return name;
  };
  return {
    params: (module, check, params) =>
      first(JSON.stringify([module, ...sayingOf(params, shapes)]), check),
    response: (module, check, schema) =>
      first(JSON.stringify([module, shapes.of(schema)]), check),
  };
}

function sayingOf(
  { parameters, refuseUnknown, body }: Params,
  shapes: Shapes,
): readonly unknown[] {
  const taken = parameters.map(({ key, parameter }) => [
    key,
    parameter.required,
    shapes.of(parameter.schema),
  ]);
  return [refuseUnknown, taken, body && sayingOfBody(body, shapes)];
}

function sayingOfBody(body: BodyParams, shapes: Shapes): readonly unknown[] {
  const { placement, required, schema } = body;
  const given = placement === "body" ? body.key : body.properties;
  return [placement, required, given, shapes.of(schema)];
}

/** `export { checkListParams as checkListAllParams };` */
export function aliasClause(aliases: readonly Alias[]): Code {
  const names = aliases.map(({ name, of }): Code => {
    const symbol: Code = { kind: "symbol", symbol: of };
    return code`${symbol} as ${identifier(name)}`;
  });
  return specifierClause(code`export`, names, code`;`);
}
