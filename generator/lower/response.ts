import type { Response } from "../ir/api.js";
import { lowerContent, type LowerSchema } from "./media-type.js";
import { lowerHeader } from "./parameter.js";
import type { NamedNode, ObjectNode, Reader } from "./reader.js";

/** The `responses` of an operation (OpenAPI 3.1, 4.8.16): codes ascending, then ranges, then `default`. */
export function lowerResponses(
  reader: Reader,
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Response[] {
  return reader
    .objects(operation, "responses")
    .filter((node) => isStatus(reader, node))
    .map((node) => lowerResponse(reader, node, lowerSchema))
    .sort((a, b) => rank(a.status).localeCompare(rank(b.status)));
}

function isStatus(reader: Reader, node: NamedNode): boolean {
  if (/^([1-5]\d\d|[1-5]XX|default)$/i.test(node.key)) return true;
  reader.report.add(
    "wrong-status",
    `\`${node.key}\` is no status code, range or \`default\`.`,
    node.at,
  );
  return false;
}

function rank(status: string): string {
  if (status === "default") return "9";
  return status.endsWith("XX") ? `8${status}` : status;
}

function lowerResponse(
  reader: Reader,
  node: NamedNode,
  lowerSchema: LowerSchema,
): Response {
  return {
    at: node.at,
    status:
      node.key.toLowerCase() === "default" ? "default" : node.key.toUpperCase(),
    description: reader.string(node, "description") ?? "",
    headers: reader
      .objects(node, "headers")
      .map((header) => lowerHeader(reader, header, lowerSchema)),
    content: lowerContent(reader, node, lowerSchema),
  };
}
