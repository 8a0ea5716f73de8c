import { createReport, type Place } from "../../generator/diagnostics/report.js";
import { applyOverlays } from "../../generator/document/overlay/apply.js";
import { parseText } from "../../generator/document/parse.js";
import { createSourceFiles, type SourceFiles } from "../../generator/document/text/source-files.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { valueAt } from "../../generator/ir/pointer.js";

export interface Applied {
  readonly value: JsonValue;
  /** What lies at a JSON Pointer into the result. */
  get(pointer: string): JsonValue | undefined;
  /** A line for each diagnostic: code, where, message. */
  readonly wrong: readonly string[];
  /** File, line and column of the text that a value of the result comes from. */
  at(pointer: string): string;
}

/** Applies overlays, `overlay.yaml`, `overlay-2.yaml` and so on, to `openapi.yaml`; all are given as text. */
export async function apply(
  base: string,
  ...overlays: readonly string[]
): Promise<Applied> {
  const report = createReport();
  const files = createSourceFiles();
  const names = ["overlay.yaml", "overlay-2.yaml", "overlay-3.yaml"];
  const [root, ...others] = await Promise.all(
    [base, ...overlays].map(async (text, index) => {
      const id = index === 0 ? "openapi.yaml" : (names[index - 1] ?? "");
      files.add(id, id, text);
      return { id, value: (await parseText(text, id, report)) ?? null };
    }),
  );
  if (root === undefined) throw new TypeError("There is always a base.");
  const { value, origins } = await applyOverlays(root, others, report);
  files.addOrigins(root.id, origins);
  await files.prepare([root.id, ...names].map((id) => placeIn(id, "")));
  return {
    value,
    get: (pointer) => valueAt(value, pointer),
    wrong: report.diagnostics.map(({ code, places, message }) =>
      [code, ...places.map((place) => shown(files, place)), message].join(" "),
    ),
    at: (pointer) => shown(files, placeIn(root.id, pointer)),
  };
}

function placeIn(document: string, pointer: string): Place {
  return { kind: "location", location: { document, pointer } };
}

function shown(files: SourceFiles, place: Place): string {
  const { file, at } = files.position(place);
  return at === undefined ? file : `${file}:${at.line}:${at.column}`;
}

/** An overlay 1.1 with these actions, given as text that is indented below `actions:`. */
export function overlayOf(actions: string, version = "1.1.0"): string {
  return `overlay: ${version}\ninfo:\n  title: Test\n  version: 1.0.0\nactions:\n${actions}`;
}
