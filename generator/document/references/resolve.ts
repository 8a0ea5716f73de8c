import { createReport, type Report } from "../../diagnostics/report.js";
import {
  child,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import { isPointer, joinPointer, valueAt } from "../../ir/pointer.js";
import type { Description, Resolving } from "../description.js";
import type { Failure } from "../text/read.js";
import { versionOf } from "../version.js";
import { readAlready, type ReferredDocument } from "./documents.js";
import { meantComponent } from "./meant-component.js";
import { readReference } from "./reference.js";

export interface DescriptionParts {
  readonly root: string;
  readonly version: Description["version"];
  readonly value: JsonObject;
  /** Without overlays; the value itself where there are none. */
  readonly written?: JsonObject | undefined;
  readonly documents: ReadonlyMap<string, ReferredDocument>;
  /** The way to its folder from the one that references may lead into, if that is another. */
  readonly above?: string;
  readonly textAt?: Description["textAt"];
  readonly report: Report;
}

/** A description over documents that were read already. */
export function describe({
  root,
  version,
  value,
  written: ofRoot = value,
  documents,
  above = "",
  textAt = () => undefined,
  report,
}: DescriptionParts): Description {
  const get = ({ document, pointer }: Location): JsonValue | undefined => {
    const content = documents.get(document)?.content;
    return content !== undefined && "value" in content
      ? valueAt(content.value, pointer)
      : undefined;
  };
  return {
    root,
    version,
    versionOf: (document) =>
      versionOf(get({ document, pointer: "" })) ?? version,
    value,
    written: ofRoot,
    textAt,
    get,
    ...resolving({ root, documents, get, above, report }),
    silently: resolving({
      root,
      documents,
      get,
      above,
      report: createReport(),
    }),
    withRoot: (other, otherReport) =>
      describe({
        root,
        version,
        value: other,
        documents: new Map([...documents, [root, readAlready(other)]]),
        above,
        textAt,
        report: otherReport,
      }),
    documents: () =>
      [...documents]
        .filter(([, { content }]) => "value" in content)
        .map(([id]) => id),
  };
}

interface Documents {
  readonly root: string;
  readonly documents: ReadonlyMap<string, ReferredDocument>;
  readonly get: Description["get"];
  readonly above: string;
  readonly report: Report;
}

function resolving(all: Documents): Resolving {
  const { root, get, report } = all;
  const resolved = new Map<string, Location>();
  const resolve: Resolving["resolve"] = (from, reference, expected) => {
    const key = `${from.document}\n${reference}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const target = find(from, reference, all);
    if ("code" in target) {
      const { code, message } = target;
      const missing =
        expected === undefined ? "" : ` There must be ${expected}.`;
      const whole = get({ document: root, pointer: "" });
      const meant = meantComponent(reference, from.document, root, whole);
      report.add(
        code,
        message + missing + meant,
        written(from, reference, get),
      );
      return undefined;
    }
    resolved.set(key, target);
    return target;
  };
  return {
    resolve,
    follow: (location) => follow(location, get, resolve, report),
  };
}

/** The place of the reference itself, where it is the `$ref` of what stands at `from`. */
function written(
  from: Location,
  reference: string,
  get: Description["get"],
): Location {
  const pointer = joinPointer(from.pointer, "$ref");
  const place = { document: from.document, pointer };
  return get(place) === reference ? place : from;
}

function find(
  from: Location,
  text: string,
  { documents, above, report }: Documents,
): Location | Failure {
  const reference = readReference(from.document, text, above);
  if (reference.kind === "refused") return reference;
  const { document, fragment } = reference;
  const content = use(document, documents, report);
  if ("failure" in content) return content.failure;
  if (!isPointer(fragment)) {
    const message = `#${fragment} is no JSON Pointer.`;
    return { code: "ref-not-a-pointer", message };
  }
  if (valueAt(content.value, fragment) === undefined) {
    const where = document === from.document ? "" : document;
    const message = `There is nothing at ${where}#${fragment}.`;
    return { code: "ref-not-found", message };
  }
  return { document, pointer: fragment };
}

/** What a document holds; what is to say about the document itself is reported now that it is used. */
function use(
  id: string,
  documents: ReadonlyMap<string, ReferredDocument>,
  report: Report,
): ReferredDocument["content"] {
  const document = documents.get(id);
  if (document === undefined) {
    const message = `${id} was not read: no $ref names it.`;
    return { failure: { code: "ref-unusable", message } };
  }
  for (const { code, message, places } of document.diagnostics) {
    report.add(code, message, ...places);
  }
  return document.content;
}

/** Reference Objects may refer to Reference Objects; a circle of them means nothing. */
function follow(
  start: Location,
  get: Description["get"],
  resolve: Description["resolve"],
  report: Report,
): { readonly location: Location; readonly value: JsonValue } | undefined {
  const passed = new Map<string, Location>();
  let location = start;
  for (;;) {
    const value = get(location);
    const reference = child(value, "$ref");
    if (value === undefined) return undefined;
    if (typeof reference !== "string") return { location, value };
    const key = `${location.document}#${location.pointer}`;
    if (passed.has(key)) {
      reportCycle([...passed.values()], report);
      return undefined;
    }
    passed.set(key, location);
    const next = resolve(location, reference);
    if (next === undefined) return undefined;
    location = next;
  }
}

/** Shows the way into the circle and round it, as far as people can follow. */
function reportCycle(passed: readonly Location[], report: Report): void {
  const places = passed.slice(0, 5).map(({ document, pointer }) => ({
    document,
    pointer: joinPointer(pointer, "$ref"),
  }));
  report.add("ref-cycle", "These references lead in a circle.", ...places);
}
