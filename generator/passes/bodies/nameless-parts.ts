import type { Report } from "../../diagnostics/report.js";
import type { Api, MediaType, Operation } from "../../ir/api.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";

/** Whether nothing names the parts of a multipart body: they are properties (OpenAPI 3.1, 4.8.14.4). */
export function isNameless(
  { kind, schema }: Pick<MediaType, "kind" | "schema">,
  registry: SchemaRegistry,
): boolean {
  if (kind !== "multipart" || schema === undefined) return false;
  const kinds = acceptedKinds(schema, registry);
  return kinds !== undefined && !kinds.has("object");
}

/** Says why a body can't be sent as a media type. */
export function reasonOfNameless({ mediaType }: MediaType): string {
  return `The schema of \`${mediaType}\` is no object: nothing names the parts.`;
}

/** `broken: skip`: an API without the operations that nothing but such a body is described for; each is told. */
export function withoutNamelessParts(api: Api, report: Report): Api {
  const operations = api.operations.filter((operation) => {
    const body = onlyNameless(operation, api.schemas);
    if (body !== undefined)
      report.add(
        "broken-left-out",
        `\`${operation.method} ${operation.path}\` is left out: ${reasonOfNameless(body)}`,
        { kind: "location", location: operation.at, key: true },
        { kind: "location", location: body.at, key: true, note: "for this" },
      );
    return body === undefined;
  });
  return { ...api, operations };
}

function onlyNameless(
  { requestBody }: Operation,
  registry: SchemaRegistry,
): MediaType | undefined {
  const { content = [] } = requestBody ?? {};
  return content.every((each) => isNameless(each, registry))
    ? content[0]
    : undefined;
}
