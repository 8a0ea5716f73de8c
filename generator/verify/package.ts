import type * as TsMorph from "ts-morph";
import { type EmittedFile, textIn } from "../ir/emitted-file.js";

/** The package as a project of ts-morph: nothing of it, and nothing around it, is read from the disk. */
export function loadPackage(
  files: readonly EmittedFile[],
  { Project, ts }: typeof TsMorph,
): TsMorph.Project {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: compilerOptions(files, ts),
  });
  const disk = project.getFileSystem();
  for (const file of files) disk.writeFileSync(`/${file.path}`, textIn(file));
  project.addSourceFilesAtPaths("/src/**/*.ts");
  return project;
}

/** Those of the package's own `tsconfig.json`. Nothing is written, and the platform's own declarations are taken as they are. */
function compilerOptions(
  files: readonly EmittedFile[],
  ts: typeof TsMorph.ts,
): TsMorph.CompilerOptions {
  const file = files.find(({ path }) => path === "tsconfig.json");
  const text = file === undefined ? "{}" : textIn(file);
  const { config } = ts.parseConfigFileTextToJson("tsconfig.json", text);
  const { options } = ts.convertCompilerOptionsFromJson(
    config?.compilerOptions,
    "/",
  );
  return { ...options, noEmit: true, skipLibCheck: true };
}
