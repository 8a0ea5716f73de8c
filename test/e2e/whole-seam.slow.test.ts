import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askedCompilers, compile } from "../compile.js";
import { apiKey, startFakeSeam } from "../fake-seam.js";
import { contentsOf, temporaryFolder } from "../folder.js";
import { construct, loadModule } from "../load.js";
import { type Run, seamstress } from "../program.js";
import { root } from "../shared.js";
import type { PublishedApi } from "./pages.js";
import {
  type Known,
  type WholeSeamCall,
  wholeSeamCalls,
} from "./whole-seam-calls.js";

// Its types are millions of letters that nobody needs here.
const { openapi }: { readonly openapi: PublishedApi } = createRequire(
  import.meta.url,
)("@seamapi/types/connect");

const folder = temporaryFolder();
const out = join(folder, "sdk");
let run: Run;

/** The published specification with this repository's configuration and overlays. */
beforeAll(async () => {
  const spec = join(folder, "spec");
  mkdirSync(spec);
  cpSync(join(root, "spec/overlays"), join(spec, "overlays"), {
    recursive: true,
  });
  cpSync(join(root, "spec/sdk.yaml"), join(spec, "sdk.yaml"));
  writeFileSync(join(spec, "openapi.json"), JSON.stringify(openapi));
  run = await seamstress([
    "generate",
    ...["--spec", join(spec, "openapi.json")],
    ...["--out", out],
  ]);
});

const { paths } = openapi;

/** Documented paths: at least one operation is not marked as undocumented. */
const documented = Object.entries(paths)
  .filter(([, item]) => Object.values(item).some(isDocumented))
  .map(([path]) => path);

function isDocumented(operation: object): boolean {
  return !Object.hasOwn(operation, "x-undocumented");
}

describe("the whole Seam specification", () => {
  it("is generated", () => {
    expect(run.exitCode, run.stderr).toBe(0);
    expect(documented).toHaveLength(201);
  });

  it("has one method for each documented path", () => {
    const sources = Object.entries(contentsOf(join(out, "src/resources")))
      .map(([, text]) => text)
      .join("\n");
    const methods = [...sources.matchAll(/^ {2}path: "([^"]+)"/gm)].map(
      ([, path]) => path ?? "",
    );
    expect(methods.toSorted()).toEqual(documented.toSorted());
  });

  it.each(askedCompilers)("compiles under TypeScript %s", async (compiler) => {
    expect(await compile(out, { compiler })).toEqual([]);
  });

  it("is the SDK of the five pages, where they speak of the same", () => {
    const own = readFileSync(
      join(root, "generated/src/resources/acs/users.ts"),
      "utf8",
    );
    const whole = readFileSync(join(out, "src/resources/acs/users.ts"), "utf8");
    for (const name of [
      "AcsUsersSuspendParams",
      "AcsUsersDeleteParams",
      "AcsUsersRemoveFromAccessGroupParams",
    ]) {
      expect(shapeOf(whole, name)).toBe(shapeOf(own, name));
    }
  });
});

describe("called against the fake Seam, with responses validated", () => {
  it("agrees, but for the listed disagreements", async () => {
    const outcomes = await callAll();
    const answered = outcomes.filter(({ reached }) => reached);
    expect(answered.length).toBeGreaterThanOrEqual(40);
    const listed = outcomes
      .map(({ path, told }) => `${path}: ${told}`)
      .join("\n");
    await expect(`${listed}\n`).toMatchFileSnapshot("whole-seam.outcomes.txt");
  });
});

interface Outcome {
  readonly path: string;
  /** Whether a success of the fake was read, right or wrong. */
  readonly reached: boolean;
  readonly told: string;
}

async function callAll(): Promise<readonly Outcome[]> {
  const fake = await startFakeSeam();
  const sdk = await loadModule(out, `export { Seam } from "./src/index.js";`);
  const acs_system_id = fake.id("visionline_acs_system_1");
  const workspace_id = fake.id("seed_workspace_1");
  const entrance = fake.database.addAcsEntrance({
    acs_system_id,
    workspace_id,
  });
  const group = fake.database.addAcsAccessGroup({
    acs_system_id,
    workspace_id,
    name: "Guests",
    external_type: "brivo_group",
  });
  const known: Known = {
    acs_system_id,
    lock: fake.id("august_device_1"),
    ecobee: fake.id("ecobee_device_1"),
    minut: fake.id("minut_device_1"),
    connected_account_id: fake.id("jane_connected_account_id"),
    event_id: fake.database.events[0]?.event_id ?? "",
    acs_entrance_id: entrance.acs_entrance_id,
    acs_access_group_id: group.acs_access_group_id,
  };
  const seam = construct(sdk, "Seam", {
    apiKey,
    baseUrl: fake.url,
    validate: { request: true, response: true },
    fetch: async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      learn(await response.clone().text(), known);
      return response;
    },
  });
  const outcomes: Outcome[] = [];
  for (const each of wholeSeamCalls) {
    outcomes.push(await outcomeOf(seam, each, known));
  }
  return outcomes;
}

async function outcomeOf(
  seam: object,
  { path, params }: WholeSeamCall,
  known: Known,
): Promise<Outcome> {
  try {
    await invoke(seam, path, params(known));
    return { path, reached: true, told: "agrees" };
  } catch (error) {
    const issues: unknown = Reflect.get(Object(error), "issues");
    const side: unknown = Reflect.get(Object(error), "side");
    const told = Array.isArray(issues)
      ? [...new Set(issues.map(describeIssue))].join("; ")
      : String(error);
    return { path, reached: side === "response", told };
  }
}

/** Ids of what was created are kept for later calls, whether or not the response agrees with its description. */
function learn(body: string, known: Known): void {
  for (const [, name = "", id = ""] of body.matchAll(/"(\w+_id)":"([^"]+)"/g)) {
    known[name] ??= id;
  }
}

function invoke(
  seam: object,
  path: string,
  params: object,
): PromiseLike<unknown> {
  const names = path.slice(1).split("/").map(camelCase);
  const resource = names
    .slice(0, -1)
    .reduce<object>((value, name) => Reflect.get(value, name), seam);
  return Reflect.apply(Reflect.get(resource, names.at(-1) ?? ""), resource, [
    params,
  ]);
}

function camelCase(words: string): string {
  return words.replaceAll(/_(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

/** Positions in lists left out: each member of a list disagrees in the same way. */
function describeIssue(issue: {
  readonly path: readonly (string | number)[];
  readonly message: string;
}): string {
  const path = issue.path.map((key) => (typeof key === "number" ? "*" : key));
  return `${path.join(".")} ${issue.message}`;
}

/** A type's declaration without its comments, which differ between the pages and the specification. */
function shapeOf(source: string, name: string): string {
  const start = source.indexOf(`export type ${name} `);
  if (start < 0) throw new Error(`There is no type ${name}.`);
  const end = source.indexOf("\nexport ", start + 1);
  return source
    .slice(start, end)
    .replaceAll(/\/\*\*[^]*?\*\//g, "")
    .replaceAll(/\s+/g, " ");
}
