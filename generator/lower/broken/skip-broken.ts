import {
  createReport,
  type Diagnostic,
  type Report,
} from "../../diagnostics/report.js";
import type { Description } from "../../document/description.js";
import type { Api } from "../../ir/api.js";
import { isObject, own } from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import { joinPointer, splitPointer, valueAt } from "../../ir/pointer.js";
import { lowerApi } from "../index.js";
import { withOwnMethods } from "./path-items.js";
import { brokenParts, type LeftOut, without } from "./prune.js";

/** What can be read of a description, and the description without the rest. */
export interface SoundPart {
  readonly api: Api;
  readonly description: Description;
}

/** What is left out may leave others without what they need, which the next reading tells. */
const mostRounds = 10;

/**
 * `broken: skip`: like `lowerApi`, but an error costs only the operations that need the place where it is. Each is told as a warning, and so
 * is each component. Errors that lie elsewhere stay errors.
 */
export async function lowerSoundPart(
  written: Description,
  report: Report,
): Promise<SoundPart> {
  let description = written;
  const leftOut = new Map<string, Diagnostic>();
  for (let round = 0; round < mostRounds; round += 1) {
    const trial = createReport();
    const source = description.withRoot(description.value, trial);
    const api = await lowerApi(source, trial);
    const errors = trial.diagnostics.filter(
      (each) => isError(each) || lacksScheme(each, leftOut),
    );
    if (errors.length === 0) {
      forward(trial, report);
      tell(leftOut, written, report);
      return { api, description: source };
    }
    if (round === 0) description = withOwnMethods(description, report);
    const broken = brokenParts(errors, description);
    if (broken === undefined || broken.size === 0) break;
    for (const [key, error] of broken) leftOut.set(key, error);
    const rest = without(broken, description.value);
    description = description.withRoot(rest, report);
  }
  return { api: await lowerApi(written, report), description: written };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Without a scheme that was never declared a call is sent, but not without one that only can't be read. */
function lacksScheme(
  { code, places: [place] }: Diagnostic,
  leftOut: LeftOut,
): boolean {
  if (code !== "unknown-security-scheme" || place?.kind !== "location")
    return false;
  const scheme = splitPointer(place.location.pointer).at(-1) ?? "";
  return leftOut.has(joinPointer("/components/securitySchemes", scheme));
}

function forward({ diagnostics }: Report, report: Report): void {
  for (const diagnostic of diagnostics) report.take(diagnostic);
}

function tell(leftOut: LeftOut, written: Description, report: Report): void {
  for (const [key, { message, places }] of leftOut)
    for (const { name, pointer } of partsAt(key, written)) {
      const [place] = places;
      report.add(
        "broken-left-out",
        `${name} is left out: ${message}`,
        {
          kind: "location",
          location: { document: written.root, pointer },
          key: true,
        },
        ...(place === undefined ? [] : [{ ...place, note: "for this" }]),
      );
    }
}

interface Part {
  /** For people. */
  readonly name: string;
  readonly pointer: string;
}

/** A component or an operation; of a path all its operations. */
function partsAt(key: string, { value }: Description): readonly Part[] {
  const [top, path = "", method] = splitPointer(key);
  if (top !== "paths") return [{ name: `\`#${key}\``, pointer: key }];
  if (method !== undefined)
    return [{ name: `\`${method.toUpperCase()} ${path}\``, pointer: key }];
  const item = valueAt(value, key);
  const methods = isObject(item)
    ? Object.keys(item).filter(isOperationMethod)
    : [];
  const isElsewhere = isObject(item) && own(item, "$ref") !== undefined;
  return methods.length === 0 || isElsewhere
    ? [{ name: `\`${path}\``, pointer: key }]
    : methods.map((each) => ({
        name: `\`${each.toUpperCase()} ${path}\``,
        pointer: `${key}/${each}`,
      }));
}
