import { cautiousSteps } from "../checks/linear-pattern.js";
import { acceptorWith } from "../checks/run/acceptor.js";
import type { Issue } from "../checks/run/issue.js";
import { loadRuntime } from "../checks/run/runtime.js";
import type { Api, MediaType } from "../ir/api.js";
import type { JsonValue, Location } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { walk } from "../ir/visit.js";
import { onSide } from "./on-side.js";
import { createTriable } from "./triable.js";

/** An example as it stands, with the schema that it is of. */
interface Given {
  readonly at: Location;
  readonly schema: Schema;
  readonly value: JsonValue;
  readonly side: Side | "both";
}

/** An example that its schema refuses. */
export interface RefusedExample {
  readonly at: Location;
  /** What is wrong with it, first of all. */
  readonly reason: string;
}

/** The examples of a description that its schemas refuse: either is wrong, and calls that are documented so are refused. */
export async function refusedExamples(
  api: Api,
): Promise<readonly RefusedExample[]> {
  const runtime = await loadRuntime();
  const registry = api.schemas;
  const isTriable = createTriable(registry);
  const acceptorOf = (side: Side | "both") =>
    acceptorWith(runtime, registry, side, true, cautiousSteps);
  const acceptors = {
    request: acceptorOf("request"),
    response: acceptorOf("response"),
    both: acceptorOf("both"),
  };
  return examplesOf(api).flatMap(({ at, schema, value, side }) => {
    if (!isTriable(schema, value)) return [];
    const given =
      side === "both" ? value : onSide(value, schema, { registry, side });
    const [issue] = acceptors[side](schema)(given);
    return issue === undefined ? [] : [{ at, reason: reasonOf(issue) }];
  });
}

function examplesOf({ operations, schemas }: Api): readonly Given[] {
  return [
    ...operations.flatMap(({ parameters, requestBody, responses }) => [
      ...parameters.flatMap((each) =>
        examplesAt(each, "request", each.contentMediaType === undefined),
      ),
      ...(requestBody?.content ?? []).flatMap((each) =>
        examplesAt(each, "request", isOfValues(each)),
      ),
      ...responses
        .flatMap(({ content }) => content)
        .flatMap((each) => examplesAt(each, "response", isOfValues(each))),
    ]),
    ...[...schemas.values()].flatMap((each) => examplesWithin(each, "both")),
  ];
}

/** The examples of a parameter or media type, if they are values, and those of all that its own schema holds. */
function examplesAt(
  holder: Holder,
  side: Side,
  hasValues: boolean,
): readonly Given[] {
  return [
    ...(hasValues ? examplesIn(holder, side) : []),
    ...(holder.schema === undefined ? [] : examplesWithin(holder.schema, side)),
  ];
}

function examplesWithin(schema: Schema, side: Given["side"]): readonly Given[] {
  return walk(schema).flatMap((each) =>
    examplesIn({ ...each, schema: each }, side),
  );
}

/** Examples of other media types are texts, whatever their schema says. */
function isOfValues({ kind }: MediaType): boolean {
  return kind === "json" || kind === "form" || kind === "multipart";
}

interface Holder {
  readonly at: Location;
  readonly schema?: Schema;
  readonly examples?: readonly JsonValue[];
}

function examplesIn(
  { at, schema, examples = [] }: Holder,
  side: Given["side"],
): readonly Given[] {
  return schema === undefined
    ? []
    : examples.map((value) => ({ at, schema, value, side }));
}

function reasonOf({ path, message }: Issue): string {
  const where = path.map((each) =>
    typeof each === "number" ? `[${each}]` : `.${each}`,
  );
  const subject =
    path.length === 0 ? "it" : `\`${where.join("").replace(/^\./, "")}\``;
  return `${subject} ${message}`;
}
