import { disagreements } from "./agreement.mjs";
import { measure } from "./measure.mjs";
import { validatorsOf } from "./validators.mjs";

/** What "ours, the body" may take at most, as a part of what others take. */
export const budgets = { ajv: 1, zod: 0.3 };

/** Of two ways to call the same peer, the faster counts. */
const peers = { ajv: ["ajv standalone", "ajv by the tag"], zod: ["zod 4"] };

/** By the tag, ajv says that it is none of all; ours says which was meant, and is held to ajv's own way. */
const misspelt = "tag misspelt";

/**
 * A body's validators and what they take, `{ validators, wrong, timings }`: nothing is timed where they disagree, and `wrong` says on what.
 *
 * @param only names of validators; all that know the body if left out
 */
export async function timed(body, folder, only) {
  const validators = await validatorsOf(body, folder, only);
  const wrong = disagreements(body, validators);
  const { valid, invalid, tooLong, misspeltTag = [] } = body;
  const inputs = Object.entries({
    valid,
    invalid,
    "text too long": tooLong,
    [misspelt]: misspeltTag,
  });
  const timings = inputs
    .filter(([, values]) => wrong.length === 0 && values.length > 0)
    .map(([title, values]) => ({
      title,
      ...timing(validators, values, title),
    }));
  return { validators, wrong, timings };
}

function timing(validators, values, title) {
  const measured = measure(validators, values);
  const fastest = (names) =>
    Math.min(
      ...measured
        .filter(({ name }) => names.includes(name))
        .map(({ nanoseconds }) => nanoseconds),
    );
  /** Of no validator of a peer, nothing is any part. */
  const ratio = (name, peer) =>
    fastest([name]) /
    fastest(title === misspelt ? peers[peer].slice(0, 1) : peers[peer]);
  return { measured, ratio };
}

/** Budgets that are missed, in words. A text that is too long is about one thing only, in which zod has no say. */
export function missed({ title, ratio }) {
  return Object.entries(budgets)
    .map(([name, budget]) => ({
      name,
      budget,
      of: ratio("ours, the body", name),
    }))
    .filter(({ name }) => title !== "text too long" || name !== "zod")
    .filter(({ of, budget }) => of > budget)
    .map(
      ({ name, of, budget }) =>
        `${title}: ${of.toFixed(2)} of ${name}, at most ${budget.toFixed(2)}`,
    );
}
