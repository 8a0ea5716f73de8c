import { build } from "esbuild";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { runNode } from "../program.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

const folder = temporaryFolder();
const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const params = { title: "Orlando", price: 5, secret_note: "x" };

beforeAll(async () => {
  const spec = join(root, "test/golden/bookshop/openapi.yaml");
  await generatePackage(spec, folder);
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const scope of ["@trpc", "@standard-schema"])
    symlinkSync(
      join(root, "node_modules", scope),
      join(folder, "node_modules", scope),
      "junction",
    );
});

describe("the schemas of an emitted package", () => {
  it("have the types that Standard Schema infers", async () => {
    write(
      "types.ts",
      `
      import type { StandardSchemaV1 } from "@standard-schema/spec";
      import { Book, BookRequest } from "./src/schemas.js";
      import { BooksCreateBookParams } from "./src/resources/books.js";

      type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      export const same: [
        Equal<StandardSchemaV1.InferInput<typeof Book>, Book>,
        Equal<StandardSchemaV1.InferOutput<typeof Book>, Book>,
        Equal<StandardSchemaV1.InferOutput<typeof BookRequest>, BookRequest>,
        Equal<StandardSchemaV1.InferOutput<typeof BooksCreateBookParams>, BooksCreateBookParams>,
      ] = [true, true, true, true];
      export const any: readonly StandardSchemaV1[] = [Book, BookRequest, BooksCreateBookParams];
      export function title(value: unknown): string | undefined {
        return Book.is(value) ? value.title : undefined;
      }`,
    );
    const how = {
      include: ["types.ts"],
      compilerOptions: { skipLibCheck: false },
    };
    for (const compiler of askedCompilers)
      expect(await compile(folder, { ...how, compiler })).toEqual([]);
  });

  it("are what a tRPC procedure takes as its input and output", async () => {
    write(
      "router.ts",
      `
      import { initTRPC } from "@trpc/server";
      import { Book } from "./src/schemas.js";
      import { BooksCreateBookParams } from "./src/resources/books.js";

      const t = initTRPC.create();
      const router = t.router({
        create: t.procedure
          .input(BooksCreateBookParams)
          .output(Book)
          .mutation(({ input: { title, price } }) => ({ id: title === "odd" ? "odd" : "${id}", title, price })),
      });
      export const caller = router.createCaller({});
      `,
    );
    const compilerOptions = { skipLibCheck: true, isolatedDeclarations: false };
    const how = { include: ["router.ts"], compilerOptions };
    for (const compiler of askedCompilers)
      expect(await compile(folder, { ...how, compiler })).toEqual([]);
    const answers = await callProcedure([
      params,
      { ...params, price: 3 },
      { ...params, title: "odd" },
    ]);
    expect(answers).toEqual([
      { data: { id, title: "Orlando", price: 5 } },
      {
        code: "BAD_REQUEST",
        issues: [
          expect.objectContaining({
            path: ["price"],
            message: "must be a multiple of 5",
          }),
        ],
      },
      {
        code: "INTERNAL_SERVER_ERROR",
        issues: [expect.objectContaining({ path: ["id"] })],
      },
    ]);
  });
});

/** What the procedure answers to each input, or refuses it with. */
async function callProcedure(
  inputs: readonly unknown[],
): Promise<readonly unknown[]> {
  const bundle = join(folder, "router.mjs");
  await build({
    entryPoints: [join(folder, "router.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: bundle,
    logLevel: "silent",
  });
  const script = join(folder, "call.mjs");
  writeFileSync(
    script,
    `import { caller } from ${JSON.stringify(pathToFileURL(bundle).href)};
     const answer = (input) => caller.create(input).then(
       (data) => ({ data }),
       (error) => ({ code: error.code, issues: error.cause?.issues }),
     );
     console.log(JSON.stringify(await Promise.all(${JSON.stringify(inputs)}.map(answer))));`,
  );
  const run = await runNode([script]);
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout);
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
