import type { Report } from "../diagnostics/report.js";
import type { JsonObject, JsonValue, Location } from "../ir/json.js";
import type { Description } from "./description.js";
import type { ReferredDocument } from "./documents.js";
import { isPointer } from "./pointer.js";
import { readReference } from "./reference.js";
import { child, valueAt } from "./value.js";

export interface DescriptionParts {
  readonly root: string;
  readonly version: Description["version"];
  readonly value: JsonObject;
  readonly documents: ReadonlyMap<string, ReferredDocument>;
  readonly report: Report;
}

/** A description over documents that were read already. */
export function describe({
  root,
  version,
  value,
  documents,
  report,
}: DescriptionParts): Description {
  const resolved = new Map<string, Location>();
  const get = ({ document, pointer }: Location): JsonValue | undefined => {
    const content = documents.get(document)?.content;
    return content !== undefined && "value" in content
      ? valueAt(content.value, pointer)
      : undefined;
  };
  const resolve = (from: Location, reference: string): Location | undefined => {
    const key = `${from.document}\n${reference}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const target = find(from, reference, documents, report);
    if (target !== undefined) resolved.set(key, target);
    return target;
  };
  return {
    root,
    version,
    value,
    get,
    resolve,
    follow: (location) => follow(location, get, resolve, report),
    documents: () =>
      [...documents]
        .filter(([, { content }]) => "value" in content)
        .map(([id]) => id),
  };
}

function find(
  from: Location,
  text: string,
  documents: ReadonlyMap<string, ReferredDocument>,
  report: Report,
): Location | undefined {
  const reference = readReference(from.document, text);
  if (reference.kind === "refused")
    return (report.add(reference.code, reference.message, from), undefined);
  const { document, fragment } = reference;
  const value = use(from, document, documents, report);
  if (value === undefined) return undefined;
  if (!isPointer(fragment)) {
    report.add("ref-not-a-pointer", `#${fragment} is no JSON Pointer.`, from);
    return undefined;
  }
  if (valueAt(value, fragment) === undefined) {
    report.add(
      "ref-not-found",
      `There is nothing at ${document === from.document ? "" : document}#${fragment}.`,
      from,
    );
    return undefined;
  }
  return { document, pointer: fragment };
}

/** The value of a document; what is to say about the document is reported now that it is used. */
function use(
  from: Location,
  id: string,
  documents: ReadonlyMap<string, ReferredDocument>,
  report: Report,
): JsonValue | undefined {
  const document = documents.get(id);
  if (document === undefined) {
    report.add("ref-unusable", `${id} was not read: no $ref names it.`, from);
    return undefined;
  }
  for (const { code, message, places } of document.diagnostics) {
    report.add(code, message, ...places);
  }
  if ("value" in document.content) return document.content.value;
  const { code, message } = document.content.failure;
  report.add(code, message, from);
  return undefined;
}

/** Reference Objects may refer to Reference Objects; a circle of them means nothing. */
function follow(
  start: Location,
  get: Description["get"],
  resolve: Description["resolve"],
  report: Report,
): { readonly location: Location; readonly value: JsonValue } | undefined {
  const passed = new Set<string>();
  let location = start;
  for (;;) {
    const value = get(location);
    const reference = child(value, "$ref");
    if (value === undefined) return undefined;
    if (typeof reference !== "string") return { location, value };
    const key = `${location.document}#${location.pointer}`;
    if (passed.has(key)) {
      report.add(
        "ref-cycle",
        `These references lead in a circle: ${[...passed].slice([...passed].indexOf(key)).join(" -> ")} -> ${key}.`,
        start,
      );
      return undefined;
    }
    passed.add(key);
    const next = resolve(location, reference);
    if (next === undefined) return undefined;
    location = next;
  }
}
