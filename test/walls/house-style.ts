import ts from "typescript";
import { expect, it } from "vitest";
import { nodesOf, parse, placeOf, typeScriptFiles } from "./source.js";

const suppression = /@ts-(?:ignore|expect-error|nocheck)|(?:es|ox)lint-disable/;

/** Tests of what no TypeScript of ours may have, for the files below a folder. */
export function holdsHouseStyle(folder: string): void {
  const sources = typeScriptFiles(folder)
    .filter((file) => file !== "test/walls/house-style.ts")
    .map(parse);
  const nodes = sources.flatMap(nodesOf);

  it("has no any", () => {
    expect(nodes.filter(isAny).map(placeOf)).toEqual([]);
  });

  it("has no casts but `as const`, and no `!`", () => {
    expect(nodes.filter(isCast).map(placeOf)).toEqual([]);
  });

  it("has no suppressions", () => {
    const wrong = sources.filter((each) => suppression.test(each.text));
    expect(wrong.map((each) => each.fileName)).toEqual([]);
  });
}

function isAny(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.AnyKeyword;
}

function isCast(node: ts.Node): boolean {
  if (ts.isAsExpression(node)) return !ts.isConstTypeReference(node.type);
  return ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node);
}
