import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Method, ResultCase, Sdk } from "../../ir/sdk.js";
import {
  type Promised,
  promiseOf,
  promiseOfAny,
} from "../../schema/promise.js";
import { propertiesOf } from "../../schema/properties.js";
import {
  assignment,
  blocks,
  type Code,
  code,
  type,
  value,
} from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import { array, object, stringLiteral } from "../../typescript/literal.js";
import { sourceFile } from "../../typescript/source-file.js";

const module = "promised";

/** `promises: { object: ["ok"] }`: what is promised of a success that is JSON; a model's long list is said once for all operations. */
export function promiseEntry(answer: ResultCase, sdk: Sdk): readonly Code[] {
  const promise = promiseOfAnswer(answer, sdk);
  if (promise === undefined) return [];
  const { promised, shared } = promise;
  const content =
    shared === undefined ? promiseObject(promised) : value(shared, module);
  return [code`promises: ${content}`];
}

/** `result: { array: [] }`: what is promised of the property that a call resolves to. */
export function resultEntry(
  { result: { success, unwrap } }: Method,
  { api: { schemas } }: Sdk,
): readonly Code[] {
  const [body] = success.flatMap(({ bodies: [first] }) =>
    first?.reads === "json" ? (first.schema ?? []) : [],
  );
  if (unwrap.kind !== "property" || body === undefined) return [];
  const property = propertiesOf(body, schemas).get(unwrap.name);
  const promised = property && promiseOf(property.schema, schemas);
  return promised === undefined
    ? []
    : [code`result: ${promiseObject(promised)}`];
}

/** `src/promised.ts`: what responses promise that are models; nothing where their lists are short. */
export function promisedFile(sdk: Sdk): readonly PlannedFile[] {
  const shared = sharedPromises(sdk);
  if (shared.length === 0) return [];
  const path = `src/${module}.ts`;
  const print = (): string => {
    const parts = shared.map(([name, promised]) => {
      const left = code`export const ${identifier(name)}: ${type("Promised", "runtime/promise")} =`;
      return code`${assignment(left, promiseObject(promised))};`;
    });
    return sourceFile(path, blocks(parts), {
      declares: shared.map(([name]) => name),
    });
  };
  return [
    { path, shows: shared.map(([name, each]) => [name, ...each]), print },
  ];
}

/** Each once, by name: an operation more changes nothing of the others. */
function sharedPromises(sdk: Sdk): readonly (readonly [string, Promised])[] {
  const byName = new Map<string, Promised>();
  for (const { methods } of sdk.resources)
    for (const answer of methods.flatMap(answersOf)) {
      const { shared, promised } = promiseOfAnswer(answer, sdk) ?? {};
      if (shared !== undefined && promised !== undefined)
        byName.set(shared, promised);
    }
  return [...byName].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The usual success, and those that are another. */
function answersOf({ result, otherAnswers }: Method): readonly ResultCase[] {
  return [
    result.usual ?? [],
    ...otherAnswers.map(({ answer }) => answer),
  ].flat();
}

interface AnswerPromise {
  readonly promised: Promised;
  /** `promisedAcsUser`, where the model's promise is said apart. */
  readonly shared?: string;
}

/** Names that stand in the descriptor itself, at most. */
const fewNames = 3;

function promiseOfAnswer(
  { bodies }: ResultCase,
  sdk: Sdk,
): AnswerPromise | undefined {
  const json = bodies.filter(
    ({ reads }) => reads === "json" || reads === "any",
  );
  const schemas = json.flatMap(({ schema }) => schema ?? []);
  if (schemas.length < json.length) return undefined;
  const promised = promiseOfAny(schemas, sdk.api.schemas);
  if (promised === undefined) return undefined;
  const [only, ...others] = schemas;
  const model =
    only?.ref !== undefined && others.length === 0
      ? sdk.models.get(only.ref)
      : undefined;
  const isLong = (promised.get("object")?.length ?? 0) > fewNames;
  return model !== undefined && isLong
    ? { promised, shared: `promised${model.response.type}` }
    : { promised };
}

function promiseObject(promised: Promised): Code {
  const kinds = [...promised].map(
    ([kind, names]) =>
      code`${propertyKey(kind)}: ${array(names.map((name) => stringLiteral(name)))}`,
  );
  return object(kinds);
}
