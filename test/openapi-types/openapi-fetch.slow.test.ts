import { writeFileSync } from "node:fs";
import { join } from "node:path";
import createClient from "openapi-fetch";
import { beforeAll, describe, expect, it } from "vitest";
import type { paths } from "../../generated/src/openapi.js";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { type Recorder, startRecorder } from "../recorder.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

const out = temporaryFolder();
let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
  await generatePackage(join(root, "spec/openapi.yaml"), join(out, "sdk"));
});

/** What a user of openapi-fetch writes. */
const program = (path: string): string => `
import createClient from "openapi-fetch";
import type { components, operations, paths, webhooks } from "seam-connect/openapi";

export type All = [components, operations, paths, webhooks];
const client = createClient<paths>({ baseUrl: "http://127.0.0.1" });

export async function suspend(): Promise<boolean | undefined> {
  const { data } = await client.POST("${path}", {
    body: { acs_user_id: "8ee2cb3b-9dd6-4ac5-b1a5-8e5b1b0a9a4f" },
  });
  return data?.ok;
}
`;

describe("openapi-fetch", () => {
  it.each(askedCompilers)(
    "takes the bridge's types under TypeScript %s",
    async (compiler) => {
      writeFileSync(join(out, "right.ts"), program("/acs/users/suspend"));
      writeFileSync(join(out, "wrong.ts"), program("/acs/users/suspended"));
      const compilerOptions = {
        paths: {
          "openapi-fetch": [
            join(root, "node_modules/openapi-fetch/dist/index.d.mts"),
          ],
          "seam-connect/openapi": ["./sdk/src/openapi.ts"],
        },
        module: "ESNext",
        moduleResolution: "bundler",
        skipLibCheck: true,
      };
      const errors = await compile(out, {
        compiler,
        compilerOptions,
        include: ["*.ts"],
      });
      expect(errors.filter((error) => !error.startsWith("wrong.ts"))).toEqual(
        [],
      );
      expect(errors.join()).toContain("/acs/users/suspended");
    },
  );

  it("calls the API with them", async () => {
    const client = createClient<paths>({ baseUrl: recorder.url });
    const acs_user_id = "8ee2cb3b-9dd6-4ac5-b1a5-8e5b1b0a9a4f";
    const { data } = await client.POST("/acs/users/suspend", {
      body: { acs_user_id },
    });
    expect(data).toEqual({ ok: true });
    expect(recorder.requests).toMatchObject([
      {
        method: "POST",
        path: "/acs/users/suspend",
        body: JSON.stringify({ acs_user_id }),
      },
    ]);
  });
});
