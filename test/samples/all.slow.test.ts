import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { LanguageName } from "../../generator/samples/index.js";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { seamstress } from "../program.js";
import { casesOf, missing, root, shared } from "../shared.js";
import { type CollectedApi, collectSamples } from "./collected.js";
import type { Received } from "./received.js";
import { runCurl, runPython, runSdk } from "./runs.js";
import { type Interpreter, lacking, syntaxErrors } from "./syntax.js";

// The samples of all operations of an API, in every language: `npm run samples` looks at the largest descriptions too.

const folder = temporaryFolder();

const specs = [
  "test/samples/bodies.yaml",
  "seam",
  "specs/redocly-museum/openapi.yaml",
  "specs/discord/openapi.json",
  "specs/openai/openapi.yaml",
  "specs/stripe/spec3.yaml",
  "specs/github/api.github.com.json",
];

/** Where a description lies; that of Seam comes in a package. */
function placeOf(name: string): string | undefined {
  if (name !== "seam")
    return name.startsWith("test/") ? join(root, name) : shared(name);
  const spec = join(folder, "seam-spec");
  const published: { readonly openapi: object } = createRequire(
    import.meta.url,
  )("@seamapi/types/connect");
  mkdirSync(spec);
  cpSync(join(root, "spec/overlays"), join(spec, "overlays"), {
    recursive: true,
  });
  cpSync(join(root, "spec/sdk.yaml"), join(spec, "sdk.yaml"));
  writeFileSync(join(spec, "openapi.json"), JSON.stringify(published.openapi));
  return join(spec, "openapi.json");
}

const parsers: readonly (readonly [LanguageName, Interpreter])[] = [
  ["python", "python"],
  ["python-requests", "python"],
  ["ruby", "ruby"],
  ["php", "php"],
  ["curl", "bash"],
  ["cli", "bash"],
];

const hasRequests =
  spawnSync("python3", ["-c", "import requests"]).status === 0;
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

const everyday = (name: string): boolean => /bodies|museum/.test(name);

for (const name of casesOf(specs, everyday)) {
  const spec = placeOf(name);
  const why = spec === undefined ? ` (${missing(name)})` : "";
  describe.skipIf(spec === undefined)(`samples of ${name}${why}`, () => {
    const out = join(folder, name.replaceAll(/\W+/g, "-"));
    let api: CollectedApi;
    let bySdk: ReadonlyMap<string, Received>;

    beforeAll(async () => {
      api = await collectSamples(spec ?? "");
      const run = await seamstress(
        ["generate", "--spec", spec ?? "", "--out", out],
        { timeoutSeconds: 300 },
      );
      expect(run.exitCode, run.stderr).toBe(0);
      bySdk = await runSdk(api, join(out, "run"), "../src/index.js");
    });

    it("are there for every operation", () => {
      expect(api.missing).toEqual([]);
      expect(api.samples.length).toBeGreaterThan(0);
    });

    it.each(parsers.map((each) => [...each, lacking(each[1])] as const))(
      "in %s are what %s takes%s",
      (language, interpreter, lack) => {
        if (lack !== "") return;
        const sources = api.samples.map(
          ({ id, written }) => [id, written[language]] as const,
        );
        const wrong = syntaxErrors(interpreter, Object.fromEntries(sources));
        expect(wrong).toEqual([]);
      },
    );

    it("in TypeScript and JavaScript type-check against the SDK", async () => {
      const { client } = api.sdk;
      const calls = api.samples.map(
        ({ written }) =>
          `async () => {\n${written.typescript}\n${written.javascript}\n},`,
      );
      writeFileSync(
        join(out, "src/samples.check.ts"),
        `import type { ${client.name} } from "./index.js";\ndeclare const ${client.variable}: ${client.name};\nexport const calls: (() => Promise<void>)[] = [\n${calls.join("\n")}\n];\n`,
      );
      expect(await compile(out, { compiler: "7" })).toEqual([]);
    });

    it("in TypeScript are accepted by the SDK, and all sent", () => {
      expect(bySdk.size).toBe(api.samples.length);
    });

    it.skipIf(!hasCurl)(
      `in cURL send what the SDK sends${hasCurl ? "" : " (curl is not installed)"}`,
      async () => {
        const received = await runCurl(api, join(out, "run"));
        expect(different(api, received, bySdk)).toEqual([]);
      },
    );

    it.skipIf(!hasRequests)(
      `in Python send what the SDK sends${hasRequests ? "" : " (the library requests is not installed)"}`,
      async () => {
        const received = await runPython(api, join(out, "run"));
        expect(different(api, received, bySdk)).toEqual([]);
      },
    );
  });
}

function different(
  { samples }: CollectedApi,
  received: ReadonlyMap<string, Received>,
  expected: ReadonlyMap<string, Received>,
): readonly unknown[] {
  return samples.flatMap(({ id }, index) => {
    const [one, other] = [received, expected].map((each) =>
      each.get(String(index)),
    );
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
      ? []
      : [{ id, one, other }];
  });
}

/** Servers don't mind in which order headers and pairs of a query come. */
function sorted(received: Received | undefined): unknown {
  return (
    received && {
      ...received,
      query: received.query.toSorted(),
      headers: Object.entries(received.headers).toSorted(),
    }
  );
}
