import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../shared.js";
import { collectSamples } from "./collected.js";

// What the default languages write for each kind of request. `all.slow.test.ts` sends these, and compares what comes.

it("samples of each kind of request read as one expects", async () => {
  const spec = join(root, "test/samples/bodies.yaml");
  const { samples } = await collectSamples(spec);
  const sections = samples.map(({ id, written }) =>
    [
      `## ${id}`,
      `\`\`\`ts\n${written.typescript}\n\`\`\``,
      `\`\`\`bash\n${written.curl.split("\n\n# Response")[0]}\n\`\`\``,
      `\`\`\`python\n${written["python-requests"]}\n\`\`\``,
    ].join("\n\n"),
  );
  const text = `<!-- prettier-ignore-start -->\n\n${sections.join("\n\n")}\n\n<!-- prettier-ignore-end -->\n`;
  await expect(text).toMatchFileSnapshot("bodies.samples.md");
});
