import { statementLines } from "../../../generator/checks/code/statement-layout.js";
import type { Statement } from "../../../generator/checks/code/statement.js";
import { print } from "../../../generator/typescript/print.js";

/** The text of statements as they are emitted. */
export function printed(statements: readonly Statement[]): string {
  return print(statementLines(statements, "typescript"), ({ name }) => name);
}

/** The same without line breaks and indentation. */
export function oneLine(statements: readonly Statement[]): string {
  return printed(statements).replaceAll(/\s+/g, " ");
}
