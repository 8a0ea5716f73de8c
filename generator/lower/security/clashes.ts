import type { Report } from "../../diagnostics/report.js";
import type {
  Operation,
  SecurityRequirement,
  SecurityScheme,
} from "../../ir/api.js";

/**
 * Operations whose security can be met: schemes that are asked for together, but are sent in one place that holds one of them, are read as
 * alternatives, which is reported.
 */
export function withoutClashes(
  operations: readonly Operation[],
  schemes: readonly SecurityScheme[],
  report: Report,
): readonly Operation[] {
  const known = new Map(schemes.map((scheme) => [scheme.name, scheme]));
  return operations.map((operation) => {
    const { security } = operation;
    return security?.some((each) => each.length > 1)
      ? {
          ...operation,
          security: security.flatMap((each) =>
            alternatives(each, known, report),
          ),
        }
      : operation;
  });
}

/** All ways to take one scheme for each place. */
function alternatives(
  requirement: SecurityRequirement,
  known: ReadonlyMap<string, SecurityScheme>,
  report: Report,
): readonly SecurityRequirement[] {
  const byPlace = new Map<string, SecurityRequirement>();
  for (const use of requirement) {
    const place = placeOf(known.get(use.scheme), use.scheme);
    byPlace.set(place, [...(byPlace.get(place) ?? []), use]);
  }
  for (const [place, uses] of byPlace)
    reportClash(
      place,
      uses.flatMap(({ scheme }) => known.get(scheme) ?? []),
      report,
    );
  return [...byPlace.values()].reduce<readonly SecurityRequirement[]>(
    (ways, uses) => ways.flatMap((way) => uses.map((use) => [...way, use])),
    [[]],
  );
}

function reportClash(
  place: string,
  [first, ...others]: readonly SecurityScheme[],
  report: Report,
): void {
  for (const other of others)
    if (first !== undefined)
      report.add(
        "credentials-clash",
        `\`${first.name}\` and \`${other.name}\` are asked for together, and both are sent as ${place}, which holds one of them: they are read as alternatives.`,
        other.at,
        first.at,
      );
}

/** Where a credential is sent, in words; what shares its place with no other stands for itself. */
function placeOf(scheme: SecurityScheme | undefined, name: string): string {
  switch (scheme?.type) {
    case "apiKey":
      return scheme.in === "header"
        ? headerCalled(scheme.parameterName)
        : `the ${scheme.in} parameter \`${scheme.parameterName}\``;
    case "http":
    case "oauth2":
    case "openIdConnect":
      return headerCalled("authorization");
    default:
      return name;
  }
}

function headerCalled(name: string): string {
  return `the header \`${name.toLowerCase()}\``;
}
