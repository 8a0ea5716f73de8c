import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";
import { printYaml } from "../../generator/document/yaml/print.js";
import { isObject, type JsonValue } from "../../generator/ir/json.js";
import { casesOf, isLarge, missing, shared } from "../shared.js";

const specs = shared("specs");
const note = specs === undefined ? ` (${missing("specs")})` : "";

describe.skipIf(specs === undefined)(
  `printing published descriptions${note}`,
  () => {
    it.each(
      casesOf(
        specs === undefined ? [] : descriptions(specs),
        (file) => !isLarge(file),
      ),
    )("%s comes back as it was", async (file) => {
      const value = await parse(readFileSync(file, "utf8"));
      if (!isObject(value)) return;
      const text = printYaml(value);
      expect(await parse(text)).toEqual(value);
    });
  },
);

function descriptions(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) =>
      /^\s*"?(?:openapi|swagger)"?:/m.test(readFileSync(file, "utf8")),
    );
}

async function parse(text: string): Promise<JsonValue | undefined> {
  return parseText(text, "openapi.yaml", createReport());
}
