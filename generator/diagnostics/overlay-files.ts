import type { Diagnostic } from "./report.js";

/** By what is before it in the file, numbers by their size. */
const inOrder = new Intl.Collator("en", { numeric: true });

/**
 * Names of files for overlays that mend a description, by their texts. All may be saved together, and are applied in the order of these names:
 * what stands last is taken away first, as what is left of a list has other indexes.
 */
export function overlayFiles(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, string> {
  const overlays = new Set(diagnostics.flatMap(({ overlay }) => overlay ?? []));
  const lastFirst = [...overlays].sort((a, b) =>
    inOrder.compare(targetOf(b), targetOf(a)),
  );
  if (lastFirst.length < 2)
    return new Map(lastFirst.map((overlay) => [overlay, "mend.yaml"]));
  const digits = String(lastFirst.length).length;
  return new Map(
    lastFirst.map((overlay, index) => [
      overlay,
      `mend-${String(index + 1).padStart(digits, "0")}.yaml`,
    ]),
  );
}

function targetOf(overlay: string): string {
  return /target: (.*)/.exec(overlay)?.[1]?.replaceAll('"', "") ?? overlay;
}
