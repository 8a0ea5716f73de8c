import { type Diagnostic, howOften, type Place, toldOf } from "./report.js";
import type { Sources } from "./sources.js";

/**
 * Diagnostics and their places, each once for people: what stands in one place of the text is found in many places of the document
 * where aliases of YAML repeat it. Makes `sources` ready for all of them.
 */
export async function toldOnce(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): Promise<readonly Diagnostic[]> {
  await sources.prepare(diagnostics.flatMap(({ places }) => places));
  const stands = (place: Place): string => whereabouts(place, sources);
  return uniqueBy(
    diagnostics.map((diagnostic) =>
      withPlaces(diagnostic, uniqueBy(diagnostic.places, stands)),
    ),
    ({ code, message, places, overlay }) =>
      JSON.stringify([code, message, places.map(stands), overlay]),
  );
}

/** As a text; what is in no line is where the document has it. */
function whereabouts(place: Place, sources: Sources): string {
  const { file, at } = sources.position(place);
  return at === undefined
    ? JSON.stringify(place)
    : JSON.stringify([file, at.line, at.column, place.note]);
}

function withPlaces(
  diagnostic: Diagnostic,
  places: readonly Place[],
): Diagnostic {
  if (places.length === diagnostic.places.length) return diagnostic;
  const { count, message, ...rest } = diagnostic;
  if (count === undefined) return { ...rest, message, places };
  const gist = message.slice(0, -howOften(count).length);
  return { ...rest, ...toldOf(gist, places) };
}

function uniqueBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}
