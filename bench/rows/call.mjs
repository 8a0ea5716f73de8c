import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ratioFigure } from "../measure/figures.mjs";
import { lastLine } from "../measure/process.mjs";
import { bundle } from "../size.mjs";
import { root } from "../workbench.mjs";

const turns = join(import.meta.dirname, "call/turns.mjs");

export const call = {
  name: "call",
  about: "a call with its checks, over loopback : the same request by fetch",
  needs: [],
  async measure({ folder, rounds, run }, step) {
    const client = join(folder, "client.mjs");
    const source = `export * from "./index.js";`;
    writeFileSync(client, await bundle(source, join(root, "generated/src")));
    step("turns in one process");
    const command = [process.execPath, turns, client, String(rounds * 60)];
    const { ours, fetched } = JSON.parse(lastLine(run(command)));
    const what = "a call of Seam's client : `fetch`";
    return [ratioFigure(what, ours, fetched, { budget: 1.1 })];
  },
};
