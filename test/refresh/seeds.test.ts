import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { refresh } from "../../generator/document/refresh/refresh.js";
import { shared } from "../shared.js";
it("x", async () => {
  const report = createReport();
  const target = "/tmp/x/out.yaml";
  const r = await refresh([shared("seeds")!], { target, report });
  console.log(r, report.diagnostics, await readFile(target, "utf8"));
});
