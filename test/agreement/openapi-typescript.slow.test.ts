import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import type { Sdk } from "../../generator/ir/sdk.js";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile, writeFiles } from "../folder.js";
import { emittedModels, sdkOfFile } from "../sdk.js";
import { casesOf, missing, shared } from "../shared.js";
import { exceptions } from "./exceptions.js";
import { withUsers } from "./users.js";

/**
 * A second opinion on every component of real APIs: our type and openapi-typescript's accept each other. It is asked without two habits of
 * its own that are no reading of the schema: `{}` as an object that has no properties, and a property with a default as always there.
 */
const habits = {
  silent: true,
  emptyObjectsUnknown: true,
  defaultNonNullable: false,
};

const folder = temporaryFolder();

const cases = casesOf(Object.entries(exceptions), ([path]) =>
  path.startsWith("figma/"),
);

describe.each(cases)("%s", (path, differing) => {
  const file = shared(`specs/${path}`);

  it.skipIf(file === undefined)(
    `agrees with openapi-typescript (${file ?? missing(`specs/${path}`)})`,
    async () => {
      const base = join(folder, dirname(path));
      const sdk = await sdkOfFile(file ?? "");
      const rows = rowsOf(sdk);
      await writePackage(base, file ?? "", sdk, rows);
      const errors = await compile(base, {
        compiler: "7",
        include: ["check.ts"],
        compilerOptions: {
          exactOptionalPropertyTypes: false,
          skipLibCheck: true,
        },
      });
      const wrong = rows.filter((_, index) =>
        errors.some((error) => error.startsWith(`check.ts(${index + 2},`)),
      );
      const roots = new Set(Object.keys(differing));
      const expected = affected(sdk, roots);
      expect(wrong.filter(({ component }) => !expected.has(component))).toEqual(
        [],
      );
      const names = new Set(wrong.map(({ component }) => component));
      expect([...roots].filter((root) => !names.has(root))).toEqual([]);
      expect(rows.length).toBeGreaterThan(10);
    },
    280_000,
  );
});

interface Row {
  readonly component: string;
  readonly direction: "ours is theirs" | "theirs is ours";
  readonly code: string;
}

function rowsOf(sdk: Sdk): readonly Row[] {
  return [...sdk.api.components].flatMap(([component, id]) => {
    const model = sdk.models.get(id);
    if (model === undefined) return [];
    const ours = `import("./src/models/${model.file}.js").${model.response.type}`;
    const theirs = `T[${JSON.stringify(component)}]`;
    return [
      {
        component,
        direction: "ours is theirs",
        code: `(x: ${ours}): ${theirs} => x`,
      },
      {
        component,
        direction: "theirs is ours",
        code: `(x: ${theirs}): ${ours} => x`,
      },
    ] as const;
  });
}

async function writePackage(
  base: string,
  file: string,
  sdk: Sdk,
  rows: readonly Row[],
): Promise<void> {
  writeFiles(base, await emittedModels(sdk));
  const theirs = await openapiTS(pathToFileURL(file), habits);
  writeFile(join(base, "openapi.ts"), astToString(theirs));
  const head = `import type { components } from "./openapi.js"; type T = components["schemas"];`;
  const lines = rows.map(
    ({ code }, index) => `export const v${index} = ${code};`,
  );
  writeFile(join(base, "check.ts"), `${head}\n${lines.join("\n")}\n`);
  writeFile(join(base, "package.json"), '{ "type": "module" }');
}

/** The components and all that refer to one of them, directly or through others. */
function affected(sdk: Sdk, roots: ReadonlySet<string>): ReadonlySet<string> {
  const { components } = sdk.api;
  const ids = withUsers(
    sdk,
    [...roots].flatMap((name) => components.get(name) ?? []),
  );
  return new Set(
    [...components].filter(([, id]) => ids.has(id)).map(([name]) => name),
  );
}
