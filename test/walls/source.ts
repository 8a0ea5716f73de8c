import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import ts from "typescript";
import { root } from "../shared.js";

/** One import of a source file: `import`, `export … from`, `import()`, `require()` or `import("…").Type`. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly form: "static" | "type" | "dynamic";
}

/** Paths, relative to the project's root and with `/`, of the TypeScript files below a folder. */
export function typeScriptFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .toSorted();
}

const parsed = new Map<string, ts.SourceFile>();

/** Parses a file of the project, once for all tests that look at it. */
export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(join(root, file), "utf8");
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    // Comments hold nothing that is asked for, and take a third of the time.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const source = ts.createSourceFile(file, text, options, true);
  parsed.set(file, source);
  return source;
}

/** Every import that stands in a source file. */
export function importsOf(source: ts.SourceFile): readonly Import[] {
  return nodesOf(source).flatMap((node) => {
    const found = importOf(node);
    return found === undefined ? [] : [{ file: source.fileName, ...found }];
  });
}

function importOf(node: ts.Node): Omit<Import, "file"> | undefined {
  if (ts.isImportDeclaration(node)) {
    const form = node.importClause?.isTypeOnly === true ? "type" : "static";
    return { specifier: textOf(node.moduleSpecifier), form };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const form = node.isTypeOnly ? "type" : "static";
    return { specifier: textOf(node.moduleSpecifier), form };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), form: "type" };
  }
  if (
    ts.isCallExpression(node) &&
    ["import", "require"].includes(node.expression.getText()) &&
    node.arguments[0] !== undefined
  ) {
    return { specifier: textOf(node.arguments[0]), form: "dynamic" };
  }
  return undefined;
}

/** What an import names; of what is put together at run time, the text that it begins with. */
function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return node.text;
  return ts.forEachChild(node, (each) => textOf(each) || undefined) ?? "";
}

/** Whether an import names a file, and not a package. */
export function isRelative(specifier: string): boolean {
  return specifier.startsWith(".");
}

/** The file that a relative import names. */
export function targetOf({ file, specifier }: Import): string {
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, ".ts");
}

export function describeImport(each: Import): string {
  return `${each.file} imports ${each.specifier}`;
}

/** All nodes of a file, outermost first. */
export function nodesOf(source: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

/** `file:line` of a node. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}
