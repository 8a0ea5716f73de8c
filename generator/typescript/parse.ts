import { createRequire } from "node:module";
import type * as OxcParser from "oxc-parser";

/** `import()` would first search what it loads for what it exports. */
const require: (name: "oxc-parser") => typeof OxcParser = createRequire(
  import.meta.url,
);

/**
 * What the parser has against the TypeScript among many files, by path; files without problems are left out.
 * Any entry is our bug. Only parses, natively, as a program of thousands of files would cost seconds; the parser is loaded on first use.
 */
export function unparsable(
  files: readonly { readonly path: string; readonly text: string }[],
): ReadonlyMap<string, readonly string[]> {
  const problems = new Map<string, readonly string[]>();
  const modules = files.filter(({ path }) => path.endsWith(".ts"));
  if (modules.length === 0) return problems;
  const { parseSync } = require("oxc-parser");
  for (const { path, text } of modules) {
    const { errors } = parseSync(path, text);
    if (errors.length > 0)
      problems.set(
        path,
        errors.map(({ message }) => message),
      );
  }
  return problems;
}

/** Whether a text is TypeScript that declares interfaces and types and does nothing else. */
export function declaresOnlyTypes(text: string): boolean {
  const { parseSync } = require("oxc-parser");
  const { errors, program } = parseSync("types.ts", text);
  return errors.length === 0 && program.body.every(isTypeDeclaration);
}

function isTypeDeclaration(
  statement: OxcParser.Directive | OxcParser.Statement,
): boolean {
  const declared =
    statement.type === "ExportNamedDeclaration"
      ? statement.declaration?.type
      : statement.type;
  return (
    declared === "TSInterfaceDeclaration" ||
    declared === "TSTypeAliasDeclaration"
  );
}
