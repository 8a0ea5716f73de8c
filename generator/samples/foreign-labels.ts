import type { Sdk } from "../ir/sdk.js";
import { type ComparedSample, comparedSamples } from "./compared-samples.js";

/** So many samples that disagree say that it is not they that are wrong. */
const several = 3;

const known = new WeakMap<Sdk, ReadonlySet<string>>();

/**
 * The labels of samples that call an SDK which gives parameters names of its own, as one that is written by hand: most of them name what the
 * operations do not have. Of these nothing is known to be wrong.
 */
export function foreignLabels(sdk: Sdk): ReadonlySet<string> {
  const already = known.get(sdk);
  if (already !== undefined) return already;
  const samples = sdk.resources.flatMap((resource) =>
    resource.methods.flatMap((method) =>
      comparedSamples(sdk, resource, method).filter(isCallByName),
    ),
  );
  const labels = new Set(samples.map(({ label }) => label));
  const found = new Set([...labels].filter((each) => isForeign(each, samples)));
  known.set(sdk, found);
  return found;
}

/** A request shows the names that are sent; a call that names nothing tells nothing. */
function isCallByName({ isRequest, given }: ComparedSample): boolean {
  return !isRequest && given > 0;
}

function isForeign(label: string, samples: readonly ComparedSample[]): boolean {
  const ofLabel = samples.filter((each) => each.label === label);
  const wrong = ofLabel.filter(({ mistakes }) => mistakes.length > 0).length;
  return wrong >= several && wrong > ofLabel.length / 2;
}
