import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import {
  accepts,
  calledWith,
  errorsOf,
  fixture,
  type Made,
  made,
  madeStrictly,
  refusal,
  toldIn,
} from "./reported.js";

// A fragment is never sent, and null is what it is meant to be, in a description of 3.1 as in one of 3.0.

const fragment = fixture("93-fragment-in-path");

describe.skipIf(fragment.isMissing)(fragment.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(fragment.name, folder);
  }, 60_000);

  const id = "a/b#c";
  const file = "PUT /files/a%2Fb%23c";

  it("names a method, and each has its own params", async () => {
    const use = `
import type { FilesAddLinkParams, FilesRemoveLinkParams, FilesUpdateParams } from "./resources/files.js";
true satisfies Same<FilesUpdateParams, { id: string; name?: string | undefined }>;
true satisfies Same<FilesAddLinkParams, { id: string; fields: string; link?: string | undefined }>;
true satisfies Same<FilesRemoveLinkParams, { id: string }>;
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it.each([
    ["files.update", { id }, file],
    ["files.addLink", { id, fields: "x" }, `${file}?fields=x`],
    ["files.removeLink", { id }, file],
  ])("%s sends none", async (accessor, params, request) => {
    const { arrived } = await calledWith(a, accessor, [params]);
    expect(arrived.map(({ method, url }) => `${method} ${url}`)).toEqual([
      request,
    ]);
  });

  it.each([
    ["files.update", { id, link: "x" }, "link: unknown"],
    ["files.addLink", { id }, "fields: required"],
    ["files.addLink", { id, fields: "x", name: "n" }, "name: unknown"],
    ["files.removeLink", { id, name: "n" }, "name: unknown"],
  ])("%s knows its own params only: %j", async (accessor, params, issue) => {
    expect(await refusal(a, accessor, params)).toEqual([issue]);
  });

  it("makes no duplicates, and pages tell them apart", async () => {
    expect(toldIn(a.diagnostics)).toEqual(["note naming-decided 0"]);
    expect((await madeStrictly(fragment.name)).ok).toBe(true);
    for (const [page, request] of [
      ["update", "PUT /files/{id}"],
      ["add-link", "PUT /files/{id}#add_link"],
      ["remove-link", "PUT /files/{id}#remove_link"],
    ] as const) {
      expect(a.text(`docs/files/${page}.md`)).toContain(
        `- Request: \`${request}\``,
      );
      expect(a.text("api.md")).toContain(`: \`${request}\``);
    }
  });
});

const nullable = fixture("94-nullable-in-31");

describe.skipIf(nullable.isMissing)(nullable.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(nullable.name, folder);
  }, 60_000);

  const person = { name: "n", nick: "ab", born: "2000-01-01" };

  it("gives the types that are meant", async () => {
    const use = `
import type { Person, Place } from "./index.js";
true satisfies Same<Person["name"], string>;
true satisfies Same<Person["nick"], string | null>;
export const born: Person["born"][] = ["2000-01-01", null];
true satisfies Same<Person["mood"], "good" | "bad" | null | undefined>;
true satisfies Same<Person["home"], Place | null | undefined>;
true satisfies Same<Person["work"], Place | null | undefined>;
true satisfies Same<Person["pets"], (string | null)[] | undefined>;
true satisfies Same<Person["free"], unknown>;
true satisfies Same<"nick" | "born" | "name", { [K in keyof Person]-?: {} extends Pick<Person, K> ? never : K }[keyof Person]>;
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it.each(["nick", "born", "mood", "home", "work", "free"])(
    "%s takes null",
    (key) => {
      expect(accepts(a, "Person", { ...person, [key]: null })).toBe(true);
    },
  );

  it("a list takes it among its items", () => {
    expect(accepts(a, "Person", { ...person, pets: [null] })).toBe(true);
  });

  it.each([{ name: null }, { nick: "a" }, { pets: null }])(
    "%j is refused, as before",
    (value) => {
      expect(accepts(a, "Person", { ...person, ...value })).toBe(false);
    },
  );

  it("a parameter is sent as it would be under 3.0.3", async () => {
    const { arrived } = await calledWith(
      a,
      "people.create",
      [{ ...person, team: null }],
      { body: person },
    );
    expect(arrived[0]?.url).toBe("/people?team=");
  });

  it("one warning tells of all, notes of what 3.0 would read otherwise", () => {
    expect(toldIn(a.diagnostics)).toEqual([
      "note nullable-by-intent 1",
      "note nullable-by-intent 1",
      "warning nullable-in-31 8",
    ]);
    const warning = a.diagnostics.find(
      ({ severity }) => severity === "warning",
    );
    expect(warning?.message).toMatch(
      /3\.1 writes `type: \[string, "null"\]`: null is allowed/,
    );
    expect(warning?.message).toContain("8 places");
    expect(warning?.help).not.toContain("3.1");
    expect(
      a.diagnostics
        .filter(({ code }) => code === "nullable-by-intent")
        .map(({ line, message }) => [line, message.split(",")[0]]),
    ).toEqual([
      [19, "Beside an `enum` without null"],
      [20, "Beside `$ref`"],
    ]);
  });

  it("is an error under --strict", async () => {
    const { ok, diagnostics } = await madeStrictly(nullable.name);
    expect(ok).toBe(false);
    expect(
      diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ code }) => code),
    ).toEqual(["nullable-in-31"]);
  });
});
