import { createRequire } from "node:module";
import type * as OxcTransform from "oxc-transform";
import { type EmittedFile, textIn } from "../ir/emitted-file.js";

/** `import()` would first search what it loads for what it exports. */
const require: (name: "oxc-transform") => typeof OxcTransform = createRequire(
  import.meta.url,
);

/**
 * What a compiler's parser has against the TypeScript among many files, by path; files without problems are left out.
 * Any entry is our bug. Each file is read natively and for itself, as a program of thousands would cost seconds. The JavaScript that comes of
 * it is not needed; to be given the tree that was parsed costs three times as much.
 */
export function unparsable(
  files: readonly EmittedFile[],
): ReadonlyMap<string, readonly string[]> {
  const problems = new Map<string, readonly string[]>();
  for (const file of files) {
    const { path } = file;
    if (!path.endsWith(".ts")) continue;
    const { errors } = withoutTypes(path, textIn(file));
    if (errors.length > 0)
      problems.set(
        path,
        errors.map(({ message }) => message),
      );
  }
  return problems;
}

/** Whether a text is TypeScript that declares types and does nothing else: nothing is left of it without them. */
export function declaresOnlyTypes(text: string): boolean {
  const { errors, code } = withoutTypes("types.ts", text);
  return errors.length === 0 && /^(?:export \{\};\s*)?$/.test(code);
}

/** The package is loaded on first use. Imports are kept, since they run what they import. */
function withoutTypes(
  path: string,
  text: string,
): OxcTransform.TransformResult {
  const { transformSync } = require("oxc-transform");
  return transformSync(path, text, {
    typescript: { onlyRemoveTypeImports: true },
  });
}
