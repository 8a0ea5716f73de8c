import { percentEncodedReference } from "../../ir/percent.js";
import {
  child,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { below, joinPointer } from "../../ir/pointer.js";
import {
  type Bundling,
  holdsSchema,
  meantSchema,
  referenceTo,
  targetAt,
  versionsOf,
} from "./bundling.js";
import { isValuePlace } from "./bundled-places.js";
import { schemaInVersion } from "./other-version.js";
import { rebased } from "./rebased.js";

/** An object of any document as it has to be written in the root document to say the same; what it holds is copied later. */
export function carried(
  value: JsonObject,
  at: Location,
  state: Bundling,
): JsonObject {
  if (isAtHome(value, at, state)) return value;
  const isSchema = holdsSchema(at, state);
  const changes = isSchema || bearers.some((key) => Object.hasOwn(value, key));
  if (!changes || isValuePlace(at.pointer)) return value;
  return isSchema ? schema(value, at, state) : withUris(value, at, state);
}

/** Whether it says there what it says here: most of the root document does, and only what refers to others is to be looked at. */
function isAtHome(
  value: JsonObject,
  { document }: Location,
  { description, isNameless }: Bundling,
): boolean {
  return (
    document === description.root &&
    !isNameless &&
    !Object.hasOwn(value, "discriminator") &&
    !Object.hasOwn(value, "operationRef")
  );
}

/** Fields that bear URIs of the description. */
const bearers = ["operationRef", "externalValue", "externalDocs"];

function schema(value: JsonObject, at: Location, state: Bundling): JsonObject {
  const isReference = Object.hasOwn(value, "$ref");
  const said = isReference
    ? value
    : schemaInVersion(value, ...versionsOf(at, state));
  const named = state.isNameless ? withoutNames(said) : said;
  return withMapping(withUris(named, at, state), at, state);
}

/** Without `$id` also `$schema` says nothing; one of another dialect than all others stays, for who reads it all the same. */
function withoutNames(value: JsonObject): JsonObject {
  const { $id, $anchor, ...rest } = value;
  const { $schema, ...others } = rest;
  if (typeof $schema === "string" && /\/2020-12\/schema#?$/.test($schema))
    return others;
  return $id === undefined && $anchor === undefined ? value : rest;
}

/** Relative URIs lead on to where they led. In 3.0 those of documentation and examples are relative to the servers (OpenAPI 3.0, 4.6). */
function withUris(
  value: JsonObject,
  at: Location,
  state: Bundling,
): JsonObject {
  const { description } = state;
  const { externalDocs, externalValue, operationRef } = value;
  const isMoved = at.document !== description.root;
  const is31 = isMoved && description.versionOf(at.document) === "3.1";
  const url = is31 ? child(externalDocs, "url") : undefined;
  return {
    ...value,
    ...(typeof operationRef === "string" && {
      operationRef: toOperation(operationRef, at, state),
    }),
    ...(is31 &&
      typeof externalValue === "string" && {
        externalValue: rebased(externalValue, at.document),
      }),
    ...(typeof url === "string" &&
      isObject(externalDocs) && {
        externalDocs: { ...externalDocs, url: rebased(url, at.document) },
      }),
  };
}

/** A reference to an operation, which a Path Item of another file has taken along. */
function toOperation(
  reference: string,
  at: Location,
  { description }: Bundling,
): string {
  const { root, silently, value } = description;
  const target = silently.resolve(at, reference);
  if (target === undefined) return rebased(reference, at.document);
  const isOwn = at.document === root && reference.startsWith("#");
  if (isOwn) return reference;
  if (target.document === root)
    return `#${percentEncodedReference(target.pointer)}`;
  const paths = own(value, "paths");
  for (const path of Object.keys(isObject(paths) ? paths : {})) {
    const pointer = joinPointer("/paths", path);
    const item = silently.follow({ document: root, pointer })?.location;
    const start = `${item?.pointer}/`;
    if (item?.document === target.document && target.pointer.startsWith(start))
      return `#${percentEncodedReference(`${pointer}/${target.pointer.slice(start.length)}`)}`;
  }
  return rebased(reference, at.document);
}

/** A mapping names components of the one document, whatever files their schemas lay in. */
function withMapping(
  value: JsonObject,
  at: Location,
  state: Bundling,
): JsonObject {
  const { discriminator } = value;
  if (!isObject(discriminator)) return value;
  const place = below(at, "discriminator");
  const { mapping, defaultMapping } = discriminator;
  const to = (text: JsonValue, ...tokens: readonly string[]): JsonValue =>
    typeof text === "string"
      ? named(text, below(place, ...tokens), state)
      : text;
  return {
    ...value,
    discriminator: {
      ...discriminator,
      ...(isObject(mapping) && {
        mapping: Object.fromEntries(
          Object.entries(mapping).map(([tag, text]) => [
            tag,
            to(text, "mapping", tag),
          ]),
        ),
      }),
      ...(defaultMapping !== undefined && {
        defaultMapping: to(defaultMapping, "defaultMapping"),
      }),
    },
  };
}

/** What a mapping's value is in the one document: first of all the name of a component, of its own document or the root's. */
function named(text: string, at: Location, state: Bundling): string {
  const { description } = state;
  const { root } = description;
  const pointer = joinPointer("/components/schemas", text);
  const component = [at.document, root]
    .map((document) => ({ document, pointer }))
    .find((each) => description.get(each) !== undefined);
  if (component?.document === root) return text;
  const target = component ?? targetAt(at, text, state);
  if (target === undefined) return text;
  const meant = meantSchema(target, state);
  const isOwn =
    at.document === root &&
    text === `#${percentEncodedReference(meant.pointer)}`;
  return isOwn ? text : referenceTo(meant, state);
}
