import { didYouMean } from "../../../diagnostics/did-you-mean.js";
import {
  child,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../../ir/json.js";
import { below, joinPointer } from "../../../ir/pointer.js";
import type { DiscriminatorEntry, SchemaId } from "../../../ir/schema.js";
import {
  keyword,
  type KeywordReader,
  type Reading,
  tell,
  wrong,
} from "../keyword.js";
import { shortened } from "../shortened.js";

/** OpenAPI 3.1, 4.8.24: its base vocabulary, of which `xml` says nothing here. */
export const openApiKeywords: readonly KeywordReader[] = [
  keyword("discriminator", "openapi", ["oas30"], readDiscriminator),
  // What it says is told once the whole schema is read: see `withNull`.
  keyword("nullable", "mixed", ["oas30"], () => undefined),
  keyword("example", "openapi", ["oas30"], (value, { node }) => {
    node.examples = [value, ...(node.examples ?? [])];
  }),
  keyword("externalDocs", "openapi", ["oas30"], readExternalDocs),
];

function readExternalDocs(value: JsonValue, schema: Reading): void {
  const [url, description] = ["url", "description"].map((key) =>
    isObject(value) ? own(value, key) : undefined,
  );
  if (typeof url === "string" && url !== "")
    schema.node.externalDocs = {
      url,
      ...(typeof description === "string" && { description }),
    };
  else
    tell(
      schema,
      "keyword-without-effect",
      "externalDocs",
      "`externalDocs` has no effect without a `url`.",
    );
}

/** OpenAPI 3.x, Discriminator Object. Implicit entries are added by `withImplicitEntries`, once the branches are known. */
function readDiscriminator(value: JsonValue, schema: Reading): void {
  const propertyName = isObject(value) ? own(value, "propertyName") : undefined;
  if (!isObject(value) || typeof propertyName !== "string")
    return wrong(schema, "discriminator", "an object with a `propertyName`");
  const fallback = own(value, "defaultMapping");
  const defaultMapping =
    typeof fallback === "string"
      ? mapped(fallback, schema, "defaultMapping")
      : undefined;
  schema.node.discriminator = {
    propertyName,
    mapping: explicitEntries(value, schema),
    ...(defaultMapping !== undefined && { defaultMapping }),
  };
}

function explicitEntries(
  value: JsonObject,
  schema: Reading,
): readonly DiscriminatorEntry[] {
  const mapping = own(value, "mapping");
  if (mapping === undefined) return [];
  if (!isObject(mapping)) {
    wrong(
      schema,
      "discriminator",
      "an object whose `mapping` is an object of strings",
    );
    return [];
  }
  return Object.entries(mapping).flatMap(([name, reference]) => {
    const target =
      typeof reference === "string"
        ? mapped(reference, schema, "mapping", name)
        : undefined;
    return target === undefined ? [] : [{ value: name, schema: target }];
  });
}

/** A mapping's value is the name of a component, or else a reference. It decides nothing: one that leads to no schema is left out. */
function mapped(
  reference: string,
  schema: Reading,
  ...tokens: readonly string[]
): SchemaId | undefined {
  const isReference = /[#/]|\.(?:json|ya?ml)$/.test(reference);
  const found =
    schema.componentNamed(reference) ??
    (isReference
      ? schema.referenceIfAny(reference, "discriminator", ...tokens)
      : undefined);
  if (found !== undefined) return found;
  const shown = shortened(reference);
  const problem = isReference
    ? `\`${shown}\` leads to no schema`
    : `No schema is named \`${shown}\``;
  const help = didYouMean(reference, targetsLike(isReference, schema));
  schema.report.add(
    "discriminator-mapping-unknown",
    `${problem}: this entry is left out.${help}`,
    below(schema.at, "discriminator", ...tokens),
  );
  return undefined;
}

/** What a mapping may have meant: a component, or what a branch refers to. */
function targetsLike(
  isReference: boolean,
  { object, componentNames }: Reading,
): readonly string[] {
  const names = componentNames();
  if (!isReference) return names;
  const branches = [object["oneOf"], object["anyOf"]].flatMap((each) =>
    isArray(each) ? each : [],
  );
  const references = branches.flatMap((each) => {
    const reference = child(each, "$ref");
    return typeof reference === "string" ? [reference] : [];
  });
  return [
    ...references,
    ...names.map((name) => `#${joinPointer("/components/schemas", name)}`),
  ];
}
