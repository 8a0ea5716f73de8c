import type { Report } from "../../diagnostics/report.js";
import type { Api, MediaType, Operation, Response } from "../../ir/api.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { referencesThrough, walk } from "../../ir/visit.js";
import { isFile, saysBinary } from "../../schema/bytes.js";

/** A success that is described as JSON and is bytes, as frameworks describe files: whatever type it comes as. Its texts are the same file. */
export function withFiles(
  response: Response,
  registry: SchemaRegistry,
  report: Report,
): Response {
  const { status, content } = response;
  const isOfFile = ({ kind, schema }: MediaType): boolean =>
    (kind === "json" || kind === "text") &&
    schema !== undefined &&
    isFile(schema, registry);
  const files = content.filter(isOfFile);
  const file = files.find(({ kind }) => kind === "json");
  if (file === undefined || /^[1345]/.test(status)) return response;
  for (const { mediaType, at } of files)
    report.gather(
      "file-as-json",
      `\`${mediaType}\` of bytes is read as \`*/*\`: a file, whatever its type is.`,
      { kind: "location", location: at, key: true },
    );
  const any: MediaType = { ...file, mediaType: "*/*", kind: "binary" };
  return {
    ...response,
    content: content.flatMap((each) => {
      if (each === file) return [any];
      return isOfFile(each) ? [] : [each];
    }),
  };
}

/** Tells of schemas that say bytes where these can't be: once they are placed, what is left is written as a text. */
export function reportMisplacedBytes(
  { operations, schemas }: Api,
  report: Report,
): void {
  if (!mayHaveSome(operations, schemas)) return;
  for (const each of reached(operations.flatMap(textsOf), schemas))
    if (saysBinary(each) && each.bytes === undefined)
      report.gather(
        "bytes-as-text",
        "Bytes (`binary`) are sent only as a whole body or as a part of a multipart body: here they are a text like any other.",
        each.at,
      );
}

/** Most descriptions say it nowhere, which is found out at once. */
function mayHaveSome(
  operations: readonly Operation[],
  registry: SchemaRegistry,
): boolean {
  return [...registry.values(), ...operations.flatMap(textsOf)].some((each) =>
    walk(each).some(saysBinary),
  );
}

/** The schemas of what is written as a text, or as parts; those of whole bytes, and of texts that may be a file, are none. */
function textsOf({
  parameters,
  requestBody,
  responses,
}: Operation): readonly Schema[] {
  const contents = [
    ...(requestBody?.content ?? []),
    ...responses.flatMap(({ content }) => content),
  ];
  return [
    ...parameters.map(({ schema }) => schema),
    ...contents
      .filter(({ kind }) => /^(?:json|form|multipart)$/.test(kind))
      .flatMap(({ schema }) => schema ?? []),
  ];
}

/** These, what is within them and all that they refer to. */
function reached(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
): readonly Schema[] {
  const targets = [...referencesThrough(schemas, registry)].flatMap(
    (id) => registry.get(id) ?? [],
  );
  return [...new Set([...schemas, ...targets])].flatMap(walk);
}
