import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { onlyPage } from "./docs.js";

const json = (schema: JsonObject): JsonObject => ({
  content: { "application/json": { schema } },
});
const text = { type: "string" };
const problem = { type: "object", properties: { title: text } };

async function sectionOf(title: string, responses: JsonObject) {
  const page = await onlyPage({
    info: { title: "Parcels", version: "1" },
    paths: { "/parcels": { get: { operationId: "list", responses } } },
  });
  const [, section = ""] = page.split(`## ${title}\n\n`);
  return section.split("\n\n## ")[0] ?? "";
}

it("a description that only repeats the type, or nothing, is left out", async () => {
  const list = { type: "array", items: { type: "boolean" } };
  const responses = {
    200: { description: "Array of booleans", ...json(list) },
    201: { description: "Created.", ...json(text) },
    202: { description: "The queue's name", ...json(text) },
  };
  expect(await sectionOf("Responses", responses))
    .toBe(`- **200**: array of boolean
- **201**: string
- **202**: The queue's name, string`);
});

it("a type is not glued onto a text of several sentences", async () => {
  const responses = {
    400: { description: "It is bad. Mend it.", ...json(text) },
  };
  expect(await sectionOf("Errors", responses)).toBe(
    "- **400**: It is bad. Mend it.\n\n  `application/json`: string",
  );
});

it("a body that was told already is not told again", async () => {
  const responses = {
    400: { description: "Bad", ...json(problem) },
    403: { description: "No", ...json(problem) },
  };
  expect(await sectionOf("Errors", responses)).toBe(`- **400**: Bad, object

  - \`title\`: string

- **403**: No, object, as with 400`);
});

it("bytes are called so", async () => {
  const file = { schema: { type: "string", format: "binary" } };
  const content = { "application/pdf": file, "image/png": file };
  const responses = { 200: { description: "The label", content } };
  expect(await sectionOf("Responses", responses)).toBe(`- **200**: The label

  \`application/pdf\`: bytes

  \`image/png\`: bytes`);
});

it("headers are told with their types, and with what is said of them", async () => {
  const total = { required: true, schema: { type: "integer", minimum: 0 } };
  const short = { Link: { schema: text }, "X-Total": total };
  const long = { "X-Total": { ...total, description: "How many." } };
  const responses = {
    200: { description: "All", headers: short },
    206: { description: "Some", headers: long },
  };
  expect(
    await sectionOf("Errors", { 400: responses[206], 404: responses[206] }),
  ).toContain("- **404**: Some\n\n  Headers: as with 400");
  expect(await sectionOf("Responses", responses)).toBe(`- **200**: All

  Headers: \`Link\`: string; \`X-Total\`: integer, required, at least 0

- **206**: Some

  Headers:

  - \`X-Total\`: integer, required, at least 0

    How many.`);
});

describe("an example", () => {
  const door = {
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "integer", readOnly: true },
      code: { type: "string", writeOnly: true },
      name: text,
    },
  };
  const shown = `
  Example:

  \`\`\`json
  {
    "id": 7,
    "name": "Front"
  }
  \`\`\``;
  const given = (example: JsonObject): JsonObject => ({
    content: { "application/json": { schema: door, example } },
  });

  it("that the description gives is shown, without what is only sent", async () => {
    const example = { id: 7, code: "1", name: "Front" };
    const responses = { 200: { description: "A door", ...given(example) } };
    expect(await sectionOf("Responses", responses)).toContain(shown);
    expect(await sectionOf("Errors", { 400: responses[200] })).toContain(shown);
  });

  it("is made up for what is answered with success, and not for errors", async () => {
    const response = { description: "A door", ...json(door) };
    const made = shown.replace("7", "123").replace("Front", "Acme");
    const answered = { 200: response, 400: response };
    expect(await sectionOf("Responses", answered)).toContain(made);
    expect(await sectionOf("Errors", answered)).not.toContain("Example");
  });

  it("that the answer's own schema refuses is none", async () => {
    const response = { description: "A door", ...given({ id: "seven" }) };
    const section = await sectionOf("Responses", { 200: response });
    expect(section).not.toContain("seven");
  });

  it("is not repeated, nor shown where it is long", async () => {
    const example = { id: 7, name: "Front" };
    const response = { description: "A door", ...given(example) };
    const twice = await sectionOf("Responses", {
      200: response,
      201: response,
    });
    expect(twice.match(/Example/g)).toHaveLength(1);
    const long = { ...given({ ...example, name: "Front".repeat(100) }) };
    const section = await sectionOf("Responses", {
      200: { description: "A door", ...long },
    });
    expect(section).not.toContain("Example");
  });
});

it("the examples that have names are told shortly, beside the one that is shown", async () => {
  const examples = {
    one: { value: { title: "A", to: "B" } },
    two: { summary: "For *C*", value: { title: "C" } },
    wrong: { value: { title: 1 } },
    far: { externalValue: "https://x.example/far.json" },
  };
  const content = { "application/json": { schema: problem, examples } };
  expect(await sectionOf("Errors", { 400: { description: "Bad", content } }))
    .toBe(`- **400**: Bad, object

  - \`title\`: string

  Example:

  \`\`\`json
  {
    "title": "A",
    "to": "B"
  }
  \`\`\`

  Other examples:

  - For \\*C\\*: \`{"title":"C"}\`
  - \`far\`: [https://x.example/far.json](https://x.example/far.json)`);
});
