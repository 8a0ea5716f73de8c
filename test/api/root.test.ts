import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();
const spec = join(folder, "apis/users.yaml");
const config = join(folder, "apis/sdk.yaml");
const out = join(folder, "sdk");
const common = join(folder, "common/user.yaml");

writeFile(
  spec,
  `openapi: 3.1.0
info: { title: Users, version: "1" }
paths:
  /user:
    get:
      responses:
        "200":
          description: one
          content:
            application/json: { schema: { $ref: ../common/user.yaml } }
`,
);
writeFile(common, "{ title: User, type: object }\n");

async function codes(root: string): Promise<readonly string[]> {
  writeFile(config, root);
  const { diagnostics } = await generate({ spec, out });
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
}

describe("files beside the folder of the description", () => {
  it("are refused, unless `root` lets them in", async () => {
    expect(await codes("")).toEqual(["ref-outside"]);
    expect(await codes("root: ..\n")).toEqual([]);
  });

  it("are files of the description: what is changed in them is seen", async () => {
    const isCurrent = async (): Promise<boolean> =>
      (await generate({ spec, out, check: true })).ok;
    expect(await isCurrent()).toBe(true);
    writeFile(common, "{ title: User, type: object, required: [id] }\n");
    expect(await isCurrent()).toBe(false);
    expect((await generate({ spec, out })).ok).toBe(true);
    expect(await isCurrent()).toBe(true);
  });

  it("are in a folder that holds the description, too", async () => {
    expect(await codes("root: ../common\n")).toEqual(["config-invalid"]);
    expect(await codes("root: users.yaml\n")).toEqual(["config-invalid"]);
    expect(await codes("root: ../nowhere\n")).toEqual(["config-invalid"]);
  });

  it("may be let in by a link to their folder", async () => {
    const link = join(temporaryFolder(), "all");
    symlinkSync(folder, link, "junction");
    expect(await codes(`root: ${JSON.stringify(link)}\n`)).toEqual([]);
  });
});
