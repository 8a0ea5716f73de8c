import type { SchemaRegistry } from "../../ir/schema.js";
import type { Params } from "../../ir/sdk.js";
import { isClosed } from "../../schema/closed.js";
import { any } from "../code/condition.js";
import { element, literal } from "../code/expression.js";
import { skip, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { isUndefined } from "../presence.js";
import type { Others } from "../properties/alike.js";
import { isOneOfNames, knownNames, refuseKey } from "../properties/keys.js";
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

/** A loop that tells each unknown key. */
export function unknownKeys(
  names: readonly string[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const key = emission.names.fresh("key");
  const known = any(isOneOfNames(names, key, emission));
  const value = element(subject.value, key);
  const body = [
    ...when(known, [skip]),
    ...when(isUndefined(value), [skip]),
    ...refuseKey(
      knownNames(names, emission),
      key,
      subject,
      emission,
      "unknown",
    ),
  ];
  return [{ kind: "keys", key, object: subject.value, body }];
}
