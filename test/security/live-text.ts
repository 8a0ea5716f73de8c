import ts from "typescript";
import { parseDocument, visit } from "yaml";

/** Text that hostile descriptions try to have run. */
export const canary = "PWNED";

/**
 * Finds what would make spec text run or render: the canary as an identifier of a TypeScript file, a template literal
 * that holds it, a file that does not parse, HTML or a script link in Markdown.
 *
 * @returns one line for each finding
 */
export function liveText(path: string, text: string): readonly string[] {
  if (path.endsWith(".ts")) return inTypeScript(path, text);
  if (path.endsWith(".json")) return inJson(path, text);
  if (path.endsWith(".yaml")) return inYaml(path, text);
  if (/\.(?:md|txt)$/.test(path)) return inMarkdown(path, text);
  return text.includes(canary) ? [`${path} holds the canary`] : [];
}

/** Data of YAML's core schema: nothing in it is more than a text, whoever reads it. */
function inYaml(path: string, text: string): readonly string[] {
  // Whether keys are unique is looked at in quadratic time.
  const options = { schema: "core", uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const { errors, warnings } = document;
  const found = [...errors, ...warnings].map(({ message }) => message);
  const tags: string[] = [];
  visit(document, {
    Alias: () => void tags.push("has aliases"),
    Node: (_, node) => {
      if (node.tag !== undefined) tags.push("has tags");
      if ("anchor" in node && node.anchor !== undefined)
        tags.push("has anchors");
    },
  });
  return [...found, ...tags].map((each) => `${path} is no plain YAML: ${each}`);
}

function inTypeScript(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = syntaxErrors(source);
  const visit = (node: ts.Node): void => {
    if (isLive(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} runs ${node.getText().slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLive(node: ts.Node): boolean {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
    return node.text === canary || node.text === "ESCAPED";
  }
  return ts.isTemplateExpression(node) && node.getText().includes(canary);
}

function syntaxErrors(source: ts.SourceFile): string[] {
  const { diagnostics = [] } = ts.transpileModule(source.text, {
    reportDiagnostics: true,
    fileName: source.fileName,
    compilerOptions: { target: ts.ScriptTarget.Latest },
  });
  return diagnostics.map(
    (each) =>
      `${source.fileName} does not parse: ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`,
  );
}

function inJson(path: string, text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${path} is no JSON: ${String(error)}`];
  }
}

function inMarkdown(path: string, text: string): readonly string[] {
  const prose = withoutCode(text).replaceAll("<!-- prettier-ignore -->", "");
  const html = /(?<!\\)<(?!https?:\/\/[^\s<>]*>)[a-z!/?][^>]*>/gi;
  const script = /\]\(\s*<?(?:javascript|data|vbscript):/gi;
  return [...prose.matchAll(html), ...prose.matchAll(script)].map(
    ([match]) => `${path} renders ${match.slice(0, 80)}`,
  );
}

/** Markdown without fenced code (CommonMark 4.5) and code spans (6.1). */
function withoutCode(text: string): string {
  const prose: string[] = [];
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (marker === undefined) prose.push(line);
      else fence = marker;
    } else if (closes(line, fence)) fence = undefined;
  }
  return prose
    .join("\n")
    .replaceAll(/(?<![`\\])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
}

function closes(line: string, fence: string): boolean {
  const marker = line.trim();
  return (
    marker.startsWith(fence) &&
    marker === (fence[0] ?? "").repeat(marker.length)
  );
}
