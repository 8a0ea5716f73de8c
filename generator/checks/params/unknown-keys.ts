import type { SchemaRegistry } from "../../ir/schema.js";
import type { Params } from "../../ir/sdk.js";
import { isClosed } from "../../schema/closed.js";
import { literal } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import type { Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { tell } from "../issue.js";
import type { Others } from "../properties/alike.js";
import { refuseKey } from "../properties/keys.js";
import type { Subject } from "../subject.js";

/** The names beside which keys are unknown; `undefined` where any key goes, or the body refuses the others itself. */
export function refusedBeside(
  { body, parameters, refuseUnknown }: Params,
  registry: SchemaRegistry,
): readonly string[] | undefined {
  const keys = parameters.map((each) => each.key);
  if (!refuseUnknown) return undefined;
  if (body === undefined) return keys;
  if (body.placement === "body") return [...keys, body.key];
  if (isClosed(body.schema, registry)) return undefined;
  return [...keys, ...body.properties];
}

/** The same in a loop over what is given. */
export function othersRefused(
  names: readonly string[],
  subject: Subject,
  emission: Emission,
): Others {
  return {
    names,
    statements: (key) =>
      refuseKey(literal([...names]), key, subject, emission, "unknown"),
  };
}

/** Tells each key that is given beside the names. */
export function unknownKeys(
  names: readonly string[],
  subject: Subject,
): readonly Statement[] {
  const args = [subject.value, literal([...names])];
  return [tell(runtime.mustHaveOnly, args, subject)];
}
