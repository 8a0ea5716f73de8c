import type { PlannedFile } from "../../ir/emitted-file.js";
import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import type { CodeSample, Method, Resource, Sdk } from "../../ir/sdk.js";
import type { Sample } from "../../samples/derive.js";
import type { WholeDocument } from "../../ir/excerpt.js";

/** Gives the code samples of a method that are written by us. */
export type SamplesOfMethod = (
  resource: Resource,
  method: Method,
) => readonly CodeSample[];

/** Where the whole description stands in the package. */
export function wholePath({ syntax }: WholeDocument): string {
  return `docs/openapi.${syntax}`;
}

/** `docs/openapi.yaml`: the description with its overlays and with a code sample for every operation, as Mintlify, Scalar and Redoc read it. */
export function wholeFile(
  sdk: Sdk,
  whole: WholeDocument,
  samplesOf: SamplesOfMethod,
): PlannedFile {
  return {
    path: wholePath(whole),
    print() {
      const methods = new Map(
        sdk.resources.flatMap((resource) =>
          resource.methods.map(
            (method) => [method.operation.id, [resource, method]] as const,
          ),
        ),
      );
      return whole.text((operation) => {
        const found = methods.get(operation);
        return found === undefined ? [] : samplesOf(...found);
      });
    },
  };
}

/** Those that are written by us. */
export function derivedOf(samples: readonly Sample[]): readonly CodeSample[] {
  return samples.filter(({ language }) => language !== undefined);
}

/** Samples as they are remembered from one run to the next. */
export function remembered(samples: readonly CodeSample[]): JsonValue {
  return samples.map(({ lang, label, source }) => [
    lang,
    label ?? null,
    source,
  ]);
}

/** What `remembered` gave, read back; `undefined` for anything else. */
export function recalled(
  note: JsonValue | undefined,
): readonly CodeSample[] | undefined {
  if (!isArray(note)) return undefined;
  const samples = note.flatMap(readSample);
  return samples.length === note.length ? samples : undefined;
}

function readSample(value: JsonValue): readonly CodeSample[] {
  if (!isArray(value) || isObject(value)) return [];
  const [lang, label, source] = value;
  if (typeof lang !== "string" || typeof source !== "string") return [];
  return [
    {
      lang,
      ...(typeof label === "string" && { label }),
      source,
    },
  ];
}
