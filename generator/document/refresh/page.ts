/** A fence of CommonMark (section 4.5) that is still open. */
interface Fence {
  /** Closes at a line of the same marks, at least as many. */
  readonly closes: RegExp;
  readonly firstLine: number;
  /** Whether its info string names YAML or JSON. */
  readonly data: boolean;
}

/** The text of a fence. */
export interface FencedText {
  readonly text: string;
  /** How many lines of the page stand before it. */
  readonly linesBefore: number;
}

/** The OpenAPI documents in the fences of a Markdown page, in order. Fences of other content are none of our business. */
export function openApiFences(page: string): readonly FencedText[] {
  const lines = page.split("\n");
  const found: FencedText[] = [];
  let fence: Fence | undefined;
  const close = (end: number): void => {
    const inside =
      fence?.data === true ? lines.slice(fence.firstLine, end) : [];
    if (fence !== undefined && isOpenApi(inside))
      found.push({
        text: `${inside.join("\n")}\n`,
        linesBefore: fence.firstLine,
      });
    fence = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (fence === undefined) fence = openFence(line, index);
    else if (fence.closes.test(line)) close(index);
  }
  close(lines.length);
  return found;
}

function openFence(line: string, index: number): Fence | undefined {
  const parts = /^ *(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)/.exec(line);
  const marks = parts?.[1];
  if (marks === undefined) return undefined;
  return {
    closes: new RegExp(`^ *${marks[0] ?? ""}{${marks.length},}[ \\t]*$`),
    firstLine: index + 1,
    data: /^(?:ya?ml|json)/i.test(parts?.[2] ?? ""),
  };
}

/** Whether a text claims to be an OpenAPI document: broken ones count, so that their mistakes are reported. */
function isOpenApi(lines: readonly string[]): boolean {
  const first = lines.find((line) => /\S/.test(line)) ?? "";
  if (/^\s*\{/.test(first)) return isOpenApiJson(lines.join("\n"));
  const indent = /^ */.exec(first)?.[0] ?? "";
  const key = /^(?:openapi|swagger|"openapi"|"swagger"|'openapi'|'swagger') *:/;
  return lines.some(
    (line) => line.startsWith(indent) && key.test(line.slice(indent.length)),
  );
}

function isOpenApiJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return (
      typeof value === "object" &&
      value !== null &&
      (Object.hasOwn(value, "openapi") || Object.hasOwn(value, "swagger"))
    );
  } catch {
    return /"(?:openapi|swagger)"\s*:/.test(text);
  }
}
