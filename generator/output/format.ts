import { extname } from "node:path";
import type { EmittedFile } from "../ir/emitted-file.js";

const parsers: Readonly<Record<string, string>> = {
  ".ts": "typescript",
  ".json": "json",
  ".md": "markdown",
  ".yaml": "yaml",
};

/** Brings drafts into prettier's style. Final files pass through, and without drafts prettier is not even loaded. */
export async function formatFiles(
  files: readonly EmittedFile[],
): Promise<readonly EmittedFile[]> {
  if (files.every((file) => file.style === "final")) return files;
  const { format } = await import("prettier");
  return Promise.all(
    files.map(async (file) => {
      const parser = parsers[extname(file.path)];
      if (file.style === "final" || parser === undefined) return file;
      const text = await format(file.text, { parser });
      return { path: file.path, text, style: "final" as const };
    }),
  );
}
