import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import {
  calledWith,
  errorsOf,
  fixture,
  type Made,
  made,
  toldIn,
} from "./reported.js";

// Whatever operations, paths and schemas are called, the package compiles, and names are distinct and predictable.

const paths = fixture("43-path-names");

describe.skipIf(paths.isMissing)(paths.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(paths.name, folder);
  }, 60_000);

  const id = [{ id: "a b" }];
  const methods: readonly (readonly [
    accessor: string,
    request: string,
    given?: readonly object[],
  ])[] = [
    ["users.list", "GET /users"],
    ["users.create", "POST /users"],
    ["users.get", "GET /users/a%20b", id],
    ["users.delete", "DELETE /users/a%20b", id],
    ["users.replace", "PUT /users/a%20b", id],
    ["users.update", "PATCH /users/a%20b", id],
    ["users.head", "HEAD /users/a%20b", id],
    ["users.options", "OPTIONS /users/a%20b", id],
    ["users.getMe", "GET /users/me"],
    ["constructor_.get", "GET /constructor"],
    ["constructor_.prototype.get", "GET /constructor/prototype"],
    ["proto.get", "GET /__proto__"],
    ["then_.get", "GET /then"],
    ["_2fa.create", "POST /2fa"],
    ["_3dModels._2d.get", "GET /3d-models/a%20b/2d", id],
    ["usersList.get", "GET /users.list"],
    ["class.new.delete.get", "GET /class/new/delete"],
    ["unicode.名前.get", "GET /%C3%BCn%C3%AFcode/%E5%90%8D%E5%89%8D"],
    ["withSpace.aB.get", "GET /with%20space/a%20b"],
    ["odata.people.get", "GET /odata/People('a%20b')", id],
    ["q.getTypeA", "GET /q?type=a"],
    ["frag.createOne", "POST /frag"],
    ["index.get", "GET /index"],
    ["client.get", "GET /client"],
    ["client.request.get", "GET /client/request"],
    // The twins of others, which have the plain names.
    ["users.listGet", "GET /users/"],
    ["users.getByName", "GET /users/a%20b", [{ name: "a b" }]],
    ["users.deletePost", "POST /users/a%20b/delete", id],
  ];

  it.each(
    methods.map(([accessor, request, given = []]) => ({
      accessor,
      request,
      given,
    })),
  )("$accessor is $request", async ({ accessor, request, given }) => {
    const { arrived } = await calledWith(a, accessor, given);
    expect(arrived.map(({ method, url }) => `${method} ${url}`)).toEqual([
      request,
    ]);
  });

  it("has no other methods", () => {
    const told = a.text("api.md").match(/^- \[`a\.[\p{L}\w.]+/gmu) ?? [];
    expect(told.map((line) => line.replace("- [`a.", "")).toSorted()).toEqual(
      methods.map(([accessor]) => accessor).toSorted(),
    );
  });

  it("what wants one name, or is one path, is told", () => {
    expect(toldIn(a.diagnostics)).toEqual([
      "note naming-decided 0",
      "warning equal-paths 2",
      "warning name-shared 2",
      "warning name-shared 2",
    ]);
    const names = a.diagnostics.map(({ message }) => message).join("\n");
    expect(names).toContain("want the name `users.list`");
    expect(names).toContain("this one is called `listGet`");
  });

  it("compiles", async () => {
    expect(await errorsOf(a, "")).toEqual([]);
  }, 60_000);
});

const reserved = fixture("73-reserved-operation-id");

describe.skipIf(reserved.isMissing)(reserved.title, () => {
  const folder = temporaryFolder();

  it("compiles, with a method that is called so", async () => {
    const a = await made(reserved.name, folder);
    expect(toldIn(a.diagnostics)).toEqual([]);
    const { arrived } = await calledWith(a, "pets.delete", [{ id: "1" }]);
    expect(arrived).toMatchObject([{ method: "DELETE", url: "/pets/1" }]);
    const use = `
import { A } from "./index.js";
import { delete as remove } from "./resources/pets.js";
export const a = new A();
export const both = [() => a.pets.delete({ id: "1" }), () => remove(a, { id: "1" })];
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);
});

const number = fixture("76-number-path");

describe.skipIf(number.isMissing)(number.title, () => {
  const folder = temporaryFolder();

  it("compiles, and its check still knows what an integer is", async () => {
    const a = await made(number.name, folder);
    expect(toldIn(a.diagnostics)).toEqual([]);
    const { arrived } = await calledWith(a, "number.get", [{ n: 3 }]);
    expect(arrived).toMatchObject([{ url: "/number?n=3" }]);
    await expect(calledWith(a, "number.get", [{ n: 3.5 }])).rejects.toThrow(
      /integer/,
    );
    const use = `
import { A } from "./index.js";
export const call = () => new A().number.get({ n: Number("3") });
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);
});

const inCase = fixture("14-names-differ-in-case");

describe.skipIf(inCase.isMissing)(inCase.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(inCase.name, folder);
  }, 60_000);

  it("gives each a type; what is spelt so keeps its name", async () => {
    const use = `
import type { VARIANT, Variant, Variant2, VariAnt, Vari_ant } from "./index.js";
true satisfies Same<Variant, { a: string }>;
true satisfies Same<Variant2, { b: string }>;
true satisfies Same<VARIANT, { c: string }>;
true satisfies Same<VariAnt, { d: Variant2 }>;
true satisfies Same<Vari_ant, string>;
import { A } from "./index.js";
const client = new A();
export const b: Promise<Variant2> = client.a.getItemGet();
export const c: Promise<VARIANT> = client.b.getItem();
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it("gives each operation a method of its own", async () => {
    const urls: (string | undefined)[] = [];
    for (const [accessor, body] of [
      ["a.getItem", { a: "1" }],
      ["a.getItemGet", { b: "1" }],
      ["b.getItem", { c: "1" }],
    ] as const) {
      const { result, arrived } = await calledWith(a, accessor, [], { body });
      expect(result).toEqual(body);
      urls.push(arrived[0]?.url);
    }
    expect(urls).toEqual(["/a", "/A", "/b"]);
  });

  it("tells what wants one name, with both places", () => {
    const shared = a.diagnostics.filter(({ code }) => code === "name-shared");
    for (const { places } of shared) expect(places).toHaveLength(2);
    expect(shared.map(({ message }) => message)).toContain(
      "Two schemas want the type name `Variant`; this one is called `Variant2`.",
    );
  });

  it("has no two files that are one where case doesn't count", () => {
    const folded = a.files.map((file) => file.toLowerCase());
    expect(new Set(folded).size).toBe(a.files.length);
  });
});
