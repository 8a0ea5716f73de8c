import { posix } from "node:path";
import ts from "typescript";
import { nodesOf } from "./source.js";

/** How large something is: a function or a file in lines, a folder in files. */
export interface Size {
  readonly name: string;
  readonly size: number;
}

/**
 * The functions of a file that have a body and a name, in lines from the first to the last: declarations, methods, accessors, constructors,
 * and what a variable, a property or a field is given as an arrow or a function expression. An arrow that is passed on where it stands is a
 * part of the function around it.
 */
export function functionsOf(source: ts.SourceFile): readonly Size[] {
  return nodesOf(source).flatMap((node) => {
    const name = functionName(node);
    if (name === undefined) return [];
    return [{ name: `${source.fileName} ${name}`, size: linesOf(node) }];
  });
}

function functionName(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return node.body && "constructor";
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node)
  )
    return node.body && node.name?.getText();
  return isGivenFunction(node) ? node.name.getText() : undefined;
}

type Given =
  ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration;

function isGivenFunction(node: ts.Node): node is Given {
  return (
    (ts.isVariableDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isPropertyDeclaration(node)) &&
    node.initializer !== undefined &&
    (ts.isArrowFunction(node.initializer) ||
      ts.isFunctionExpression(node.initializer))
  );
}

function linesOf(node: ts.Node): number {
  const source = node.getSourceFile();
  const lineOf = (position: number): number =>
    source.getLineAndCharacterOfPosition(position).line;
  return lineOf(node.end) - lineOf(node.getStart()) + 1;
}

/** A file in lines. */
export function fileSize(source: ts.SourceFile): Size {
  return {
    name: source.fileName,
    size: source.text.split("\n").length - 1,
  };
}

/** Folders with the files that lie beside each other in them. */
export function folderSizes(files: readonly string[]): readonly Size[] {
  const sizes = new Map<string, number>();
  for (const folder of files.map((file) => posix.dirname(file)))
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  return [...sizes].map(([name, size]) => ({ name, size }));
}

/** The size that a share of all does not exceed: the median for 0.5. */
export function percentile(sizes: readonly Size[], share: number): number {
  const sorted = sizes.map(({ size }) => size).toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

/** The names of what is larger. */
export function largerThan(
  most: number,
  sizes: readonly Size[],
): readonly string[] {
  return sizes.filter(({ size }) => size > most).map(({ name }) => name);
}
