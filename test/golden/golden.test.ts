import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { contentsOf, temporaryFolder } from "../folder.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

/** `SEAMSTRESS_RECORD=1` writes what is emitted now; read the difference before committing it. */
const record = process.env["SEAMSTRESS_RECORD"] === "1";

const here = join(root, "test/golden");
const apis = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const folder = temporaryFolder();

describe("a small API", () => {
  it.each(apis)(
    "%s gives the recorded package",
    { timeout: 60_000 },
    async (api) => {
      const recorded = join(here, api, "sdk");
      const out = join(folder, api);
      const spec = join(here, api, "openapi.yaml");
      rmSync(out, { recursive: true, force: true });
      await generatePackage(spec, out);
      if (record) recordPackage(out, recorded);
      expect(withoutRuntime(contentsOf(out))).toEqual(contentsOf(recorded));
    },
  );

  it("has the runtime of templates/ byte for byte", () => {
    const runtime = contentsOf(join(root, "templates/runtime"));
    const [api = ""] = apis;
    expect(contentsOf(join(folder, api, "src/runtime"))).toEqual(runtime);
  });

  it("compiles under TypeScript 7", { timeout: 60_000 }, async () => {
    const include = apis.map((api) => `${api}/src`);
    const compilerOptions = { skipLibCheck: false };
    expect(
      await compile(folder, { compiler: "7", include, compilerOptions }),
    ).toEqual([]);
  });
});

function recordPackage(out: string, recorded: string): void {
  rmSync(recorded, { recursive: true, force: true });
  cpSync(out, recorded, {
    recursive: true,
    filter: (path) => !isLeftOut(path.replaceAll("\\", "/")),
  });
}

function withoutRuntime(
  contents: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(contents).filter(
    ([path]) => !isLeftOut(`/${path}`),
  );
  return Object.fromEntries(kept);
}

/** The runtime is the same for all; the manifest, the bridge and what is cached are not for reading. */
function isLeftOut(path: string): boolean {
  return /\/node_modules(?:\/|$)|\/src\/(?:runtime(?:\/|$)|openapi\.ts$)|\/\.(?:seamstress-manifest\.json|gitignore)$/.test(
    path,
  );
}
