import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentationPage, type PublishedApi } from "../e2e/pages.js";
import { missing, root, shared } from "../shared.js";
import { folderWith, refreshIn } from "./run.js";

const seeds = shared("seeds") ?? "";
const committed = readFileSync(join(root, "spec/openapi.yaml"), "utf8");
const names = seeds === "" ? [] : readdirSync(seeds).toSorted();
const pages = Object.fromEntries(
  names.map((name) => [name, readFileSync(join(seeds, name), "utf8")]),
);

const noSeeds = seeds === "" ? ` (${missing("seeds")})` : "";

describe.skipIf(seeds === "")(`the five pages${noSeeds}`, () => {
  it("give the committed description byte for byte", async () => {
    const folder = await folderWith(pages);
    const { text, wrong } = await refreshIn(folder, names);
    expect(wrong).toEqual([]);
    expect(text).toBe(committed);
  });

  it("give it in any order, and as a folder", async () => {
    for (const sources of [names.toReversed(), ["pages"]]) {
      const folder = await folderWith({ ...pages, ...inFolder("pages") });
      expect((await refreshIn(folder, sources)).text).toBe(committed);
    }
  });

  it("give it with the line ends of Windows", async () => {
    const windows = Object.entries(pages).map(([name, text]) => [
      name,
      text.replaceAll("\n", "\r\n"),
    ]);
    const folder = await folderWith(Object.fromEntries(windows));
    expect((await refreshIn(folder, names)).text).toBe(committed);
  });

  it("leave the file alone when nothing is new", async () => {
    const folder = await folderWith({ ...pages, "openapi.yaml": committed });
    const before = statSync(join(folder, "openapi.yaml")).mtimeMs;
    const { changes, written } = await refreshIn(folder, names);
    expect({ changes, written }).toEqual({
      changes: { added: [], changed: [], removed: [] },
      written: false,
    });
    expect(statSync(join(folder, "openapi.yaml")).mtimeMs).toBe(before);
  });

  it("replace, each of them, only the operation that it holds", async () => {
    const [name = ""] = names;
    const page = (pages[name] ?? "").replaceAll("Revoke ACS", "Take ACS");
    const folder = await folderWith({
      [name]: page,
      "openapi.yaml": committed,
    });
    const { changes, text } = await refreshIn(folder, [name]);
    expect(changes).toEqual({
      added: [],
      changed: ["POST /acs/users/revoke_access_to_all_entrances"],
      removed: [],
    });
    expect(text).toBe(committed.replaceAll("Revoke ACS", "Take ACS"));
  });
});

const ours = join(root, "generated/docs");

it("the documentation that is emitted gives the description that it was made of, without its overlays", async () => {
  const found = readdirSync(ours, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => [name, readFileSync(join(ours, name), "utf8")] as const);
  expect(found.map(([name]) => name)).toContain("openapi.yaml");
  const folder = await folderWith(
    Object.fromEntries(found.map(([name, text]) => [`pages/${name}`, text])),
  );
  const { text, wrong } = await refreshIn(folder, ["pages"]);
  expect(wrong.filter((each) => !each.startsWith("refresh-skipped"))).toEqual(
    [],
  );
  expect(text).toBe(committed);
});

const seam = shared("specs/seam/openapi.json");
const noSeam = seam === undefined ? ` (${missing("specs/seam")})` : "";

describe.skipIf(seam === undefined)(`a sixth page${noSeam}`, () => {
  it("brings its components and security schemes along", async () => {
    const page = documentationPage(api(), "post", "/devices/list");
    const folder = await folderWith({
      "devices-list.md": page,
      "openapi.yaml": committed,
    });
    const { changes, text, wrong } = await refreshIn(folder, [
      "devices-list.md",
    ]);
    expect(wrong).toEqual([]);
    expect(changes.added).toContain("POST /devices/list");
    expect(changes.added).toContain("#/components/schemas/device");
    expect(changes.added).toContain(
      "#/components/securitySchemes/client_session",
    );
    expect(changes.removed).toEqual([]);
    for (const line of committed.split("\n")) expect(text).toContain(line);
  });
});

function inFolder(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(pages).map(([file, text]) => [`${name}/${file}`, text]),
  );
}

function api(): PublishedApi {
  return JSON.parse(readFileSync(seam ?? "", "utf8"));
}
