import { expect, it } from "vitest";
import { forReference } from "../../generator/site/reference.js";

it("what authors wrote is made safe, wherever it stands", () => {
  const description = "<script>x</script> ![a](https://a.example/a.png)";
  const safe = "[a](https://a.example/a.png)";
  const written = {
    info: { description },
    tags: [{ name: "a", description }],
    paths: {
      "/description": {
        get: {
          parameters: [{ description }],
          responses: { default: { description } },
        },
      },
    },
    components: {
      schemas: {
        default: {
          description,
          properties: {
            description: { description },
            example: { description },
          },
        },
      },
    },
  };
  const text = JSON.stringify(forReference(written));
  expect(text).not.toMatch(/<script|!\[/);
  expect(text.split(safe)).toHaveLength(8);
});

it("data stays what it is", () => {
  const data = { description: "![a](b)" };
  const written = {
    example: data,
    default: data,
    enum: [data],
    "x-own": data,
    examples: { a: { value: data } },
  };
  expect(forReference(written)).toEqual(written);
});

it("samples whose label doesn't say their language are called by it", () => {
  const sample = (lang: string, label: string) => ({ lang, label, source: "" });
  const labels = forReference({
    "x-codeSamples": [
      sample("python", "Seam SDK"),
      sample("ruby", "Ruby"),
      { lang: "go", source: "" },
    ],
  });
  expect(labels).toEqual({
    "x-codeSamples": [
      sample("python", "Seam SDK (python)"),
      sample("ruby", "Ruby"),
      { lang: "go", source: "" },
    ],
  });
});

it("tags of no operation are no chapters, unless others lie below them", () => {
  const tags = [
    { name: "house" },
    { name: "doors", parent: "house" },
    { name: "moats" },
  ];
  const paths = { "/doors": { get: { tags: ["doors"] }, summary: "moats" } };
  expect(forReference({ tags, paths })).toEqual({
    tags: tags.slice(0, 2),
    paths,
  });
  expect(forReference({ tags, paths: { "/doors": { get: {} } } })).toEqual({
    tags,
    paths: { "/doors": { get: {} } },
  });
});
