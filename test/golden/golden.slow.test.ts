import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

const here = join(root, "test/golden");
const apis = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe("the small APIs", () => {
  it("compile under TypeScript 5.9, too", async () => {
    const folder = temporaryFolder();
    for (const api of apis) {
      const spec = join(here, api, "openapi.yaml");
      await generatePackage(spec, join(folder, api));
    }
    const include = apis.map((api) => `${api}/src`);
    const compilerOptions = { skipLibCheck: false };
    expect(
      await compile(folder, { compiler: "5.9", include, compilerOptions }),
    ).toEqual([]);
  });
});
