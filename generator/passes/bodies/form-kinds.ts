import type { Report } from "../../diagnostics/report.js";
import type { Api, MediaType, Operation } from "../../ir/api.js";
import type { JsonType, Schema, SchemaRegistry } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { isObjectSchema } from "../../schema/object.js";

/** What a form is made of: its properties (OpenAPI 3.1, 4.8.14.4); a text is an urlencoded form that the caller wrote. */
const formTypes = {
  form: ["object", "string"],
  multipart: ["object"],
} as const satisfies Partial<Record<MediaType["kind"], readonly JsonType[]>>;

/** The types of value that a media type can be made of; `undefined` where it is no form. */
function typesOf({
  kind,
}: Pick<MediaType, "kind">): readonly JsonType[] | undefined {
  return kind === "form" || kind === "multipart" ? formTypes[kind] : undefined;
}

/** Those of them that a schema accepts, as far as that is plain. */
function accepted(
  types: readonly JsonType[],
  schema: Schema,
  registry: SchemaRegistry,
): readonly JsonType[] {
  const kinds = acceptedKinds(schema, registry);
  return types.filter(
    (type) =>
      kinds === undefined || kinds.has(type === "object" ? type : "string"),
  );
}

/** Whether no form can be made of what a body's schema accepts. */
export function isFormless(
  { kind, schema }: Pick<MediaType, "kind" | "schema">,
  registry: SchemaRegistry,
): boolean {
  const types = typesOf({ kind });
  return (
    types !== undefined &&
    schema !== undefined &&
    accepted(types, schema, registry).length === 0
  );
}

/** Says why a body can't be sent as a media type. */
export function reasonOfFormless({ mediaType, kind }: MediaType): string {
  return kind === "multipart"
    ? `The schema of \`${mediaType}\` is no object: nothing names the parts.`
    : `The schema of \`${mediaType}\` is neither an object nor a text: nothing names the fields.`;
}

/** A body whose schema accepts nothing but what a form can be made of: lists, numbers and null would be sent as nothing. */
export function asForm<Content extends MediaType & { readonly schema: Schema }>(
  content: Content,
  registry: SchemaRegistry,
): Content {
  const { schema } = content;
  const types = typesOf(content);
  if (types === undefined || isObjectSchema(schema, registry)) return content;
  if (!saysSomething(schema) && types.includes("string"))
    return { ...content, schema: { ...schema, types, anyForm: true } };
  return { ...content, schema: narrowed(schema, types, registry) };
}

/** Itself where it accepts nothing else, and without branches that do nothing else. */
function narrowed(
  schema: Schema,
  types: readonly JsonType[],
  registry: SchemaRegistry,
): Schema {
  const left = accepted(types, schema, registry);
  const acceptsOthers = (each: Schema): boolean =>
    acceptedKinds(each, registry)?.size !== left.length;
  if (!acceptsOthers(schema)) return schema;
  const isPossible = (branch: Schema): boolean =>
    accepted(left, branch, registry).length > 0;
  const { anyOf, oneOf } = schema;
  const possible: Schema = {
    ...schema,
    ...(anyOf !== undefined && { anyOf: anyOf.filter(isPossible) }),
    ...(oneOf !== undefined && { oneOf: oneOf.filter(isPossible) }),
  };
  return acceptsOthers(possible) ? { ...possible, types: left } : possible;
}

/** `broken: skip`: an API without the operations that nothing but such a body is described for; each is told. */
export function withoutFormless(api: Api, report: Report): Api {
  const operations = api.operations.filter((operation) => {
    const body = onlyFormless(operation, api.schemas);
    if (body !== undefined)
      report.add(
        "broken-left-out",
        `\`${operation.method} ${operation.path}\` is left out: ${reasonOfFormless(body)}`,
        { kind: "location", location: operation.at, key: true },
        { kind: "location", location: body.at, key: true, note: "for this" },
      );
    return body === undefined;
  });
  return { ...api, operations };
}

function onlyFormless(
  { requestBody }: Operation,
  registry: SchemaRegistry,
): MediaType | undefined {
  const { content = [] } = requestBody ?? {};
  return content.every((each) => isFormless(each, registry))
    ? content[0]
    : undefined;
}
