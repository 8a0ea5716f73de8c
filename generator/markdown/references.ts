import { fencePattern, isBlank } from "./lines.js";

/** Targets of links by their labels (CommonMark 0.31, 4.7), as `labelKey` has them. */
export type References = ReadonlyMap<string, string>;

export const noReferences: References = new Map();

/** A label as it is compared: in any letters, with any white space. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

/** `[label]: target "title"`, on a line of its own. */
const definitionPattern =
  /^ {0,3}\[([^[\]^][^[\]]{0,200})\]:\s{1,9}(?:<([^<>]{1,1000})>|([^\s<>]{1,1000}))(?:\s{1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;

/** The definitions that a text has and refers to, and its other lines: one that nothing refers to is text, so that nothing is lost. */
export function readReferences(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly references: References;
} {
  const found = lines.map((line) =>
    line.includes("]:") ? definitionPattern.exec(line) : null,
  );
  if (found.every((each) => each === null))
    return { lines, references: noReferences };
  const references = new Map<string, string>();
  const kept: string[] = [];
  const uses = usesOf(lines);
  let canBegin = true;
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const definition = canBegin && fence === undefined ? found[at] : undefined;
    const key = labelKey(definition?.[1] ?? "");
    const target = definition?.[2] ?? definition?.[3];
    const isUsed = (uses.get(key) ?? 0) > 1;
    if (target !== undefined && isUsed) {
      if (!references.has(key)) references.set(key, target);
      continue;
    }
    fence = fenceAfter(line, fence);
    canBegin = isBlank(line);
    kept.push(line);
  }
  return { lines: kept, references };
}

/** How often labels stand in brackets, definitions included. */
function usesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const [, label = ""] of lines
    .join("\n")
    .matchAll(/\[([^[\]]{1,200})\]/g)) {
    const key = labelKey(label);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

/** The fence of code that is still open after a line. */
function fenceAfter(
  line: string,
  open: string | undefined,
): string | undefined {
  const mark = fencePattern.exec(line)?.[1];
  if (open === undefined) return mark;
  const isClosing = mark?.startsWith(open) && line.trim() === mark;
  return isClosing ? undefined : open;
}
