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

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
