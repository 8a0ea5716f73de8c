import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { ownFile } from "../../home/index.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Emitter } from "../emitter.js";

const folder = ownFile("templates/runtime/");

/** Copies the runtime byte for byte. Bundlers leave out what a program does not use. */
export const runtimeEmitter: Emitter = {
  name: "runtime",
  async emit(): Promise<readonly PlannedFile[]> {
    const names = (await readdir(folder)).filter((name) =>
      name.endsWith(".ts"),
    );
    return names.sort().map(copy);
  },
};

function copy(name: string): PlannedFile {
  return {
    path: `src/runtime/${name}`,
    shows: [],
    print: () => readFileSync(new URL(name, folder), "utf8"),
  };
}
