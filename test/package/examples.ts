import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "../folder.js";

/** The TypeScript blocks of a package's README, each a module of its own. */
export function readmeExamples(folder: string): readonly string[] {
  return blocksOf(readFileSync(join(folder, "README.md"), "utf8"));
}

/** The TypeScript blocks of a package's guides, each a module of its own. */
export function guideExamples(folder: string): readonly string[] {
  const guides = join(folder, "docs/guides");
  return filesOf(guides).flatMap((guide) =>
    blocksOf(readFileSync(join(guides, guide), "utf8")),
  );
}

/** The calls that the pages of methods show, by page. */
export function pageExamples(folder: string): ReadonlyMap<string, string> {
  const pages = filesOf(join(folder, "docs")).filter(
    (page) => page !== "index.md",
  );
  const calls = new Map<string, string>();
  for (const page of pages) {
    const text = readFileSync(join(folder, "docs", page), "utf8");
    const [beginning = "", ...facts] = text.split(/\n- Method:/);
    if (facts.length === 0) continue;
    const [call] = blocksOf(beginning);
    if (call !== undefined) calls.set(page, call);
  }
  return calls;
}

/** The calls that comments of classes show, by class and method. */
export function commentExamples(folder: string): ReadonlyMap<string, string> {
  const source = join(folder, "src");
  const calls = new Map<string, string>();
  for (const file of filesOf(source).filter(hasClass)) {
    const text = readFileSync(join(source, file), "utf8");
    for (const [, shown = "", name = ""] of text.matchAll(
      /^ {3}\* @example\n((?: {3}\* (?!@).*\n)+)(?: {3}\* .*\n)* {3}\*\/\n {2}(\S+?)[<(]/gm,
    ))
      calls.set(`${file} ${name}`, shown.replaceAll(/^ {3}\* /gm, ""));
  }
  return calls;
}

function hasClass(file: string): boolean {
  return /^client\.ts$|\.client\.ts$/.test(file);
}

function blocksOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```ts\n([^]*?)\n```$/gim)].map(
    (match) => match[1] ?? "",
  );
}
