// How `npm run build` makes the JavaScript of `dist`: few modules, since each one that Node.js has to find and load takes it a millisecond.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { defineConfig } from "rolldown";

const folder = import.meta.dirname;
const src = join(folder, "src");
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const entries = Object.values(manifest.exports)
  .filter((entry) => entry.default !== undefined)
  .map((entry) => entry.default.replace(/^\.\/dist\/(.*)\.js$/, "$1"));

/** Whether a module lies in one of these folders of `src`. */
const isIn =
  (...folders) =>
  (file) =>
    folders.includes(relative(src, file).split(/[\\/]/)[0]);

export default defineConfig({
  cwd: folder,
  input: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
  output: {
    dir: "dist",
    sourcemap: true,
    // The package holds the sources that source maps lead to.
    sourcemapExcludeSources: true,
    // The declarations hold what editors show.
    comments: { annotation: true, jsdoc: false, legal: false },
    chunkFileNames: ({ name, facadeModuleId }) =>
      facadeModuleId === null
        ? `${name}.js`
        : relative(src, facadeModuleId).replace(/\.ts$/, ".js"),
    codeSplitting: {
      groups: [
        { name: "sdk", test: isIn("resources", "runtime") },
        // Those that the checks of responses need, and `schemas`.
        { name: "validators", test: isIn("validators") },
      ],
    },
  },
});
