import { format } from "prettier";
import { statementLines } from "../../../generator/checks/code/statement-layout.js";
import type { Statement } from "../../../generator/checks/code/statement.js";
import { print } from "../../../generator/typescript/print.js";

/** The text of statements as they are emitted. */
export function printed(statements: readonly Statement[]): string {
  return print(statementLines(statements, "typescript"), ({ name }) => name);
}

/** What prettier makes of the same text, to be equal to it. */
export async function prettied(
  statements: readonly Statement[],
): Promise<string> {
  const text = await format(printed(statements), { parser: "typescript" });
  return text.trimEnd();
}

/** The text of statements without line breaks and indentation. */
export function oneLine(statements: readonly Statement[]): string {
  return printed(statements).replaceAll(/\s+/g, " ");
}
