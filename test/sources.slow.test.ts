import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runNode } from "./program.js";
import { casesOf, root } from "./shared.js";

const tools = [
  {
    claim: "type-check under TypeScript 7",
    tool: "typescript7/bin/tsc",
    args: ["-p", "tsconfig.json"],
  },
  {
    claim: "type-check under TypeScript 5.9",
    tool: "typescript/bin/tsc",
    args: ["-p", "tsconfig.json"],
  },
  {
    claim: "keep the rules of the linter",
    tool: "oxlint/bin/oxlint",
    args: [],
  },
  {
    claim: "are in prettier's style",
    tool: "prettier/bin/prettier.cjs",
    args: ["--check", "."],
  },
];

/** As `npm run typecheck` and `npm run lint`, beside the other tests; TypeScript 5.9, which takes longest, in a thorough run. */
describe("the sources", () => {
  it.each(casesOf(tools, ({ tool }) => tool !== "typescript/bin/tsc"))(
    "$claim",
    async ({ tool, args }) => {
      const program = join(root, "node_modules", tool);
      const run = await runNode([program, ...args], { timeoutSeconds: 280 });
      expect(run.exitCode, run.stdout + run.stderr).toBe(0);
    },
  );
});
