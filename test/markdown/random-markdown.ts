import { random } from "../random.js";

const marks =
  "* ** _ __ ` `` [ ]( ](x) [a](http://b) http://a.b/c_d < <b> <!-- --> > | --- \\ & &amp; ~ ~~ $ $$ { } {{ {% ! ( ) + = ^ @ % \" ' : ::: 0 1.";
const words =
  "a b word é 😀 中 。 www.a.b _a_ **b** <http://x> [^1] [[w]] :a: [x]:http://y";
const breaks =
  "\n;\n\n; ;  ;\t;  \n;\n    ;\n> ;\n# ;\n- ;\n* ;\n1. ;\n2) ;\n---\n;\n```js\n;\n```\n;\n|a|b|\n|---|---|\n;\n~~~\n;\n===\n";
const tokens = `${marks} ${words}`.split(" ").concat(breaks.split(";"));

/** Texts made of everything that means something to Markdown, in no order; the same for the same seed. */
export function randomMarkdown(seed: number, count: number): readonly string[] {
  const next = random(seed);
  const pick = (): string => tokens[Math.floor(next() * tokens.length)] ?? "";
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * 12) }, pick).join(""),
  );
}
