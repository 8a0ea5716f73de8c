import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { type Exports, loadModule } from "../load.js";
import { failure, loopback } from "../runtime/loopback.js";
import { missing, shared } from "../shared.js";

const spec = shared("specs/openai/openapi.yaml");

/** What people send to OpenAI's Responses API, as openai-node's README does. */
const calls = `
import { OpenAI } from "./sdk/src/index.js";

type Call = (baseUrl: string) => PromiseLike<unknown>;
const responses = (baseUrl: string) => new OpenAI({ apiKeyAuth: "k", baseUrl }).responses;
const model = "gpt-5";

export const text: Call = (at) =>
  responses(at).create({ model, instructions: "Talk like a pirate.", input: "Are semicolons optional?" });

export const message: Call = (at) => responses(at).create({ model, input: [{ role: "user", content: "hi" }] });

export const typedMessage: Call = (at) =>
  responses(at).create({ model, input: [{ type: "message", role: "developer", content: "hi" }] });

export const tools: Call = (at) =>
  responses(at).create({
    model,
    input: "What is the weather in Paris?",
    tools: [{ type: "function", name: "weather", parameters: { type: "object", properties: { place: { type: "string" } } }, strict: true }],
  });

export const toolOutput: Call = (at) =>
  responses(at).create({
    model,
    input: [
      { role: "user", content: "What is the weather in Paris?" },
      { type: "function_call", call_id: "call_1", name: "weather", arguments: '{"place":"Paris"}' },
      { type: "function_call_output", call_id: "call_1", output: "14" },
    ],
  });

export const toolOutputList: Call = (at) =>
  responses(at).create({
    model,
    input: [{ type: "function_call_output", call_id: "call_1", output: [{ type: "input_text", text: "14" }] }],
  });

export const image: Call = (at) =>
  responses(at).create({
    model,
    input: [{ role: "user", content: [
      { type: "input_text", text: "What is it?" },
      { type: "input_image", image_url: "https://example.com/a.png", detail: "auto" },
    ] }],
  });

export const file: Call = (at) =>
  responses(at).create({
    model,
    input: [{ role: "user", content: [
      { type: "input_text", text: "Sum it up." },
      { type: "input_file", file_url: "https://example.com/a.pdf" },
    ] }],
  });

export async function answerTools(at: string): Promise<void> {
  const { output, id } = await responses(at).create({ model, input: "x" });
  for (const item of output)
    if (item.type === "function_call")
      await responses(at).create({
        model,
        previous_response_id: id,
        input: [{ type: "function_call_output", call_id: item.call_id, output: item.arguments }],
      });
}
`;

const base = temporaryFolder();
let exported: Exports;

function call(name: string, url: string): PromiseLike<unknown> {
  return Reflect.apply(Object(exported[name]), undefined, [url]);
}

describe.skipIf(spec === undefined)(
  `OpenAI's responses (${spec ?? missing("specs/openai/openapi.yaml")})`,
  () => {
    beforeAll(async () => {
      const { ok } = await generate({
        spec: spec ?? "",
        out: join(base, "sdk"),
      });
      expect(ok).toBe(true);
      writeFile(join(base, "package.json"), '{ "type": "module" }');
      writeFile(join(base, "calls.ts"), calls);
      exported = await loadModule(base, `export * from "./calls.js";`);
    }, 120_000);

    it("are asked for in ways that compile", async () => {
      const options = {
        compiler: "7",
        include: ["calls.ts"],
        compilerOptions: { isolatedDeclarations: false },
      } as const;
      expect(await compile(base, options)).toEqual([]);
    }, 120_000);

    it.each([
      "text",
      "message",
      "typedMessage",
      "tools",
      "toolOutput",
      "toolOutputList",
    ])("are asked for: %s", async (name) => {
      const { url, arrived } = await loopback(() => ({ body: { id: "a" } }));
      await call(name, url);
      expect(arrived.map((each) => each.url)).toEqual(["/responses"]);
    });

    // The description says `oneOf` where two of its branches take such a message: by the letter of it, nothing else is said by any of them.
    it.each(["image", "file"])(
      "are refused by the letter: %s",
      async (name) => {
        const error = await failure(call(name, "http://127.0.0.1:9"));
        expect(error).toMatchObject({
          issues: [{ path: ["input", 0], code: "oneOf" }],
        });
      },
    );
  },
);
