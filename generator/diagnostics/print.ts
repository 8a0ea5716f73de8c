import { relative, sep } from "node:path";
import picocolors from "picocolors";
import { counted } from "./counted.js";
import { overlayFiles } from "./overlay-files.js";
import { frameOf } from "./frame.js";
import { type Kind, kindsOf, severities } from "./kinds.js";
import type { Diagnostic, Place } from "./report.js";
import type { Sources } from "./sources.js";
import { isUri } from "./uri.js";
import { toldOnce } from "./told-once.js";
import { visible, visibleJson } from "./visible.js";

export interface PrintOptions {
  /** For terminals that show colours. */
  readonly color: boolean;
  /** JSON for machines: every diagnostic with all its places, in the order of the run. */
  readonly json: boolean;
  /** Notes too, and all places of what stands in many. */
  readonly verbose?: boolean;
  /** Folder that paths are shown relative to. */
  readonly cwd: string;
}

type Colors = ReturnType<typeof picocolors.createColors>;

interface Printer {
  readonly sources: Sources;
  readonly cwd: string;
  readonly colors: Colors;
  /** Names of files for the overlays that are shown. */
  readonly overlays: ReadonlyMap<string, string>;
}

/** Diagnostics for people, with code frames and a summary, or for machines. `""` for people if there are none. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { color, json, verbose = false, cwd }: PrintOptions,
): Promise<string> {
  const told = await toldOnce(diagnostics, sources);
  const kinds = kindsOf(told, verbose);
  const shown = json ? told : kinds.flatMap((kind) => kind.shown);
  const colors = picocolors.createColors(color);
  const printer = { sources, cwd, colors, overlays: overlayFiles(shown) };
  return json
    ? `${printJson(told, printer)}\n`
    : printText(kinds, summary(told, verbose), printer);
}

/** `2 errors, 1 warning, 3 notes (shown with --verbose)`; `""` for nothing at all. */
export function summary(
  diagnostics: readonly Diagnostic[],
  isVerbose = false,
): string {
  return severities
    .toReversed()
    .map((severity) => ({
      severity,
      count: diagnostics.filter((found) => found.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => {
      const isHidden = severity === "note" && !isVerbose;
      const how = isHidden ? " (shown with --verbose)" : "";
      return `${counted(count, severity)}${how}`;
    })
    .join(", ");
}

function printText(
  kinds: readonly Kind[],
  total: string,
  printer: Printer,
): string {
  const parts = kinds.flatMap((kind) => printKind(kind, printer));
  return total === "" ? "" : `${[...parts, total].join("\n")}\n`;
}

/** The help of what is told several times is told the first time. */
function printKind(
  { code, shown, hidden }: Kind,
  printer: Printer,
): readonly string[] {
  const told = shown.map((diagnostic, index) =>
    printOne(diagnostic, index === 0, printer),
  );
  return hidden === 0
    ? told
    : [...told, `… and ${hidden} more of ${code}; --verbose shows all.\n`];
}

function printOne(
  { code, severity, message, help, places, overlay }: Diagnostic,
  hasHelp: boolean,
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
    ...(hasHelp ? [`  ${colors.dim("= help:")} ${help}`] : []),
    ...(overlay === undefined ? [] : printOverlay(overlay, printer)),
  ];
  return `${lines.join("\n")}\n`;
}

function printOverlay(
  overlay: string,
  { colors, overlays }: Printer,
): readonly string[] {
  return [
    `  ${colors.dim("= overlay:")} to take it away, save this as overlays/${overlays.get(overlay) ?? "mend.yaml"} beside the description:`,
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
  { sources, cwd }: Pick<Printer, "sources" | "cwd">,
): string {
  return visibleJson(
    diagnostics.map(({ places, ...told }) => ({
      code: told.code,
      severity: told.severity,
      message: told.message,
      help: told.help,
      ...(told.overlay !== undefined && { overlay: told.overlay }),
      ...(told.count !== undefined && { count: told.count }),
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
  return isUri(file) ? file : relative(cwd, file).split(sep).join("/") || ".";
}
