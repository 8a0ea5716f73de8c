import type { Api, Operation } from "../ir/api.js";
import type { Schema } from "../ir/schema.js";
import { walk } from "../ir/visit.js";

type Bearer = Pick<Schema, "extensions">;

/** The extension keywords that operations bear. */
export function operationExtensions({ operations }: Api): ReadonlySet<string> {
  return keywordsOf(operations);
}

/** Those that operations, parameters and schemas bear. */
export function allExtensions(api: Api): ReadonlySet<string> {
  const parameters = api.operations.flatMap((each) => each.parameters);
  return keywordsOf([
    ...api.operations,
    ...parameters,
    ...schemasOf(api).flatMap(walk),
  ]);
}

/** The names of all properties. */
export function propertyNames(api: Api): ReadonlySet<string> {
  const schemas = schemasOf(api).flatMap(walk);
  const properties = schemas.flatMap((each) => each.properties ?? []);
  return new Set(properties.map(({ name }) => name));
}

function schemasOf({ schemas, operations }: Api): readonly Schema[] {
  return [...schemas.values(), ...operations.flatMap(schemasIn)];
}

function schemasIn({
  parameters,
  requestBody,
  responses,
}: Operation): readonly Schema[] {
  const content = [
    ...(requestBody?.content ?? []),
    ...responses.flatMap((response) => response.content),
  ];
  return [...parameters, ...content].flatMap(({ schema }) => schema ?? []);
}

function keywordsOf(bearers: readonly Bearer[]): ReadonlySet<string> {
  return new Set(
    bearers.flatMap(({ extensions }) => [...(extensions?.keys() ?? [])]),
  );
}
