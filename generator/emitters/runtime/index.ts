import { readdir, readFile } from "node:fs/promises";
import type { Sdk } from "../../ir/sdk.js";
import type { EmittedFile, Emitter } from "../emitter.js";

const folder = new URL("../../../templates/runtime/", import.meta.url);

/** Copies the runtime byte for byte; the parts that no operation of the SDK uses are left out. */
export const runtimeEmitter: Emitter = {
  name: "runtime",
  async emit(sdk): Promise<readonly EmittedFile[]> {
    const names = (await readdir(folder))
      .filter((name) => name.endsWith(".ts"))
      .sort();
    return Promise.all(names.filter((name) => isNeeded(name, sdk)).map(copy));
  },
};

function isNeeded(name: string, sdk: Sdk): boolean {
  return (
    name !== "bodies.ts" ||
    sdk.resources.some(({ methods }) =>
      methods.some(
        ({ params }) =>
          params.body !== undefined && params.body.kind !== "json",
      ),
    )
  );
}

async function copy(name: string): Promise<EmittedFile> {
  return {
    path: `src/runtime/${name}`,
    text: await readFile(new URL(name, folder), "utf8"),
    style: "final",
  };
}
