import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { writtenText } from "../ir/emitted-file.js";

/** The texts of a package that people and models read, by path. */
export function textsOf(
  out: string,
  folder: string,
): ReadonlyMap<string, string> {
  const above = readdirSync(out).filter((name) =>
    /^(?:README\.md|api\.md|llms.*\.txt)$/.test(name),
  );
  const below = filesBelow(join(out, "docs"))
    .map((file) => relative(out, file).replaceAll("\\", "/"))
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .filter((path) => !path.startsWith(`${folder}/`));
  return new Map(
    [...above, ...below].map((path) => [
      path,
      writtenText(readFileSync(join(out, path))),
    ]),
  );
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path;
  });
}

/** The path in a package of the whole description, if it has one. */
export function descriptionPath(out: string): string | undefined {
  return ["docs/openapi.json", "docs/openapi.yaml"].find((path) =>
    existsSync(join(out, path)),
  );
}
