import { defineConfig, type ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes begins first, so that it does not go on when all else is done. */
class LongestFirst extends BaseSequencer {
  override async sort(
    files: TestSpecification[],
  ): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => length(b) - length(a));
  }
}

function length({ moduleId }: TestSpecification): number {
  if (moduleId.endsWith("e2e/specs.slow.test.ts")) return 2;
  return moduleId.endsWith(".slow.test.ts") ? 1 : 0;
}

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Two processes run all files: modules keep no state, so that files may share them, with the compilers that they load. One project,
    // for a process ends where the next file is of another.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

export default config;
