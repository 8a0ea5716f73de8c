import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";
import { isObject } from "../../generator/ir/json.js";
import { random } from "../random.js";
import { missing, shared } from "../shared.js";
import { published, renamed, resourceNames, varied } from "./published.js";

const specs = shared("specs");
const files = [
  "stripe/spec3.yaml",
  "openai/openapi.yaml",
  "github/api.github.com.json",
];

describe.skipIf(specs === undefined)(
  `names of published descriptions${specs === undefined ? ` (${missing("specs")})` : ""}`,
  () => {
    it.each(files)(
      "stay, whatever is added, removed or moved: %s",
      async (file) => {
        const text = readFileSync(join(specs ?? "", file), "utf8");
        const document = await parseText(text, "openapi.yaml", createReport());
        if (!isObject(document)) throw new Error("no description");
        const chance = random(file.length);
        let { names, sdk } = await published(varied(document, 0.7, chance));
        for (let turn = 0; turn < 3; turn += 1) {
          const next = await published(varied(document, 0.8, chance), names);
          expect(renamed(names, next.names)).toEqual([]);
          const before = resourceNames(sdk);
          for (const [path, name] of resourceNames(next.sdk))
            expect([path, before.get(path) ?? name]).toEqual([path, name]);
          ({ names, sdk } = next);
        }
      },
      300_000,
    );
  },
);
