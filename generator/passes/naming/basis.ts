import type { Report } from "../../diagnostics/report.js";
import type { Operation } from "../../ir/api.js";
import type { NamingConfig } from "../../ir/config.js";
import type {
  NamingBasis,
  NamingRule,
  PublishedNames,
} from "../../ir/published.js";
import { sharedLead } from "./rest/lead.js";
import { type Decision, decideRule } from "./rule.js";

/** What the names of an API follow: what they followed before, else what sdk.yaml asks for, else what suits them, which is told. */
export function basisOf(
  operations: readonly Operation[],
  { strategy }: NamingConfig,
  { basis }: Pick<PublishedNames, "basis">,
  report: Report,
): NamingBasis {
  if (basis !== undefined) return basis;
  if (strategy === "fern" || strategy === "speakeasy")
    return { rule: "operationId", lead: [] };
  if (strategy !== "auto") return basisFor(strategy, operations);
  const decision = decideRule(operations);
  // What one operation says is no share of anything.
  if (operations.length > 1) report.add("naming-decided", messageOf(decision));
  return basisFor(decision.rule, operations);
}

function basisFor(
  rule: NamingRule,
  operations: readonly Operation[],
): NamingBasis {
  return { rule, lead: rule === "rest" ? sharedLead(operations) : [] };
}

const followed: Readonly<Record<NamingRule, string>> = {
  operationId: "their ids",
  path: "their paths",
  group: "their ids",
  rest: "words of REST for their paths",
  tag: "tags and ids",
};

function messageOf({ rule, reason }: Decision): string {
  return `Methods are named by ${followed[rule]} (\`${rule}\`). ${reason}`;
}
