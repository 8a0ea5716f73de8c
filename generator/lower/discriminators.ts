import type { Report } from "../diagnostics/report.js";
import type { Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { alternativesOf } from "../schema/in-place.js";
import {
  alikeBranches,
  meantTag,
  nullBranches,
} from "../schema/tags/alike-branches.js";
import { componentName } from "../schema/tags/component-name.js";
import {
  type Covered,
  coveredBranches,
} from "../schema/tags/covered-branches.js";
import { idleEntries } from "../schema/tags/idle-entries.js";
import { sharedScalars } from "../schema/tags/shared-scalars.js";
import { shortened } from "./schema/shortened.js";

/** Warns of discriminators whose tag can't tell what it is meant to tell, and of alternatives that nothing tells apart. */
export function reportDiscriminators(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const each of schemas) {
    if (each.discriminator !== undefined)
      reportIdleEntries(each, registry, report);
    if (each.oneOf !== undefined) reportAlikeBranches(each, registry, report);
  }
}

/** Once for all places. */
function reportIdleEntries(
  schema: Schema,
  registry: SchemaRegistry,
  report: Report,
): void {
  const message =
    alternativesOf(schema).length > 0
      ? "The mapping of a discriminator names what is no branch of its union: this entry is ignored."
      : "The mapping of a discriminator names what does not extend its schema by `allOf`: this entry is ignored.";
  for (const { value } of idleEntries(schema, registry))
    report.gather(
      "discriminator-mapping-idle",
      message,
      below(schema.at, "discriminator", "mapping", value),
    );
}

function reportAlikeBranches(
  schema: Schema,
  registry: SchemaRegistry,
  report: Report,
): void {
  const tell = (branches: readonly Schema[], why: string): void =>
    report.gather(
      "branches-alike",
      `${why.replace("{}", listed(branches))}: what fits several of them is refused by \`oneOf\`.`,
      { kind: "location", location: below(schema.at, "oneOf"), key: true },
    );
  const covered = coveredBranches(schema, registry);
  for (const each of covered) reportCovered(each, report);
  const isTold = (branches: readonly Schema[]): boolean =>
    covered.some(({ wide, others }) =>
      branches.every((each) => each === wide || others.includes(each)),
    );
  const alike = alikeBranches(schema, registry);
  const tag = meantTag(schema, registry);
  if (alike.length > 0 && !isTold(alike))
    tell(
      alike,
      tag === undefined
        ? "Nothing tells {} apart"
        : `\`${shortened(tag)}\` can't tell {} apart, as it may be the same in each`,
    );
  for (const { kind, branches } of sharedScalars(schema, registry))
    if (!branches.every((each) => alike.includes(each)) && !isTold(branches))
      tell(branches, `A ${kind} may fit {}`);
  const ofNull = nullBranches(schema, registry);
  if (ofNull.length > 0) tell(ofNull, "Null fits {}");
}

function reportCovered({ wide, others }: Covered, report: Report): void {
  const [they, take] = others.length === 1 ? ["it", "takes"] : ["they", "take"];
  report.add(
    "branch-covered",
    `No value is valid as ${listed(others)}: ${listed([wide])} takes all that ${they} ${take}, and \`oneOf\` refuses what fits several.`,
    wide.at,
  );
}

const mostNames = 8;

/** `a`, `b` and `c`, the first of many. */
function listed(branches: readonly Schema[]): string {
  const names = branches
    .slice(0, mostNames)
    .map(
      ({ ref, at }) =>
        `\`${shortened((ref && componentName(ref)) ?? placeInUnion(at))}\``,
    );
  const others = branches.length - names.length;
  const last = others > 0 ? `${others} more` : (names.pop() ?? "");
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

/** `oneOf/0` */
function placeInUnion({ pointer }: Location): string {
  return pointer.split("/").slice(-2).join("/");
}
