import { beforeAll, describe, expect, it } from "vitest";
import { askedCompilers } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import type { Arrived } from "../runtime/loopback.js";
import {
  accepts,
  calledWith,
  errorsOf,
  fixture,
  type Made,
  made,
  madeStrictly,
  madeWith,
  refusal,
  toldIn,
} from "./reported.js";

// What a call takes, and what becomes of it on the wire.

const partial = fixture("08-partial-and-required");

describe.skipIf(partial.isMissing)(partial.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(partial.name, folder);
  }, 60_000);

  it("asks for what is read only in responses alone, and moves no body", async () => {
    const use = `
import { A, type Foo } from "./index.js";
import type { FoosUpdateParams } from "./resources/foos.js";
const a = new A();
export const created: () => Promise<Foo> = () => a.foos.create({ name: "n" });
export const updated: () => Promise<Foo> = () => a.foos.update({ id: "1", name: "n", detail: null });
true satisfies Same<Foo["name"], string>;
true satisfies Same<Foo["id"], string>;
true satisfies Same<keyof FoosUpdateParams, "id" | "name" | "detail">;
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it("takes nothing that is read only", async () => {
    const use = `
import { A } from "./index.js";
export const given = () => new A().foos.create({ id: "1", name: "n" });
`;
    expect(await errorsOf(a, use)).toEqual(
      askedCompilers.map(() => expect.stringMatching(/'id' does not exist/)),
    );
  }, 60_000);

  it("gives a text to who has no exactOptionalPropertyTypes as well", async () => {
    const use = `
import type { Foo } from "./index.js";
true satisfies Same<Foo["name"], string>;
export const name = (foo: Foo): string => foo.name;
`;
    const flags = { exactOptionalPropertyTypes: false };
    expect(await errorsOf(a, use, flags)).toEqual([]);
  }, 60_000);

  it("sends what is given, and checks answers for it", async () => {
    const body = { id: "1", name: "n" };
    const { arrived } = await calledWith(
      a,
      "foos.update",
      [{ id: "1", name: "n" }],
      { body },
    );
    expect(arrived).toMatchObject([
      {
        method: "PATCH",
        url: "/foos/1",
        headers: { "content-type": "application/merge-patch+json" },
        body: '{"name":"n"}',
      },
    ]);
    const sent = await calledWith(a, "foos.create", [{ name: "n" }], { body });
    expect(sent.result).toEqual(body);
    expect(await refusal(a, "foos.create", {})).toEqual(["name: required"]);
    expect(accepts(a, "Foo", { name: "n" })).toBe(false);
  });

  it("is told nothing about", () => {
    expect(toldIn(a.diagnostics)).toEqual(["note naming-decided 0"]);
  });
});

const optional = fixture("82-optional-body-with-required");

describe.skipIf(optional.isMissing)(optional.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(optional.name, folder);
  }, 60_000);

  it("may be left out", async () => {
    for (const given of [[], [{}], [undefined]] as const) {
      const { arrived } = await calledWith(a, "jobs.create", given);
      expect(arrived).toMatchObject([{ method: "POST", url: "/jobs" }]);
      expect(arrived[0]?.body).toBe("");
      expect(arrived[0]?.headers["content-type"]).toBeUndefined();
    }
  });

  it("is whole where it is given", async () => {
    const { arrived } = await calledWith(a, "jobs.create", [{ name: "n" }]);
    expect(arrived[0]?.body).toBe('{"name":"n"}');
    const use = `
import { A } from "./index.js";
const { jobs } = new A();
export const calls = [() => jobs.create(), () => jobs.create({ name: "n" }), () => jobs.create(undefined, { timeout: 5 })];
`;
    expect(await errorsOf(a, use)).toEqual([]);
    expect(toldIn(a.diagnostics)).toEqual([]);
  }, 60_000);
});

const empty = fixture("96-empty-form-body-on-get");

describe.skipIf(empty.isMissing)(empty.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(empty.name, folder);
  }, 60_000);

  it("has no params where there are none", async () => {
    const use = `
import { A } from "./index.js";
import { get } from "./resources/balance.js";
import { create, delete as remove } from "./resources/drafts.js";
import type { PlansDeleteParams, PlansGetParams } from "./resources/plans.js";
const a = new A();
export const calls = [
  () => a.balance.get(), () => a.balance.get({ timeout: 5 }), () => get(a, { timeout: 5 }),
  () => a.drafts.delete({ timeout: 5 }), () => remove(a, { timeout: 5 }),
  () => a.drafts.create({ timeout: 5 }), () => create(a, { timeout: 5 }),
];
true satisfies Same<PlansGetParams, { id: string; expand?: string | undefined }>;
true satisfies Same<PlansDeleteParams, { id: string }>;
`;
    expect(await errorsOf(a, use)).toEqual([]);
    for (const file of ["balance", "drafts"])
      expect(a.text(`src/resources/${file}.ts`)).not.toMatch(/Params|schema/);
    expect(a.files.filter((file) => file.endsWith(".checks.ts"))).toEqual([
      "src/resources/plans.checks.ts",
    ]);
  }, 60_000);

  it.each([
    ["balance.get", "GET /balance"],
    ["drafts.delete", "DELETE /drafts"],
    ["drafts.create", "POST /drafts"],
    ["plans.delete", "DELETE /plans/a"],
    ["plans.get", "GET /plans/a"],
  ])("%s sends no body", async (accessor, request) => {
    const given = accessor.startsWith("plans") ? [{ id: "a" }] : [];
    const { arrived } = await calledWith(
      a,
      accessor,
      given,
      accessor === "balance.get" ? { body: {} } : undefined,
    );
    const [{ method, url, headers, body } = noRequest] = arrived;
    expect(`${method} ${url}`).toBe(request);
    expect(body).toBe("");
    expect(headers["content-type"]).toBeUndefined();
    expect(headers["transfer-encoding"]).toBeUndefined();
    expect(headers["content-length"]).toBe(method === "POST" ? "0" : undefined);
  });

  it("refuses what is not known", async () => {
    const use = `
import { A } from "./index.js";
export const more = () => new A().plans.get({ id: "a", x: 1 });
`;
    expect(await errorsOf(a, use)).toEqual(
      askedCompilers.map(() => expect.stringMatching(/'x' does not exist/)),
    );
    const issues = await refusal(a, "plans.get", { id: "a", x: 1 });
    expect(issues).toEqual(["x: unknown"]);
  }, 60_000);

  it("is told nothing about, also under --strict", async () => {
    expect(toldIn(a.diagnostics)).toEqual(["note naming-decided 0"]);
    expect((await madeStrictly(empty.name)).ok).toBe(true);
  });

  it("is in no page, sample or signature", () => {
    const isGeneral = /^README\.md$|^docs\/guides\//;
    const pages = a.files.filter((file) => file.endsWith(".md"));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages.filter((file) => !isGeneral.test(file)))
      expect(a.text(page), page).not.toMatch(/\bbody\b/i);
    expect(a.text("docs/balance/get.md")).toContain("a.balance.get();");
  });
});

const noRequest: Arrived = { method: "", url: "", headers: {}, body: "" };

const map = fixture("97-properties-ref");

describe.skipIf(map.isMissing)(map.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(map.name, folder);
  }, 60_000);

  it("is read as the map that is referred to", async () => {
    const use = `
import type { Label, Pool } from "./index.js";
import type { PoolsCreateParams } from "./resources/pools.js";
import type { LabelsCreateParams } from "./resources/labels.js";
true satisfies Same<PoolsCreateParams, { sizes: number[] }>;
true satisfies Same<Pool, { id: string; sizes?: number[]; tag: Label; colour?: "red" | "blue" }>;
true satisfies Same<Label, string>;
true satisfies Same<LabelsCreateParams, { $ref: string; note?: string | undefined }>;
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it.each([
    [{ id: "a", tag: "t", sizes: [1], colour: "red" }, true],
    [{ id: "a", tag: "" }, false],
    [{ id: "a", tag: "t", colour: "green" }, false],
    [{ id: "a" }, false],
  ])("checks as if it were written out: %j", (value, isAccepted) => {
    expect(accepts(a, "Pool", value)).toBe(isAccepted);
  });

  it("a property that is called `$ref` is no reference", async () => {
    const { arrived } = await calledWith(a, "labels.create", [{ $ref: "x" }]);
    expect(arrived[0]?.body).toBe('{"$ref":"x"}');
    expect(await refusal(a, "labels.create", { note: "n" })).toEqual([
      "$ref: required",
    ]);
    expect(await refusal(a, "pools.create", {})).toEqual(["sizes: required"]);
  });

  it("is one warning with three places, and an error under --strict", async () => {
    expect(toldIn(a.diagnostics)).toEqual([
      "note naming-decided 0",
      "warning map-reference 3",
    ]);
    const told = a.diagnostics.find(({ code }) => code === "map-reference");
    const places = told?.places ?? [];
    expect(
      places.map(({ file, line }) => `${file.split("/").pop()}:${line}`),
    ).toEqual(["spec.yaml:14", "pool.yml:3", "pool.yml:6"]);
    const { ok, files } = await madeStrictly(map.name);
    expect([ok, files]).toEqual([false, []]);
  });

  it.each([
    ["#/none", "ref-not-found", /#\/none/],
    ["#/label", "map-reference-not-a-map", /#\/label/],
  ])("that leads to %s is an error there", async (target, code, named) => {
    const result = await madeWith(map.name, "models/pool.yml", (text) =>
      text.replace("props.yml#/sizes", `props.yml${target}`),
    );
    expect(result.ok).toBe(false);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "error",
        code,
        file: expect.stringMatching(/pool\.yml$/),
        line: 3,
        message: expect.stringMatching(named),
      }),
    );
  });
});
