import { readdir, readFile } from "node:fs/promises";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Emitter } from "../emitter.js";

const folder = new URL("../../../templates/runtime/", import.meta.url);

/** Copies the runtime byte for byte. Bundlers leave out what a program does not use. */
export const runtimeEmitter: Emitter = {
  name: "runtime",
  async emit(): Promise<readonly EmittedFile[]> {
    const names = (await readdir(folder)).filter((name) =>
      name.endsWith(".ts"),
    );
    return Promise.all(names.sort().map(copy));
  },
};

async function copy(name: string): Promise<EmittedFile> {
  return {
    path: `src/runtime/${name}`,
    text: await readFile(new URL(name, folder), "utf8"),
    style: "final",
  };
}
