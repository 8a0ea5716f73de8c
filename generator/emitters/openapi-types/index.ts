import { createRequire } from "node:module";
import type * as OpenapiTypescript from "openapi-typescript";
import type { GlobalContext, OpenAPI3, SchemaObject } from "openapi-typescript";
import type { Report } from "../../diagnostics/report.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import { isObject, type JsonObject, type JsonValue } from "../../ir/json.js";
import type { Sdk } from "../../ir/sdk.js";
import { hasWholeType, type SdkTypes } from "../../types/index.js";
import { declaresOnlyTypes } from "../../typescript/parse.js";
import { isInherited } from "../../typescript/inherited.js";
import { banner } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";
import { inheritedDiscriminators, withBasesAlone } from "./bases.js";
import { withMeantTags } from "./meant-tags.js";
import { withoutListedHeirs } from "./heirs.js";
import { withOwnPathItems } from "./path-items.js";
import { withPlainNames } from "./percent-signs.js";
import { withoutSlips } from "./slips.js";
import { withStatedTags } from "./stated-tags.js";
import { withUndeclaredParameters } from "./undeclared-parameters.js";
import { withMereValues } from "./values.js";
import { recursiveAliases, withAliases } from "./recursion.js";

/** `import()` would first search the compiler that it loads for what that exports, which takes a third of the time. */
const require: RequireParts = createRequire(import.meta.url);

/** Its parts, because its own entry loads a bundler and a linter too: with those it takes twice as long. */
interface RequireParts {
  (
    name: "openapi-typescript/dist/transform/index.cjs",
  ): typeof OpenapiTypescript.transformSchema;
  (name: "openapi-typescript/dist/transform/schema-object.cjs"): {
    readonly default: typeof OpenapiTypescript.transformSchemaObject;
  };
  (
    name:
      | "openapi-typescript/dist/lib/ts.cjs"
      | "openapi-typescript/dist/lib/utils.cjs",
  ): typeof OpenapiTypescript;
}

/**
 * `src/openapi.ts`: the types of openapi-typescript, for those who use openapi-fetch and its kin. They are made of the description itself,
 * not of our reading of it, and so are a second opinion too.
 *
 * @param document gives the whole description as one document, which openapi-typescript then changes
 */
export function openapiTypesEmitter(
  document: () => JsonObject,
  types: SdkTypes,
): Emitter {
  return {
    name: "openapi-types",
    emit(sdk: Sdk, report: Report): readonly PlannedFile[] {
      if (!sdk.config.openapiTypes) return [];
      const body = isTooLarge(sdk, types, report)
        ? undefined
        : typesOf(described(document(), sdk, report), report);
      if (body === undefined) return [];
      const print = (): string => `${banner}\n\n${body}`;
      return [{ path: "src/openapi.ts", parsed: true, print }];
    },
  };
}

/** The document, but for what openapi-typescript would read otherwise than it is meant. */
function described(
  document: JsonObject,
  { api }: Sdk,
  report: Report,
): JsonObject {
  const { operations, schemas } = api;
  const items = withOwnPathItems(
    withMereValues(withoutSlips(document, report)),
  );
  const correct = withoutListedHeirs(
    withUndeclaredParameters(items, operations),
    schemas,
  );
  const hasTags = [...schemas.values()].some((each) => each.discriminator);
  return hasTags ? withMeantTags(withBasesAlone(correct), api) : correct;
}

/** openapi-typescript takes seconds for schemas that no person writes. */
const mostProperties = 20_000;

function isTooLarge(sdk: Sdk, types: SdkTypes, report: Report): boolean {
  for (const model of sdk.models.values()) {
    if (hasWholeType(model, types)) continue;
    const message = `The type of \`${model.response.type}\` would be too large for TypeScript.`;
    report.add("openapi-types-failed", message, model.schema.at);
    return true;
  }
  for (const { at, properties = [] } of sdk.api.schemas.values()) {
    if (properties.length <= mostProperties) continue;
    const message = `A schema of ${properties.length} properties is too large for openapi-typescript.`;
    report.add("openapi-types-failed", message, at);
    return true;
  }
  return false;
}

