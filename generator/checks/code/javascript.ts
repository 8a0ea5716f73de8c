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
  const out: string[] = [];
  write(content);
  return out.join("");

  function write(node: Code): void {
    switch (node.kind) {
      case "text":
        out.push(node.text);
        break;
      case "symbol":
        out.push(nameOf(node.symbol));
        break;
      case "concat":
        for (const part of node.parts) write(part);
        break;
      case "group":
      case "indent":
      case "indentIfBroken":
        write(node.content);
        break;
      case "line":
        out.push(node.flat);
        break;
      case "hardline":
        out.push("\n");
        break;
      case "ifBreak":
        write(node.flat);
        break;
    }
  }
}
