import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { readOverlay } from "../../generator/document/overlay/document.js";
import { parseText } from "../../generator/document/parse.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { missing, shared } from "../shared.js";
import { apply } from "./apply.js";

const suite = shared("suites/overlay");
const title = (text: string): string =>
  suite === undefined ? `${text} (${missing("suites/overlay")})` : text;

describe.skipIf(suite === undefined)(
  title("the compliant sets of the Overlay specification"),
  () => {
    const sets = join(suite ?? "", "compliant-sets");

    it("are eight", () => {
      expect(readdirSync(sets)).toHaveLength(8);
    });

    it.each(names(sets))("%s", async (set) => {
      const text = (name: string): string =>
        readFileSync(join(sets, set, `${name}.yaml`), "utf8");
      const { value } = await apply(text("openapi"), text("overlay"));
      expect(value).toEqual(await parse(text("output")));
    });
  },
);

describe.skipIf(suite === undefined).each(["v1.0", "v1.1"])(
  title("the %s documents of the Overlay specification"),
  (version) => {
    const tests = join(suite ?? "", "tests", version);

    it.each(names(join(tests, "pass")))("valid: %s", async (name) => {
      expect(await judge(join(tests, "pass", name))).toEqual([]);
    });

    it.each(names(join(tests, "fail")))("invalid: %s", async (name) => {
      expect(await judge(join(tests, "fail", name))).not.toEqual([]);
    });
  },
);

describe.skipIf(suite === undefined)(title("overlays 1.2"), () => {
  const tests = join(suite ?? "", "tests/v1.2-dev/pass");

  it.each(names(tests))("are not supported yet: %s", async (name) => {
    expect(await judge(join(tests, name))).toEqual([
      "overlay-unsupported-version",
    ]);
  });
});

function names(folder: string): readonly string[] {
  return suite === undefined ? [] : readdirSync(folder);
}

/** The codes of all diagnostics. */
async function judge(file: string): Promise<readonly string[]> {
  const report = createReport();
  const value = await parse(readFileSync(file, "utf8"));
  const overlay = readOverlay(value, "overlay.yaml", report);
  expect(overlay === undefined).toBe(report.failed);
  return report.diagnostics.map(({ code }) => code);
}

async function parse(text: string): Promise<JsonValue> {
  const value = await parseText(text, "test.yaml", createReport());
  return value ?? null;
}
