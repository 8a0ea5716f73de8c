import { cautiousSteps } from "../ir/patterns/linear-pattern.js";
import { acceptorWith } from "../checks/run/acceptor.js";
import type { Issue } from "../checks/run/issue.js";
import { loadRuntime } from "../checks/run/runtime.js";
import type { Api, MediaType, NamedExample } from "../ir/api.js";
import type { JsonValue, Location } from "../ir/json.js";
import { placeKey } from "../ir/pointer.js";
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
  /** Among those of a map. */
  readonly name?: string | undefined;
  readonly side: Side | "both";
}

/** Examples in one place that their schema refuses for one reason. */
export interface RefusedExamples {
  readonly at: Location;
  /** What is wrong with each, first of all. */
  readonly reason: string;
  /** As many as there are, each with its name if it has one. */
  readonly names: readonly (string | undefined)[];
}

/** The examples of a description that its schemas refuse: either is wrong, and calls that are documented so are refused. */
export async function refusedExamples(
  api: Api,
): Promise<readonly RefusedExamples[]> {
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
  const refused = examplesOf(api).flatMap(
    ({ at, schema, value, name, side }) => {
      if (!isTriable(schema, value)) return [];
      const given =
        side === "both" ? value : onSide(value, schema, { registry, side });
      const [issue] = acceptors[side](schema)(given);
      return issue === undefined
        ? []
        : [{ at, reason: reasonOf(issue), names: [name] }];
    },
  );
  return joined(refused);
}

function joined(
  refused: readonly RefusedExamples[],
): readonly RefusedExamples[] {
  const byReason = new Map<string, RefusedExamples>();
  for (const each of refused) {
    const key = `${placeKey(each.at)}\n${each.reason}`;
    const { names = [] } = byReason.get(key) ?? {};
    byReason.set(key, { ...each, names: [...names, ...each.names] });
  }
  return [...byReason.values()];
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
  readonly named?: readonly NamedExample[];
}

function examplesIn(
  { at, schema, examples = [], named = [] }: Holder,
  side: Given["side"],
): readonly Given[] {
  return schema === undefined
    ? []
    : examples.map((value) => {
        const name = named.find((each) => each.value === value)?.name;
        return { at, schema, value, name, side };
      });
}

const mostNames = 3;

/** Says which examples are refused, and why. */
export function textOfRefused({ names, reason }: RefusedExamples): string {
  const known = names.flatMap((name) => name ?? []);
  const shown = known.slice(0, mostNames).map((each) => `\`${each}\``);
  const [first] = shown;
  if (names.length === 1)
    return `${first === undefined ? "An example" : `The example ${first}`} is refused by its schema: ${reason}.`;
  const which =
    first === undefined
      ? `${names.length} examples`
      : `The examples ${listed(shown, names.length - shown.length)}`;
  return `${which} are refused by their schema: ${reason}.`;
}

/** `a, b and c`, or `a, b and 2 more`. */
function listed(names: readonly string[], others: number): string {
  const all = others > 0 ? [...names, `${others} more`] : names;
  return `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}

function reasonOf({ path, message }: Issue): string {
  const where = path.map((each) =>
    typeof each === "number" ? `[${each}]` : `.${each}`,
  );
  const subject =
    path.length === 0 ? "it" : `\`${where.join("").replace(/^\./, "")}\``;
  return `${subject} ${message}`;
}
