import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeFile } from "../folder.js";

// Git may give files other line endings than they were written with (`core.autocrlf`): that is no change.

const folder = temporaryFolder();

const paths = ["doors", "users"].map(
  (name) => `
  /${name}:
    get:
      operationId: ${name}/list
      tags: [${name}]
      summary: Lists ${name}
      description: |
        All of them.

        - the first
        - the last
      responses: { "200": { description: All, content: { application/json: { schema: { type: array, items: { type: string } } } } } }`,
);
const description = `openapi: 3.1.0
info: { title: House, version: "1", description: "Doors.\\n\\nAnd users." }
servers: [{ url: "https://api.test" }]
paths:${paths.join("")}
`;

/** What a folder with a description and its SDK has, by path. */
function textsIn(place: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes("node_modules"))
      .map((file) => [file.slice(place.length), readFileSync(file, "utf8")]),
  );
}

function generateIn(place: string, check = false): ReturnType<typeof generate> {
  const spec = join(place, "openapi.yaml");
  return generate({ spec, out: join(place, "sdk"), check });
}

it("a package that is checked out with CRLF is the same, and so is what becomes of it", async () => {
  const unix = join(folder, "unix");
  writeFile(join(unix, "openapi.yaml"), description);
  writeFile(join(unix, "sdk.yaml"), "package: { name: house }\n");
  await generateIn(unix);
  const windows = join(folder, "windows");
  cpSync(unix, windows, { recursive: true, preserveTimestamps: true });
  for (const [path, text] of textsIn(windows))
    writeFileSync(join(windows, path), text.replaceAll("\n", "\r\n"));
  expect(await generateIn(windows, true)).toMatchObject({ ok: true });

  const edited = description.replace("Lists users", "Lists all users");
  for (const place of [unix, windows]) {
    writeFile(join(place, "openapi.yaml"), edited);
    expect(await generateIn(place)).toMatchObject({ ok: true });
    expect(await generateIn(place, true)).toMatchObject({ ok: true });
  }
  const texts = [...textsIn(windows)].map(([path, text]) => [
    path,
    text.replaceAll("\r\n", "\n"),
  ]);
  expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(textsIn(unix)));
});
