import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isArray, isObject, type JsonValue } from "../../generator/ir/json.js";
import { temporaryFolder } from "../folder.js";
import { seamstress } from "../program.js";
import { missing, root, shared } from "../shared.js";

const file = shared("specs/seam/openapi.json");
const folder = temporaryFolder();

/** The names of methods in an api.md, by operation. */
function namesIn(text: string): ReadonlyMap<string, string> {
  const rows = text.matchAll(/`([^`\s(]+)\([^`]*\)`[^`\n]*`([A-Z]+ [^`\n]+)`/g);
  return new Map(
    [...rows].map(([, name = "", place = ""]) => [place, name] as const),
  );
}

async function namesOf(
  name: string,
  document: JsonValue,
): Promise<ReadonlyMap<string, string>> {
  const spec = join(folder, name);
  mkdirSync(spec, { recursive: true });
  cpSync(join(root, "spec/overlays"), join(spec, "overlays"), {
    recursive: true,
  });
  cpSync(join(root, "spec/sdk.yaml"), join(spec, "sdk.yaml"));
  writeFileSync(join(spec, "openapi.json"), JSON.stringify(document));
  const out = join(folder, `${name}-sdk`);
  const { exitCode, stderr } = await seamstress([
    "generate",
    ...["--spec", join(spec, "openapi.json")],
    ...["--out", out],
  ]);
  expect(exitCode, stderr).toBe(0);
  return namesIn(readFileSync(join(out, "api.md"), "utf8"));
}

/** Without what Fern reads. */
function withoutFern(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(withoutFern);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith("x-fern-"))
      .map(([key, inner]) => [key, withoutFern(inner)]),
  );
}

describe.skipIf(file === undefined)(
  `Seam's names${file === undefined ? ` (${missing("specs")})` : ""}`,
  () => {
    it("are the same from pages and from the full description, with and without x-fern", async () => {
      const document: JsonValue = JSON.parse(readFileSync(file ?? "", "utf8"));
      const pages = namesIn(
        readFileSync(join(root, "generated/api.md"), "utf8"),
      );
      const full = await namesOf("full", document);
      const plain = await namesOf("plain", withoutFern(document));
      expect(pages.size).toBe(5);
      for (const [place, name] of pages) expect(full.get(place)).toBe(name);
      expect(plain).toEqual(full);
    }, 300_000);
  },
);
