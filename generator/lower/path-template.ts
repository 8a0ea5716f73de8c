import type { Place, Report } from "../diagnostics/report.js";
import type { Parameter, PathSegment } from "../ir/api.js";
import type { Location } from "../ir/json.js";

/**
 * Cuts a path template into text and parameters (OpenAPI 3.1, 4.8.8.2). An expression in braces that no parameter
 * declares is an error if it could be a name, and literal text otherwise.
 */
export function lowerPathTemplate(
  path: string,
  parameters: readonly Parameter[],
  at: Location,
  report: Report,
): readonly PathSegment[] {
  const place = { kind: "location", location: at, key: true } as const;
  if (!isBalanced(path)) {
    report.add(
      "bad-path-template",
      `The braces of the path \`${path}\` don't match.`,
      place,
    );
    return [{ kind: "text", text: path }];
  }
  const declared = parameters.filter((each) => each.in === "path");
  const names = new Set(declared.map((each) => each.name));
  const segments = split(path).map((segment) =>
    segment.kind === "text" || names.has(segment.name)
      ? segment
      : undeclared(segment.name, place, report),
  );
  reportUnused(path, segments, declared, report);
  return segments;
}

function isBalanced(path: string): boolean {
  return !/[{}]/.test(path.replaceAll(/\{[^{}]+\}/g, ""));
}

function split(path: string): readonly PathSegment[] {
  return path
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece.startsWith("{")
        ? { kind: "parameter", name: piece.slice(1, -1) }
        : { kind: "text", text: piece },
    );
}

function undeclared(name: string, place: Place, report: Report): PathSegment {
  if (/^[\w.~-]+$/.test(name)) {
    report.add(
      "undeclared-path-parameter",
      `\`{${name}}\` stands in the path but is not declared.`,
      place,
    );
    return { kind: "parameter", name };
  }
  report.add(
    "odd-path-expression",
    `\`{${name}}\` is no declared parameter and is taken as text.`,
    place,
  );
  return { kind: "text", text: `{${name}}` };
}

function reportUnused(
  path: string,
  segments: readonly PathSegment[],
  declared: readonly Parameter[],
  report: Report,
): void {
  const used = new Set(
    segments.map((each) => (each.kind === "parameter" ? each.name : undefined)),
  );
  for (const { name, at } of declared)
    if (!used.has(name))
      report.add(
        "unused-path-parameter",
        `The path parameter \`${name}\` does not stand in the path \`${path}\`.`,
        at,
      );
}
