import type { Place, Report } from "../diagnostics/report.js";
import { schemaIdAt } from "../ir/derived-schema.js";
import type { Parameter, PathSegment } from "../ir/api.js";
import type { Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { cutTemplate, type TemplatePiece } from "./template-pieces.js";

/** What a path template and the parameters of its operation come to. */
export interface PathTemplate {
  readonly pathSegments: readonly PathSegment[];
  /** What follows the first `#`: it is never sent (RFC 9110, 7.1) and tells operations of one path apart. */
  readonly fragment?: string;
  /** Those that were given, without path parameters that the template does not name, and a text for each that it names and nobody declares. */
  readonly parameters: readonly Parameter[];
}

interface Site {
  /** The path, as a key. */
  readonly place: Place;
  readonly at: Location;
  readonly declared: ReadonlySet<string>;
  readonly report: Report;
}

/**
 * Cuts a path template into text and parameters (OpenAPI 3.1, 4.8.8.2). An expression in braces that no parameter declares can only be
 * filled as a text, if it could be a name; else it is literal text.
 */
export function lowerPathTemplate(
  path: string,
  parameters: readonly Parameter[],
  at: Location,
  report: Report,
): PathTemplate {
  const place = { kind: "location", location: at, key: true } as const;
  const template = cutTemplate(path);
  if (template === undefined) {
    const message = `The braces of the path \`${path}\` don't match.`;
    report.add("bad-path-template", message, place);
    return { pathSegments: [{ kind: "text", text: path }], parameters };
  }
  const given = parameters.filter((each) => each.in === "path");
  const declared = new Set(given.map(({ name }) => name));
  const site: Site = { place, at, declared, report };
  const pathSegments = template.pieces.map((piece) => segment(piece, site));
  return {
    pathSegments,
    ...(template.fragment !== undefined && { fragment: template.fragment }),
    parameters: withTemplate(parameters, pathSegments, path, site),
  };
}

function segment(piece: TemplatePiece, site: Site): PathSegment {
  if (piece.kind === "text") return piece;
  const { expression } = piece;
  if (site.declared.has(expression))
    return { kind: "parameter", name: expression };
  const name = nameOf(expression, site.declared);
  if (name === undefined) return literal(expression, site);
  if (name !== expression)
    site.report.add(
      "path-parameter-pattern",
      `\`{${expression}}\` is read as \`{${name}}\`: what stands beside the name is not honoured.`,
      site.place,
    );
  if (!site.declared.has(name))
    site.report.add(
      "undeclared-path-parameter",
      `\`{${name}}\` stands in the path but is not declared: it is taken as a required string.`,
      site.place,
    );
  return { kind: "parameter", name };
}

/**
 * The name in an expression. Routers of servers write more beside it: `{id:.+}`, `{id:int}`, `{page=1}`, `{proxy+}`, `{*path}`, `{id?}`.
 * But for the first, that is taken for a name only where such a parameter is declared.
 */
function nameOf(
  expression: string,
  declared: ReadonlySet<string>,
): string | undefined {
  const [, name, rest = ""] =
    /^[*+]?([\w.~-]+)\s*([:=*+?].*)?$/s.exec(expression) ?? [];
  if (name === undefined) return undefined;
  const isPlain = name === expression;
  const hasPattern = expression.startsWith(name) && rest.startsWith(":");
  return isPlain || hasPattern || declared.has(name) ? name : undefined;
}

function literal(expression: string, { place, report }: Site): PathSegment {
  report.add(
    "odd-path-expression",
    `\`{${expression}}\` is no declared parameter and is taken as text.`,
    place,
  );
  return { kind: "text", text: `{${expression}}` };
}

function withTemplate(
  parameters: readonly Parameter[],
  segments: readonly PathSegment[],
  path: string,
  { at, declared, report }: Site,
): readonly Parameter[] {
  const names = new Set(
    segments.flatMap((each) => (each.kind === "parameter" ? each.name : [])),
  );
  const isUnused = (each: Parameter): boolean =>
    each.in === "path" && !names.has(each.name);
  for (const { name, at: place } of parameters.filter(isUnused))
    report.add(
      "unused-path-parameter",
      `The path parameter \`${name}\` does not stand in the path \`${path}\`.`,
      place,
    );
  const undeclared = [...names].filter((name) => !declared.has(name));
  return [
    ...parameters.filter((each) => !isUnused(each)),
    ...undeclared.map((name) => undeclaredParameter(name, at)),
  ];
}

/** As if `{ name, in: path, required: true, schema: { type: string } }` were declared. */
function undeclaredParameter(name: string, at: Location): Parameter {
  const id = schemaIdAt(below(at, "parameters", name, "schema"));
  return {
    at,
    name,
    in: "path",
    undeclared: true,
    required: true,
    deprecated: false,
    style: "simple",
    explode: false,
    allowReserved: false,
    schema: { id, at, types: ["string"] },
    examples: [],
  };
}
