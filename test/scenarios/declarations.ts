import ts from "typescript";
import type { TextFile } from "../sdk.js";

/** The text of every exported type in emitted files, JSDoc included, by name. */
export function declarationsOf(
  files: readonly TextFile[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of files) {
    if (!path.endsWith(".ts")) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    for (const statement of source.statements) {
      if (
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)
      )
        found.set(statement.name.text, textOf(statement, source));
    }
  }
  return found;
}

function textOf(statement: ts.Node, source: ts.SourceFile): string {
  const comment = ts
    .getLeadingCommentRanges(source.text, statement.pos)
    ?.findLast(({ pos }) => source.text.startsWith("/**", pos));
  return source.text.slice(
    comment?.pos ?? statement.getStart(source),
    statement.end,
  );
}
