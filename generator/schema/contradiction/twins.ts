import type { Schema } from "../../ir/schema.js";
import { soleReference, isSilent } from "../assertions.js";

/** Whether each branch of a `oneOf` says the same as another one: what satisfies one then satisfies two, which is refused (2020-12 Core, 10.2.1.3). */
export function areTwins({ oneOf = [], discriminator }: Schema): boolean {
  if (oneOf.length < 2 || discriminator !== undefined) return false;
  return oneOf.every((branch) =>
    oneOf.some((each) => each !== branch && saysTheSame(each, branch)),
  );
}

function saysTheSame(one: Schema, other: Schema): boolean {
  if (one.ref !== other.ref) return false;
  if (one.types?.join() !== other.types?.join()) return false;
  if (soleReference(one) !== undefined)
    return soleReference(one) === soleReference(other);
  const text = spelled(one);
  return text === spelled(other) && !text.includes('"dynamicRef"');
}

/** All that could refuse a value. Where it stands in a schema does not tell a keyword from a key of a value: these are texts then. */
function spelled(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (isSilent(key)) return undefined;
    return key === "enum" || key === "const" ? JSON.stringify(value) : value;
  });
}
