import { didYouMean } from "../../diagnostics/did-you-mean.js";
import type { SecurityRequirement } from "../../ir/api.js";
import { isObject } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import { asObject, byIntent } from "../entry.js";
import { field, items, type ObjectNode, texts } from "../node.js";

/** The `security` of an Operation or of the OpenAPI Object; `undefined` where it has none. */
export function lowerSecurity(
  owner: ObjectNode,
  schemes: ReadonlySet<string>,
): readonly SecurityRequirement[] | undefined {
  const requirements = requirementsOf(owner);
  if ((field(owner, "security")?.value ?? null) === null) return undefined;
  return requirements.map((requirement) =>
    Object.keys(requirement.value).flatMap((scheme) => {
      if (schemes.has(scheme))
        return [{ scheme, scopes: texts(requirement, scheme) }];
      reportUndeclared(scheme, schemes, requirement);
      return [];
    }),
  );
}

/** An object where a list of them is asked for is the only one. */
function requirementsOf(owner: ObjectNode): readonly ObjectNode[] {
  const entry = field(owner, "security");
  if (!isObject(entry?.value)) return items(owner, "security");
  byIntent(entry, "as a list of it alone", owner);
  const requirement = asObject(entry, owner);
  return requirement === undefined ? [] : [requirement];
}

function reportUndeclared(
  scheme: string,
  schemes: ReadonlySet<string>,
  { at, report }: ObjectNode,
): void {
  const help = didYouMean(scheme, [...schemes]);
  report.add(
    "unknown-security-scheme",
    `No security scheme \`${scheme}\` is declared in components.securitySchemes: calls are sent without it.${help}`,
    { kind: "location", location: below(at, scheme), key: true },
  );
}
