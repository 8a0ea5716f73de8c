import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Seam, ValidationError } from "../../generated/src/index.js";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { type Recorder, startRecorder } from "../recorder.js";
import { root } from "../shared.js";
import { type Call, rightInputs, type WrongInput, wrongInputs } from "./wrong-input.js";

let recorder: Recorder;
let seam: Seam;

beforeAll(async () => {
  recorder = await startRecorder();
  seam = new Seam({ apiKey: "seam_test", baseUrl: recorder.url });
});

describe("a wrong call of the five operations", () => {
  it("is tried in at least 60 ways", () => {
    expect(wrongInputs.length).toBeGreaterThanOrEqual(60);
  });

  it.each(titled(wrongInputs))("$title is refused", async (input) => {
    const error = await failure(input.call, input.params);
    expect(error).toBeInstanceOf(ValidationError);
    const told = JSON.stringify(Reflect.get(Object(error), "issues"));
    for (const name of input.names) expect(told).toContain(name);
    expect(told).toMatch(input.rule);
    expect(String(error)).toMatch(input.rule);
  });

  it("sends nothing", () => {
    expect(recorder.requests).toEqual([]);
  });
});

describe("a right call", () => {
  it.each(titled(rightInputs))("$title is sent", async ({ call, params }) => {
    recorder.requests.length = 0;
    expect(await failure(call, params)).toBeUndefined();
    expect(recorder.requests.map(({ body }) => JSON.parse(body))).toEqual([
      params,
    ]);
  });
});

describe("the compiler", () => {
  it("refuses what types can express, and nothing else", async () => {
    const folder = temporaryFolder();
    cpSync(join(root, "generated/src"), join(folder, "src"), {
      recursive: true,
    });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    mkdirSync(join(folder, "calls"));
    const inputs = [...wrongInputs, ...rightInputs];
    writeFileSync(join(folder, "calls/calls.ts"), callsOf(inputs));
    const errors = await compile(folder, {
      compiler: "7",
      include: ["src", "calls"],
    });
    const refused = new Set(errors.flatMap(lineOf));
    const wanted = wrongInputs.flatMap(({ typed }, index) =>
      typed ? [index + firstLine] : [],
    );
    expect([...refused].toSorted((a, b) => a - b)).toEqual(wanted);
  });
});

/** What a call was refused with. TypeScript would not let these calls pass, so the method is looked up by name. */
async function failure(call: Call, params: unknown): Promise<unknown> {
  const [method, resource] = methodOf(call);
  try {
    await Reflect.apply(method, resource, [params]);
    return undefined;
  } catch (error) {
    return error;
  }
}

type Method = (params: unknown) => PromiseLike<unknown>;

function methodOf(call: Call): readonly [Method, object] {
  const names = call.split(".");
  const resource = names
    .slice(0, -1)
    .reduce<object>((value, name) => Reflect.get(value, name), seam);
  return [Reflect.get(resource, names.at(-1) ?? ""), resource];
}

const firstLine = 3;

/** One call a line, so that an error's line tells which call is meant. */
function callsOf(
  inputs: readonly Pick<WrongInput, "call" | "params">[],
): string {
  const lines = inputs.map(
    ({ call, params }) => `void seam.${call}(${JSON.stringify(params)});`,
  );
  return [
    'import { Seam } from "../src/index.js";',
    'const seam = new Seam({ apiKey: "seam_test" });',
    ...lines,
    "",
  ].join("\n");
}

function lineOf(error: string): readonly number[] {
  const line = /calls\.ts[(:](\d+)/.exec(error)?.[1];
  return line === undefined ? [Number.NaN] : [Number(line)];
}

function titled<T extends Pick<WrongInput, "call" | "params">>(
  inputs: readonly T[],
): readonly (T & { readonly title: string })[] {
  return inputs.map((input) => ({
    ...input,
    title: `${input.call}(${shorten(JSON.stringify(input.params))})`,
  }));
}

/** Ids by their first digits. */
function shorten(json: string): string {
  return json.replaceAll(/-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "…");
}
