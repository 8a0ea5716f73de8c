import type { Code, CodeSymbol } from "../../typescript/code.js";

/**
 * The text of code that is run and not read: nothing is laid out.
 *
 * @param nameOf the name under which a symbol is known where it runs
 */
export function plainText(
  content: Code,
  nameOf: (symbol: CodeSymbol) => string,
): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "symbol":
      return nameOf(content.symbol);
    case "concat":
      return content.parts.map((part) => plainText(part, nameOf)).join("");
    case "group":
    case "indent":
      return plainText(content.content, nameOf);
    case "line":
      return content.flat;
    case "hardline":
      return "\n";
    case "ifBreak":
    case "ifBroken":
      return plainText(content.flat, nameOf);
  }
}
