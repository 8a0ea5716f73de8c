import { format } from "prettier";
import { type Code, concat } from "../../generator/typescript/code.js";
import { print } from "../../generator/typescript/print.js";

/** Prints code in which symbols keep their names. */
export function printed(content: Code): string {
  return print(content, ({ name }) => name);
}

/** What prettier makes of the same text, to be equal to it. */
export async function prettied(content: Code): Promise<string> {
  return format(printed(content), { parser: "typescript" });
}

/** A text of the test's own as code. */
export function text(content: string): Code {
  return { kind: "text", text: content };
}

/** A statement that assigns an expression. */
export function constant(name: string, expression: Code): Code {
  return concat(text(`export const ${name} = `), expression, text(";"));
}
