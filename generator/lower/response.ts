import type { Response } from "../ir/api.js";
import { lowerContent, type LowerSchema } from "./media-type.js";
import { type NamedNode, type ObjectNode, objects, text } from "./node.js";
import { lowerHeader } from "./parameter.js";

/** The `responses` of an operation (OpenAPI 3.1, 4.8.16): codes ascending, then ranges, then `default`. */
export function lowerResponses(
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Response[] {
  return objects(operation, "responses")
    .filter(isStatus)
    .map((node) => lowerResponse(node, lowerSchema))
    .sort((a, b) => rank(a.status).localeCompare(rank(b.status)));
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
  return {
    at,
    status: key.toLowerCase() === "default" ? "default" : key.toUpperCase(),
    description: text(node, "description") ?? "",
    headers: objects(node, "headers").map((header) =>
      lowerHeader(header, lowerSchema),
    ),
    content: lowerContent(node, lowerSchema),
  };
}
