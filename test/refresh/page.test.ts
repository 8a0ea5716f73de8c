import { describe, expect, it } from "vitest";
import { openApiFences } from "../../generator/document/refresh/page.js";
import { folderWith, refreshIn } from "./run.js";

const fence = (name: string) => `# ${name}

\`\`\`yaml
openapi: 3.1.0
info: { title: ${name}, version: "1" }
\`\`\`
`;

describe("the fences of a page", () => {
  it("are taken out of it: the page is not held once more for each", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `A${index}`);
    const page = names.map(fence).join("\n");
    const found = openApiFences(page);
    expect(found.length).toBe(names.length);
    const size = found.reduce((sum, { text }) => sum + text.length, 0);
    expect(size).toBeLessThan(page.length);
    expect(found[1]).toEqual({
      text: 'openapi: 3.1.0\ninfo: { title: A1, version: "1" }\n',
      linesBefore: 10,
    });
  });

  it.each([
    [fence("B").replace("3.1.0", "4.0.0"), "page.md:11:10"],
    [fence("B").replace('"1" }', '"1" ]'), "page.md:12:32"],
  ])(
    "have their mistakes where they stand in the page",
    async (page, place) => {
      const folder = await folderWith({ "page.md": `${fence("A")}\n${page}` });
      const { wrong } = await refreshIn(folder, ["page.md"]);
      expect(wrong.join("\n")).toContain(` ${place} `);
    },
  );
});
