import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOf, writeFile } from "../folder.js";
import { runNode } from "../program.js";
import { startRecorder } from "../recorder.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

// Below the project, where `npm run build` finds what builds.
const folder = join(root, `.cache/build-${process.pid}`);
const dist = join(folder, "dist");

beforeAll(async () => {
  const spec = join(root, "test/golden/bookshop/openapi.yaml");
  await generatePackage(spec, folder);
  execFileSync("npm", ["run", "build"], {
    cwd: folder,
    shell: process.platform === "win32",
    stdio: "pipe",
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what `npm run build` makes of an emitted package", () => {
  it("is one module for all that the client needs, and one for what only responses need, loaded when they are checked", () => {
    const isEntry = /^(?:index|openapi|schemas|resources\/.*)\.js$/;
    const modules = filesOf(dist).filter((path) => path.endsWith(".js"));
    expect(modules.filter((path) => !isEntry.test(path))).toEqual([
      "responses/authors/books.js",
      "responses/books.js",
      "sdk.js",
      "validators.js",
    ]);
    expect(importsOf("index.js")).toEqual(["./sdk.js"]);
    expect(importsOf("sdk.js")).toEqual([]);
  });

  it("has what package.json exports, with declarations", () => {
    const { exports }: Manifest = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const files = Object.values(exports).flatMap((entry) =>
      typeof entry === "string" ? [] : [entry.default, entry.types],
    );
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it("leads to the sources", () => {
    const maps = filesOf(dist).filter((path) => path.endsWith(".map"));
    const sources = maps.flatMap((path) => {
      const file = join(dist, path);
      const map: SourceMap = JSON.parse(readFileSync(file, "utf8"));
      return map.sources.map((source) => join(dirname(file), source));
    });
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  });

  it("keeps no comments but those that let a bundler leave out what nobody uses", () => {
    const text = readFileSync(join(dist, "sdk.js"), "utf8");
    const comments = text.match(/\/\*[^]*?\*\//g) ?? [];
    expect(new Set(comments)).toEqual(new Set(["/* @__PURE__ */"]));
  });

  it("works: entries share their classes, and checks of responses come when they are asked for", async () => {
    const recorder = await startRecorder();
    recorder.answer = () => ({
      status: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: 1 }),
    });
    writeFile(
      join(folder, "use.mjs"),
      `import { Bookshop, ValidationError } from "bookshop";
       import { getBook } from "bookshop/books";
       import { Book } from "bookshop/schemas";
       const shop = new Bookshop({ token: "t", baseUrl: "${recorder.url}" });
       const book_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
       const names = [];
       for (const call of [
         () => getBook(shop, { book_id }),
         () => getBook(shop, { book_id }, { validate: { response: true } }),
         () => shop.books.getBook({ book_id: 1 }),
       ])
         names.push(await call().then(({ id }) => id, (error) => error instanceof ValidationError ? "refused" : error.constructor.name));
       console.log(JSON.stringify([...names, Book.is({ id: 1 })]));`,
    );
    const run = await runNode([join(folder, "use.mjs")], { cwd: folder });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual([1, "refused", "refused", false]);
  });
});

interface Manifest {
  readonly exports: Readonly<
    Record<
      string,
      string | { readonly types: string; readonly default: string }
    >
  >;
}

interface SourceMap {
  readonly sources: readonly string[];
}

/** What a module loads as soon as it is loaded. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(dist, file), "utf8");
  const imports = text.matchAll(/^(?:import|export)\b[^;]*?"(\.[^"]*)";$/gm);
  return [...imports].map(([, path = ""]) => path);
}
