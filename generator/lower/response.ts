import type { MediaType, Response } from "../ir/api.js";
import { isEmptyObject, isObject } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { lowerContent, type LowerSchema } from "./media-type.js";
import {
  field,
  type NamedNode,
  type ObjectNode,
  objects,
  text,
} from "./node.js";
import { lowerHeader } from "./parameter.js";

/** The `responses` of an operation (OpenAPI 3.1, 4.8.16): codes ascending, then ranges, then `default`. */
export function lowerResponses(
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Response[] {
  reportEmpty(operation);
  return objects(operation, "responses")
    .filter(isStatus)
    .map((node) => lowerResponse(node, lowerSchema))
    .sort((a, b) => rank(a.status).localeCompare(rank(b.status)));
}

/** At least one code is required (OpenAPI 3.1, 4.8.16); without any, nobody knows what a success is. */
function reportEmpty(operation: ObjectNode): void {
  const responses = field(operation, "responses");
  if (responses === undefined || !isObject(responses.value)) return;
  if (Object.keys(responses.value).some((key) => !key.startsWith("x-"))) return;
  operation.report.gather(
    "responses-empty",
    "These `responses` describe none.",
    { kind: "location", location: responses.at, key: true },
  );
}

function isStatus({ key, at, report }: NamedNode): boolean {
  if (/^([1-5]\d\d|[1-5]XX|default)$/i.test(key)) return true;
  report.add(
    "wrong-status",
    `\`${key}\` is no status code, range or \`default\`.`,
    at,
  );
  return false;
}

function rank(status: string): string {
  if (status === "default") return "9";
  return status.endsWith("XX") ? `8${status}` : status;
}

function lowerResponse(node: NamedNode, lowerSchema: LowerSchema): Response {
  const { key, at } = node;
  const content = lowerContent(node, lowerSchema, "response");
  reportLinks(node);
  return {
    at,
    status: key.toLowerCase() === "default" ? "default" : key.toUpperCase(),
    description: text(node, "description") ?? "",
    headers: objects(node, "headers")
      .filter(isHeader)
      .map((header) => lowerHeader(header, lowerSchema)),
    content: hasNoContent(node, content) ? [] : content,
  };
}

/** OpenAPI 3.1, 4.8.17.1: the media type is that of `content`. */
function isHeader({ key, at, report }: NamedNode): boolean {
  const isIgnored = /^content-type$/i.test(key);
  if (isIgnored)
    report.gather(
      "header-parameter-ignored",
      `The header \`${key}\` of a response has no meaning.`,
      { kind: "location", location: at, key: true },
    );
  return !isIgnored;
}

/** RFC 9110, 15: whatever is described for these statuses, no body comes with them. */
function hasNoContent(
  { key, at, report }: NamedNode,
  content: readonly MediaType[],
): boolean {
  if (!/^(?:1\d\d|204|205|304)$/.test(key)) return false;
  if (content.length > 0)
    report.gather(
      "body-of-no-content",
      `A response of ${key} has no body: what is described of it never comes.`,
      { kind: "location", location: below(at, "content"), key: true },
    );
  return true;
}

function reportLinks(node: ObjectNode): void {
  const links = field(node, "links");
  if (links === undefined || isEmptyObject(links.value)) return;
  node.report.gather(
    "links-not-honoured",
    "Links are not honoured yet: nothing is emitted for them.",
    { kind: "location", location: links.at, key: true },
  );
}