/** The text of the types; `undefined` where they can't be made. */
function typesOf(document: JsonObject, report: Report): string | undefined {
  try {
    const names = withPlainNames(document);
    const text = names.restore(transform(names.document));
    if (declaresOnlyTypes(text)) return text;
    report.add(
      "openapi-types-unsafe",
      "openapi-typescript made more than types of this description.",
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.add(
      "openapi-types-failed",
      `openapi-typescript can't read this description: ${reason.slice(0, 200)}`,
    );
  }
  return undefined;
}

function isOpenApi(document: JsonObject): document is JsonObject & OpenAPI3 {
  return typeof document["openapi"] === "string";
}

/** What the package's own entry does after bundling, which costs more than all the rest. */
function transform(document: JsonObject): string {
  const transformSchema = require("openapi-typescript/dist/transform/index.cjs");
  const { astToString } = require("openapi-typescript/dist/lib/ts.cjs");
  const aliases = recursiveAliases(document);
  const changed = withAliases(document, aliases);
  if (!isOpenApi(changed)) throw new TypeError("it names no version");
  const context = contextOf(changed);
  const declared = [...aliases.values()].map((name) =>
    declarationOf(name, changed[name], context),
  );
  const nodes = transformSchema(changed, context);
  const own = nodes.filter((node) => !isNamed(node, "WithRequired"));
  const helpers = own.length < nodes.length ? [withRequired] : [];
  return visible(
    withInherited([astToString(own), ...helpers, ...declared].join("")),
  );
}

/** What may be left out is of the type, too, that every object has by its name: see `typescript/inherited`. */
function withInherited(text: string): string {
  return text.replace(
    /^( +(?:readonly )?(\w+)\?: )/gm,
    (whole, start: string, name: string) =>
      isInherited(name) ? `${start}{}["${name}"] | ` : whole,
  );
}

/**
 * Its own asks for a type that has all of these properties: null has none, nor have unions those of one branch, and it takes what every object has
 * for a property of the description.
 */
const withRequired =
  "type WithRequired<T, K extends PropertyKey> = T extends object ? T & Required<Pick<T, K & keyof T>> : T;\n";

function isNamed(node: object, text: string): boolean {
  const name: unknown = "name" in node ? node.name : undefined;
  return (
    typeof name === "object" &&
    name !== null &&
    "text" in name &&
    name.text === text
  );
}

/** Controls, and what turns the direction of text, are written out: nobody is to read other code than compilers do. */
function visible(text: string): string {
  return text.replace(
    /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) =>
      `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

function declarationOf(
  name: string,
  schema: JsonValue | undefined,
  ctx: GlobalContext,
): string {
  const {
    default: transformSchemaObject,
  } = require("openapi-typescript/dist/transform/schema-object.cjs");
  const { astToString } = require("openapi-typescript/dist/lib/ts.cjs");
  if (!isSchema(schema)) return "";
  const type = transformSchemaObject(schema, { path: `#/${name}`, ctx });
  return `type ${name} = ${astToString(type).trim()};\n`;
}

function isSchema(
  value: JsonValue | undefined,
): value is JsonObject & SchemaObject {
  return isObject(value);
}

function contextOf(document: JsonObject & OpenAPI3): GlobalContext {
  const {
    resolveRef,
    scanDiscriminators,
  } = require("openapi-typescript/dist/lib/utils.cjs");
  const silent = true;
  const found = scanDiscriminators(document, { silent });
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: true,
    discriminators: withStatedTags(
      found,
      inheritedDiscriminators(document),
      (reference) => resolveRef<JsonValue>(document, reference, { silent }),
    ),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent,
    transform: undefined,
    transformProperty: undefined,
    get redoc(): never {
      throw new Error("Only the bundler reads its configuration.");
    },
    resolve: (reference) => resolveRef(document, reference, { silent }),
  };
}
