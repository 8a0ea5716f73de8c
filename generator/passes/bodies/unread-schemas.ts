import type { Report } from "../../diagnostics/report.js";
import type { MediaType, Operation } from "../../ir/api.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";
import type { Result, ResultReading } from "../../ir/sdk.js";
import { readingOf } from "./response-bodies.js";

/**
 * Tells of schemas that say more of a response than the client reads: of what is no JSON it gives text, bytes or a stream. Beside
 * JSON these are only given to who asks for them, which is worth knowing, and no more.
 */
export function reportUnreadSchemas(
  operation: Operation,
  { success }: Result,
  registry: SchemaRegistry,
  report: Report,
): void {
  const statuses = new Set(success.map(({ status }) => status));
  for (const { status, content } of operation.responses) {
    if (!statuses.has(status)) continue;
    const readings = content.map((each) => readingOf(each, registry));
    for (const [index, reading] of readings.entries()) {
      const each = content[index];
      if (each === undefined) continue;
      const isBesideJson = readings.includes("json");
      reportUnread(each, reading, isBesideJson, registry, report);
    }
  }
}

function reportUnread(
  { mediaType, at, schema }: MediaType,
  reading: ResultReading,
  isBesideJson: boolean,
  registry: SchemaRegistry,
  report: Report,
): void {
  const place = { kind: "location", location: at, key: true } as const;
  if (reading === "stream")
    return report.gather(
      "events-not-read",
      `\`${mediaType}\` is given as a stream of bytes: its events are not read yet.`,
      place,
    );
  const given =
    reading === "text" ? "text" : reading === "blob" ? "a Blob" : "";
  if (given === "" || !saysMoreThanText(schema, registry)) return;
  const [code, where] = isBesideJson
    ? ([
        "response-schema-beside-json",
        ", where it comes instead of JSON",
      ] as const)
    : (["response-schema-not-read", ""] as const);
  report.gather(
    code,
    `\`${mediaType}\` is given as ${given}${where}: what its schema says of it is not read.`,
    place,
  );
}

/** Whether what a schema describes is no text. */
export function saysMoreThanText(
  schema: MediaType["schema"],
  registry: SchemaRegistry,
): boolean {
  const kinds = schema && acceptedKinds(schema, registry);
  return kinds !== undefined && !kinds.has("string");
}
