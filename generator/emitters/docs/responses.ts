import type { Header, MediaType, Response } from "../../ir/api.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type { Model } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { prose } from "../../markdown/prose.js";
import { type TypeNames, typeWords } from "../../words/type-words.js";
import { contents, joinItems } from "./fields.js";
import { lettersOf } from "./says-more.js";

/** Whether a status, which may be a range or `default`, means success. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** What says no more of a response than that it is one of success (RFC 9110, 15.3, and what generators write). */
const sayingNothing = new Set([
  "accepted",
  "created",
  "defaultresponse",
  "nocontent",
  "ok",
  "response",
  "success",
  "successful",
  "successfuloperation",
  "successfulresponse",
]);

/** Whether nothing is to be said of a response but its status and the type that the method returns. */
export function saysOnlyStatus(
  { description, headers, content }: Response,
  names: TypeNames,
  registry: SchemaRegistry,
): boolean {
  const [body, ...others] = content;
  return (
    (description === "" || sayingNothing.has(lettersOf(description))) &&
    headers.length === 0 &&
    others.length === 0 &&
    (body === undefined || bodyWords(body, names, names, registry).isPlain)
  );
}

/** A list of responses: status, meaning, headers and bodies. */
export function responseList(
  responses: readonly Response[],
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  const once = linkedOnce(names);
  return joinItems(
    responses.map((response) => responseItem(response, names, once, registry)),
  );
}

/** Names that are links where they are first told: most errors of an operation have the same body. */
function linkedOnce(names: TypeNames): TypeNames {
  const told = new Set<Model>();
  return {
    ...names,
    linkOf(model) {
      if (told.has(model)) return undefined;
      told.add(model);
      return names.linkOf(model);
    },
  };
}

function responseItem(
  response: Response,
  names: TypeNames,
  once: TypeNames,
  registry: SchemaRegistry,
): string {
  const description = prose(response.description, 3, 2);
  const isShort = !description.includes("\n") && /^[\w*[]/.test(description);
  const head = `**${response.status}**`;
  const bodies = response.content.map((each) =>
    bodyWords(each, names, once, registry),
  );
  const [body, ...others] = bodies;
  const isPlain = isShort && others.length === 0 && body?.isPlain === true;
  const lead = isPlain
    ? `${head}: ${description.replace(/\.$/, "")}, ${body.words}`
    : `${head}: ${description}`;
  return [
    ...(isShort ? [lead] : [head, description]),
    ...(isPlain ? [] : bodies.map(({ text }) => text)),
    headerWords(response.headers),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

interface BodyWords {
  readonly text: string;
  /** The type alone. */
  readonly words: string;
  /** It is JSON, and nothing is to be said of it but its type. */
  readonly isPlain: boolean;
}

function bodyWords(
  { mediaType, schema }: MediaType,
  names: TypeNames,
  once: TypeNames,
  registry: SchemaRegistry,
): BodyWords {
  const media = codeSpan(mediaType);
  if (schema === undefined) return { text: media, words: "", isPlain: false };
  const fields = contents(schema, names, registry, 1);
  const words = typeWords(schema, once);
  const lead = `${media}: ${words}`;
  return {
    text: fields === "" ? lead : `${lead}\n\n${fields}`,
    words,
    isPlain: fields === "" && mediaType === "application/json",
  };
}

function headerWords(headers: readonly Header[]): string {
  if (headers.length === 0) return "";
  return `Headers: ${headers.map(({ name }) => codeSpan(name)).join(", ")}`;
}
