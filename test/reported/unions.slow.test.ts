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

// A discriminator never changes what is valid (OpenAPI 3.1.1, 4.8.25): `oneOf` and `anyOf` decide alone.

const optional = fixture("90-discriminator-optional-tag");

describe.skipIf(optional.isMissing)(optional.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(optional.name, folder);
  }, 60_000);

  const typed: readonly object[] = [
    { role: "guest", text: "hi" },
    { type: "say", role: "guest", text: "hi" },
    { type: "call", tool: "x" },
    { note: "n" },
    { type: "note", note: "n" },
    { type: null, note: "n" },
  ];

  it("adds nothing to a branch", async () => {
    const values = typed.map((value) => JSON.stringify(value)).join(", ");
    const use = `
import { A, type Call, type Note, type Say, type Turn } from "./index.js";
true satisfies Same<Turn, Say | Call | Note>;
true satisfies Same<Say["type"], "say" | undefined>;
export const turns: Turn[] = [${values}];
export const sent = () => new A().turns.create({ input: turns });
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it.each([
    ...typed,
    // What only one branch takes in spite of keys of another.
    { type: "call", tool: "x", note: "n" },
    { type: null, role: "guest", text: "a", note: "n" },
  ])("%j is accepted", (turn) => {
    expect(accepts(a, "Turn", turn)).toBe(true);
  });

  it.each([
    {},
    { tool: "x" },
    { type: "say" },
    { type: "call", role: "guest", text: "a" },
    { type: "other", role: "guest", text: "a" },
    { role: "guest", text: "a", note: "n" },
  ])("%j is refused", (turn) => {
    expect(accepts(a, "Turn", turn)).toBe(false);
  });

  it.each([
    [{ type: "call" }, "input.0.tool: required"],
    [{ role: "guest" }, "input.0.text: required"],
  ])("the branch in question speaks of %j", async (turn, issue) => {
    const issues = await refusal(a, "turns.create", { input: [turn] });
    expect(issues).toEqual([issue]);
  });

  it("those that fit are named where several do", async () => {
    const turn = { role: "guest", text: "a", note: "n" };
    await expect(
      calledWith(a, "turns.create", [{ input: [turn] }]),
    ).rejects.toThrow(
      "input[0]: must be of one form only, but fits Say and Note",
    );
  });

  it("sends what is given, without a tag, and takes what comes", async () => {
    const given = { input: [{ role: "guest", text: "hi" }] };
    const body = { input: [{ role: "host", text: "yes" }] };
    const { result, arrived } = await calledWith(a, "turns.create", [given], {
      body,
    });
    expect(arrived[0]?.body).toBe(JSON.stringify(given));
    expect(result).toEqual(body);
  });

  it("is told nothing about", () => {
    expect(toldIn(a.diagnostics)).toEqual([]);
  });
});

const list = fixture("91-discriminator-array-branch");

describe.skipIf(list.isMissing)(list.title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(list.name, folder);
  }, 60_000);

  const both: readonly unknown[] = [
    [],
    [{ type: "file", name: "a" }],
    { type: "file", size: 1 },
    { type: "link", target: "a" },
  ];
  const books = { type: "books", count: 1 };

  it("adds nothing to a branch, narrows, and takes what is valid", async () => {
    const values = both.map((value) => JSON.stringify(value));
    const use = `
import { A, type Books, type Entry, type File, type Folder, type Link, type Shelf } from "./index.js";
true satisfies Same<Entry, Folder | File | Link>;
true satisfies Same<Shelf, Entry | Books>;
const a = new A();
export const calls = [
  ${values.map((value) => `() => a.entries.update({ path: "a", entry: ${value}, shelf: ${value} }),`).join("\n  ")}
  () => a.entries.update({ path: "a", entry: [], shelf: ${JSON.stringify(books)} }),
];
export function look(e: Entry): Folder | File | Link {
  if (Array.isArray(e)) {
    const folder: Folder = e;
    return folder;
  }
  if (e.type === "file") {
    const file: File = e;
    return file;
  }
  const link: Link = e;
  return link;
}
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  it.each(both)("%j is an entry and of a shelf", async (value) => {
    expect([accepts(a, "Entry", value), accepts(a, "Shelf", value)]).toEqual([
      true,
      true,
    ]);
    const params = { path: "a", entry: value, shelf: value };
    const { arrived } = await calledWith(a, "entries.update", [params]);
    expect(JSON.parse(arrived[0]?.body ?? "")).toEqual({
      entry: value,
      shelf: value,
    });
  });

  it.each([
    [[{ type: "array", name: "a" }]],
    [[{ name: "a" }]],
    [{ type: "array", name: "a" }],
    [{ type: "file" }],
    [null],
    ["x"],
  ])("%j is neither", (value) => {
    expect([accepts(a, "Entry", value), accepts(a, "Shelf", value)]).toEqual([
      false,
      false,
    ]);
  });

  it("books are of a shelf and no entry", () => {
    expect(accepts(a, "Shelf", books)).toBe(true);
    expect(accepts(a, "Entry", books)).toBe(false);
  });

  it("a list that comes is one", async () => {
    const body = [{ type: "folder", name: "yes" }];
    const called = await calledWith(a, "entries.get", [{ path: "a" }], {
      body,
    });
    expect(called.result).toEqual(body);
  });

  it.each([
    [{ type: "file" }, "entry.size: required"],
    [[{ name: "a" }], "entry.0.type: required"],
  ])("the branch in question speaks of %j", async (entry, issue) => {
    const params = { path: "a", entry };
    expect(await refusal(a, "entries.update", params)).toEqual([issue]);
  });

  it("is told nothing about", async () => {
    expect(toldIn(a.diagnostics)).toEqual(["note naming-decided 0"]);
    expect((await madeStrictly(list.name)).ok).toBe(true);
  });
});
