import type { Header, MediaType, Response } from "../../ir/api.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import { codeSpan } from "../../markdown/code.js";
import { prefix, prose } from "../../markdown/prose.js";
import { type TypeNames, typeWords } from "../../words/type-words.js";
import { contents, joinItems } from "./fields.js";

/** Whether a status, which may be a range or `default`, means success. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** A list of responses: status, meaning, headers and bodies. */
export function responseList(
  responses: readonly Response[],
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  return joinItems(
    responses.map((response) => responseItem(response, names, registry)),
  );
}

function responseItem(
  response: Response,
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  const description = prose(response.description, 3, 2);
  const isShort = !description.includes("\n") && /^[\w*[]/.test(description);
  const head = `**${response.status}**`;
  const parts = isShort ? [`${head}: ${description}`] : [head, description];
  return [
    ...parts,
    ...response.content.map((each) => bodyWords(each, names, registry)),
    headerWords(response.headers),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function bodyWords(
  { mediaType, schema }: MediaType,
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  if (schema === undefined) return codeSpan(mediaType);
  const fields = contents(schema, names, registry, 1);
  const words = `${codeSpan(mediaType)}: ${typeWords(schema, names)}`;
  return fields === "" ? words : `${words}\n\n${fields}`;
}

function headerWords(headers: readonly Header[]): string {
  if (headers.length === 0) return "";
  return `Headers: ${headers.map(({ name }) => codeSpan(name)).join(", ")}`;
}

/** The request body's media types and what stands in them, for a body that is not flat. */
export function contentList(
  content: readonly MediaType[],
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  const items = content.map((each) => bodyWords(each, names, registry));
  return items.map((item) => prefix(item, "- ", "  ")).join("\n\n");
}
