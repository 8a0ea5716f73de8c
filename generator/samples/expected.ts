import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { BodyParams } from "../ir/sdk.js";
import { declaredNames, requiredNames } from "../schema/properties.js";

/** What may be given, and what has to be. */
export interface Expected {
  /** Absent where any other may be given as well. */
  readonly known?: readonly string[];
  readonly required: readonly string[];
}

/** What is wrong with the names that are given, each as the rest of a sentence. */
export function compared(
  given: readonly string[],
  { known, required }: Expected,
): readonly string[] {
  const unknown = given.filter((key) => known?.includes(key) === false);
  const missing = required.filter((key) => !given.includes(key));
  const [first = "", ...others] = unknown;
  const hint = others.length === 0 ? didYouMean(first, known ?? []) : "";
  return [
    ...(unknown.length === 0
      ? []
      : [`names ${spans(unknown)}, which the operation does not have.${hint}`]),
    ...(missing.length === 0
      ? []
      : [`lacks ${spans(missing)}, which the operation requires.`]),
  ];
}

function spans(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

export const nothing: Expected = { known: [], required: [] };

/** What a body may have, and has to. */
export function expectedOfBody(
  body: BodyParams,
  registry: SchemaRegistry,
): Expected {
  const required = [...requiredNames("request", body.schema, registry)];
  const isOpen = body.placement !== "flat" || body.open;
  return isOpen
    ? { required }
    : { known: declaredNames(body.schema, registry), required };
}
