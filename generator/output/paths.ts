import type { Report } from "../diagnostics/report.js";
import type { EmittedFile } from "../ir/emitted-file.js";

/** Segments of what may be written: nothing hidden, nothing that a shell or a file system reads in its own way. */
const segmentPattern = /^[A-Za-z0-9_@][A-Za-z0-9_.-]*$/;
const longestSegment = 120;
const longestPath = 400;
/** Windows opens a device for these, whatever the extension. */
const devicePattern = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** What is wrong with a path below the output folder, `undefined` if nothing is. */
export function pathProblem(path: string): string | undefined {
  if (path.length > longestPath)
    return `is longer than ${longestPath} characters`;
  for (const segment of path.split("/")) {
    const problem = segmentProblem(segment);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function segmentProblem(segment: string): string | undefined {
  if (!segmentPattern.test(segment))
    return "has characters that file names here may not have";
  if (segment.endsWith(".")) return "has a name that ends in a dot";
  if (segment.length > longestSegment)
    return `has a name longer than ${longestSegment} characters`;
  if (devicePattern.test(segment)) return "has the name of a Windows device";
  return undefined;
}

/** Reports every path that may not be written, and paths that a case-insensitive disk holds for one. */
export function checkPaths(
  files: readonly Pick<EmittedFile, "path">[],
  report: Report,
): void {
  const known = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const { path } of files) {
    const problem = pathProblem(path) ?? clash(path, known, folders);
    if (problem !== undefined)
      report.add(
        "output-path-unsafe",
        `The output file ${JSON.stringify(path.slice(0, longestPath))} ${problem}.`,
      );
  }
}

function clash(
  path: string,
  known: Map<string, string>,
  folders: Map<string, string>,
): string | undefined {
  const folded = path.toLowerCase();
  const other = known.get(folded) ?? folders.get(folded);
  if (other !== undefined)
    return `is the same place as ${JSON.stringify(other)}`;
  known.set(folded, path);
  for (const folder of foldersOf(folded)) {
    const file = known.get(folder);
    if (file !== undefined) return `lies in ${JSON.stringify(file)}, a file`;
    folders.set(folder, path);
  }
  return undefined;
}

/** `a`, `a/b` for `a/b/c.ts`. */
export function foldersOf(path: string): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
