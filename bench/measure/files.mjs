import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Paths of all files below a folder, relative to it and with `/`, but not what is installed there. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => !/(^|\/)node_modules\//.test(path));
}

/** Paths at which two folders have not the same bytes. */
export function differing(one, other) {
  const [left, right] = [one, other].map(
    (folder) => new Set(filesBelow(folder)),
  );
  const equal = (path) =>
    left.has(path) &&
    right.has(path) &&
    readFileSync(join(one, path)).equals(readFileSync(join(other, path)));
  return [...new Set([...left, ...right])].filter((path) => !equal(path));
}

/** The code below `src`, but the bridge: megabytes in all and the longest file, `{ megabytes, lines, longest }`. */
export function volumeOf(folder) {
  const code = filesBelow(folder)
    .filter((path) => /^src\/.*\.ts$/.test(path) && path !== "src/openapi.ts")
    .map((path) => ({
      path,
      bytes: statSync(join(folder, path)).size,
      lines: readFileSync(join(folder, path), "utf8").split("\n").length - 1,
    }));
  const [longest] = code.toSorted((a, b) => b.lines - a.lines);
  const bytes = code.reduce((sum, file) => sum + file.bytes, 0);
  return {
    megabytes: bytes / 1e6,
    lines: longest.lines,
    longest: longest.path,
  };
}
