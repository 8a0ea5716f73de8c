import type { Header, MediaType, Response } from "../../../ir/api.js";
import type { Schema, SchemaRegistry } from "../../../ir/schema.js";
import type { Model } from "../../../ir/sdk.js";
import { codeSpan } from "../../../markdown/code.js";
import { prose } from "../../../markdown/prose.js";
import { descriptionOf } from "../../../schema/nullable.js";
import { type TypeNames, typeWords } from "../../../words/type-words.js";
import { rulesOf } from "../../../words/rules.js";
import { contents, fieldList, joinItems } from "../fields.js";
import { lettersOf } from "../../../words/says-more.js";
import type { Field } from "../schema-fields.js";
import type { ExampleOfBody } from "./example.js";

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
    (body === undefined || isOnlyType(body, names, registry))
  );
}

/** Whether the type that a method returns tells of a body: JSON without rules. */
function isOnlyType(
  body: MediaType,
  names: TypeNames,
  registry: SchemaRegistry,
): boolean {
  const { isJson, fields } = bodyWords(body, names, names, registry);
  const rules = body.schema === undefined ? [] : rulesOf(body.schema, registry);
  return (
    isJson && fields === "" && (rules.length === 0 || isNamed(body.schema))
  );
}

/**
 * Lists of responses: status, meaning, headers and bodies. What was told already is not told again.
 *
 * @param before what stands before them on the page: models that are linked there are named only
 * @param exampleOf gives the example of a body
 */
export function responseLists(
  lists: readonly (readonly Response[])[],
  names: TypeNames,
  registry: SchemaRegistry,
  before: string,
  exampleOf: ExampleOfBody,
): readonly string[] {
  const once = linkedOnce(names, before);
  const told = new Map<string, string>();
  const shown = new Set<string>();
  return lists.map((responses) =>
    joinItems(
      responses.map((response) => {
        const { status, content, headers } = response;
        const bodies = content.map((each) => {
          const body = bodyWords(each, names, once, registry);
          const example = exampleOf(each, isSuccess(status));
          const isNew = example !== "" && !shown.has(example);
          if (isNew) shown.add(example);
          return {
            ...toldOnce(body, status, told),
            example: isNew ? example : "",
          };
        });
        const list = headerWords(headers, names, registry);
        const first = told.get(list);
        if (first === undefined && list.includes("\n")) told.set(list, status);
        return responseItem(
          response,
          bodies,
          first === undefined ? list : `Headers: as with ${first}`,
        );
      }),
    ),
  );
}

/** Names that are links where they are first told: most errors of an operation have the same body. */
function linkedOnce(names: TypeNames, before: string): TypeNames {
  const told = new Set<Model>();
  return {
    ...names,
    linkOf(model) {
      if (told.has(model)) return undefined;
      told.add(model);
      const path = names.linkOf(model);
      return before.includes(`](${path ?? ""})`) ? undefined : path;
    },
  };
}

function toldOnce(
  body: BodyWords,
  status: string,
  told: Map<string, string>,
): BodyWords {
  if (body.fields === "") return body;
  const key = `${body.media} ${body.fields}`;
  const first = told.get(key);
  if (first !== undefined)
    return { ...body, words: `${body.words}, as with ${first}`, fields: "" };
  told.set(key, status);
  return body;
}

function responseItem(
  response: Response,
  bodies: readonly (BodyWords & { readonly example: string })[],
  headers: string,
): string {
  const head = `**${response.status}**`;
  const [body, ...others] = bodies;
  const said = saidOf(response, body);
  const description = prose(said, 3, 2);
  const isShort =
    !description.includes("\n") && /^(?:[\w*[]|$)/.test(description);
  const isPlain =
    isShort &&
    others.length === 0 &&
    body?.isJson === true &&
    isOneSentence(description);
  if (isPlain) {
    const facts = [description.replace(/\.$/, ""), body.words];
    const told = facts.filter((part) => part !== "").join(", ");
    return joined([`${head}: ${told}`, body.fields, body.example, headers]);
  }
  const lead = description === "" ? head : `${head}: ${description}`;
  return joined([
    ...(isShort ? [lead] : [head, description]),
    ...bodies.flatMap(({ media, words, fields, example }) => [
      words === "" ? media : `${media}: ${words}`,
      fields,
      example,
    ]),
    headers,
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The description, unless the body's type says as much. */
function saidOf(
  { description }: Response,
  body: BodyWords | undefined,
): string {
  if (body === undefined) return description;
  const isIdle =
    sayingNothing.has(lettersOf(description)) ||
    wordsIn(description) === wordsIn(body.words);
  return isIdle ? "" : description;
}

/** The words of a text, be they singular or plural, without articles and the targets of links. */
function wordsIn(text: string): string {
  return (text.replace(/\]\([^)]*\)/g, "").match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.toLowerCase().replace(/s$/, ""))
    .filter((word) => !["a", "an", "the"].includes(word))
    .join(" ");
}

/** What a type can follow after a comma. */
const longestSentence = 100;

function isOneSentence(text: string): boolean {
  return text.length <= longestSentence && !/[.!?:;]\s/.test(text);
}

interface BodyWords {
  readonly media: string;
  /** The type with what is asked of it; empty where nothing is known. */
  readonly words: string;
  /** What stands in it. */
  readonly fields: string;
  readonly isJson: boolean;
}

function bodyWords(
  { mediaType, kind, schema }: MediaType,
  names: TypeNames,
  once: TypeNames,
  registry: SchemaRegistry,
): BodyWords {
  const isBytes = kind === "binary" && !isNamed(schema);
  const fields =
    isBytes || schema === undefined ? "" : contents(schema, names, registry, 1);
  const words = isBytes
    ? "bytes"
    : schema === undefined
      ? ""
      : [typeWords(schema, once), ...rulesOf(schema, registry)].join(", ");
  const isJson = words !== "" && mediaType === "application/json";
  return { media: codeSpan(mediaType), words, fields, isJson };
}

function isNamed(schema: Schema | undefined): boolean {
  return schema?.ref !== undefined;
}

/** The headers of a response: on one line, unless more is said of one than what it is. */
function headerWords(
  headers: readonly Header[],
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  if (headers.length === 0) return "";
  const fields = headers.map((each) => headerField(each, registry));
  const list = fieldList(fields, names, registry, 1);
  if (list.includes("\n\n")) return `Headers:\n\n${list}`;
  const items = list.split("\n").map((item) => item.slice(2));
  return `Headers: ${items.join("; ")}`;
}

function headerField(
  { name, description, required, deprecated, schema }: Header,
  registry: SchemaRegistry,
): Field {
  return {
    name,
    schema,
    required,
    description: description ?? descriptionOf(schema, registry),
    remarks: deprecated && schema.deprecated !== true ? ["**deprecated**"] : [],
  };
}
