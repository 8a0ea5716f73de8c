import { relative, sep } from "node:path";
import picocolors from "picocolors";
import type { DiagnosticCode, Severity } from "./catalogue.js";
import { frameOf } from "./frame.js";
import type { Diagnostic, Place } from "./report.js";
import type { Sources } from "./sources.js";
import { isUri } from "./uri.js";
import { visible, visibleJson } from "./visible.js";

export interface PrintOptions {
  /** For terminals that show colours. */
  readonly color: boolean;
  /** JSON for machines: every diagnostic, in the order of the run. */
  readonly json: boolean;
  /** Folder that paths are shown relative to. */
  readonly cwd: string;
}

/** Of one code, more than these are counted, not shown. */
const shownPerCode = 10;

/** What matters most comes last, next to the summary. */
const order: readonly Severity[] = ["note", "warning", "error"];

type Colors = ReturnType<typeof picocolors.createColors>;

interface Printer {
  readonly sources: Sources;
  readonly cwd: string;
  readonly colors: Colors;
}

/** Diagnostics for people, with code frames and a summary, or for machines. `""` for people if there are none. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { color, json, cwd }: PrintOptions,
): Promise<string> {
  const shown = json ? diagnostics : firstOfEachCode(diagnostics);
  await sources.prepare(shown.flatMap(({ places }) => places));
  const printer = { sources, cwd, colors: picocolors.createColors(color) };
  return json
    ? `${printJson(diagnostics, printer)}\n`
    : printText(diagnostics, shown, printer);
}

/** `2 errors, 1 warning`; `""` for nothing at all. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  return order
    .toReversed()
    .map((severity) => ({
      severity,
      count: diagnostics.filter((found) => found.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(
      ({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`,
    )
    .join(", ");
}

function firstOfEachCode(
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const counts = new Map<DiagnosticCode, number>();
  const first = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= shownPerCode;
  });
  return first.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
}

function printText(
  all: readonly Diagnostic[],
  shown: readonly Diagnostic[],
  printer: Printer,
): string {
  if (all.length === 0) return "";
  const parts = shown.flatMap((diagnostic, index) => {
    const { code } = diagnostic;
    const isLast = !shown.slice(index + 1).some((later) => later.code === code);
    const hidden =
      all.filter((other) => other.code === code).length - shownPerCode;
    const more =
      isLast && hidden > 0
        ? [`… and ${hidden} more of ${code}; --json lists all.\n`]
        : [];
    return [printOne(diagnostic, printer), ...more];
  });
  return `${[...parts, summary(all)].join("\n")}\n`;
}

function printOne(
  { code, severity, message, help, places, overlay }: Diagnostic,
  printer: Printer,
): string {
  const { colors } = printer;
  const paint = {
    error: colors.red,
    warning: colors.yellow,
    note: colors.cyan,
  }[severity];
  const lines = [
    `${paint(`${severity}[${code}]`)} ${colors.bold(visible(message))}`,
    ...places.flatMap((place) => printPlace(place, printer)),
    `  ${colors.dim("= help:")} ${help}`,
    ...(overlay === undefined ? [] : printOverlay(overlay, printer)),
  ];
  return `${lines.join("\n")}\n`;
}

function printOverlay(overlay: string, { colors }: Printer): readonly string[] {
  return [
    `  ${colors.dim("= overlay:")} to take it away, save this as overlays/mend.yaml beside the description:`,
    ...overlay.split("\n").map((line) => `      ${visible(line)}`),
  ];
}

function printPlace(
  place: Place,
  { sources, cwd, colors }: Printer,
): readonly string[] {
  const { file, at } = sources.position(place);
  const arrow = colors.blue("-->");
  const note = place.note === undefined ? "" : ` (${visible(place.note)})`;
  const name = visible(shownPath(file, cwd));
  if (at === undefined) return [`  ${arrow} ${name}${note}`];
  const { number, text, indent, carets } = at.frame ?? frameOf(at);
  const margin = " ".repeat(number.length);
  return [
    `${margin} ${arrow} ${name}:${at.line}:${at.column}${note}`,
    `${margin} ${colors.dim("|")}`,
    `${colors.dim(`${number} |`)} ${text}`.trimEnd(),
    `${margin} ${colors.dim("|")} ${indent}${colors.red(carets)}`,
  ];
}

function printJson(
  diagnostics: readonly Diagnostic[],
  { sources, cwd }: Printer,
): string {
  return visibleJson(
    diagnostics.map(({ code, severity, message, help, places, overlay }) => ({
      code,
      severity,
      message,
      help,
      ...(overlay !== undefined && { overlay }),
      places: places.map((place) => {
        const { file, at } = sources.position(place);
        return {
          file: shownPath(file, cwd),
          ...(at === undefined ? {} : { line: at.line, column: at.column }),
          ...(place.note === undefined ? {} : { note: place.note }),
        };
      }),
    })),
  );
}

function shownPath(file: string, cwd: string): string {
  return isUri(file) ? file : relative(cwd, file).split(sep).join("/");
}
