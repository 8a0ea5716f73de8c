import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Compiler, compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { unlikely } from "./unlikely.js";

const folder = temporaryFolder();

beforeAll(async () => {
  for (const [name, description] of Object.entries(unlikely)) {
    const spec = join(folder, name, "openapi.yaml");
    writeFile(spec, `info: { title: Unlikely, version: "1" }\n${description}`);
    await generatePackage(spec, join(folder, name, "out"));
  }
});

describe("what descriptions hold that no one thinks of", () => {
  it.each<Compiler>(["5.9", "7"])(
    "compiles under TypeScript %s",
    async (compiler) => {
      const include = ["*/out/src"];
      expect(await compile(folder, { compiler, include })).toEqual([]);
    },
  );

  it.each(Object.keys(unlikely))("can be imported: %s", async (name) => {
    const text = 'export * from "./out/src/index.js";';
    const exports = await loadModule(join(folder, name), text);
    expect(exports).toHaveProperty("Unlikely");
  });
});
