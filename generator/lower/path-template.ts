import type { Report } from "../diagnostics/report.js";
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
  const declared = new Set(
    parameters.filter((each) => each.in === "path").map((each) => each.name),
  );
  if (!isBalanced(path)) {
    report.add(
      "bad-path-template",
      `The braces of the path \`${path}\` don't match.`,
      place,
    );
    return [{ kind: "text", text: path }];
  }
  const used = new Set<string>();
  const segments = split(path).map((segment): PathSegment => {
    if (segment.kind === "text") return segment;
    if (declared.has(segment.name)) {
      used.add(segment.name);
      return segment;
    }
    if (/^[\w.~-]+$/.test(segment.name)) {
      report.add(
        "undeclared-path-parameter",
        `\`{${segment.name}}\` stands in the path but is not declared.`,
        place,
      );
      return segment;
    }
    report.add(
      "odd-path-expression",
      `\`{${segment.name}}\` is no declared parameter and is taken as text.`,
      place,
    );
    return { kind: "text", text: `{${segment.name}}` };
  });
  for (const parameter of parameters) {
    if (parameter.in === "path" && !used.has(parameter.name)) {
      report.add(
        "unused-path-parameter",
        `The path parameter \`${parameter.name}\` does not stand in the path \`${path}\`.`,
        parameter.at,
      );
    }
  }
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
