import { beforeAll, describe, expect, it } from "vitest";
import { callMethod, clientOf } from "../call.js";
import { temporaryFolder } from "../folder.js";
import { loopback } from "../runtime/loopback.js";
import {
  calledWith,
  errorsOf,
  fixture,
  type Made,
  made,
  madeStrictly,
  toldIn,
} from "./reported.js";

// Nothing that is described vanishes: the answer's content type decides whether it is read as JSON or given as a stream.

const { name, isMissing, title } = fixture("92-sse-beside-json");

describe.skipIf(isMissing)(title, () => {
  const folder = temporaryFolder();
  let a: Made;
  beforeAll(async () => {
    a = await made(name, folder);
  }, 60_000);

  const json = { body: { text: "yes" } };
  const events = {
    body: 'data: {"delta":"y"}\n\n',
    headers: { "content-type": "text/event-stream; charset=utf-8" },
  };

  it("has the types of both", async () => {
    const use = `
import { A, type Reply } from "./index.js";
const a = new A();
export const whole: () => Promise<Reply> = () => a.replies.create({ prompt: "p" });
export const streamed: () => Promise<ReadableStream<Uint8Array>> = () => a.replies.create({ prompt: "p", stream: true });
export const either: (stream: boolean) => Promise<Reply | ReadableStream<Uint8Array>> = (stream) => a.replies.create({ prompt: "p", stream });
export const news: () => Promise<ReadableStream<Uint8Array>> = () => a.news.get();
`;
    expect(await errorsOf(a, use)).toEqual([]);
  }, 60_000);

  const jsonFirst = ["application/json", "text/event-stream"];

  it.each([
    [{ prompt: "p" }, '{"prompt":"p"}', jsonFirst],
    [
      { prompt: "p", stream: true },
      '{"prompt":"p","stream":true}',
      jsonFirst.toReversed(),
    ],
    [
      { prompt: "p", stream: false },
      '{"prompt":"p","stream":false}',
      jsonFirst,
    ],
  ])("JSON is a reply, whatever was asked: %j", async (params, body, asked) => {
    const called = await calledWith(a, "replies.create", [params], json);
    expect(called.result).toEqual(json.body);
    expect(called.arrived[0]?.body).toBe(body);
    const { accept } = called.arrived[0]?.headers ?? {};
    expect(
      String(accept)
        .split(/, */)
        .map((range) => range.replace(/;.*/, "")),
    ).toEqual(asked);
  });

  it("events are a stream, whatever was asked", async () => {
    for (const params of [{ prompt: "p" }, { prompt: "p", stream: true }]) {
      const called = await calledWith(a, "replies.create", [params], events);
      expect(await textOf(called.result)).toBe(events.body);
    }
    const { result } = await calledWith(a, "news.get", [], events);
    expect(await textOf(result)).toBe(events.body);
  });

  it("a caller's own accept goes out as given, and its answer is read", async () => {
    const options = { headers: { accept: "text/event-stream" } };
    const given = [{ prompt: "p" }, options];
    const called = await calledWith(a, "replies.create", given, events);
    expect(called.arrived[0]?.headers["accept"]).toBe("text/event-stream");
    expect(await textOf(called.result)).toBe(events.body);
  });

  it("the first event is there before the answer has ended", async () => {
    let end: () => void = () => undefined;
    const { url } = await loopback((_, response) => {
      response.writeHead(200, events.headers);
      response.write("data: 1\n\n");
      end = () => response.end("data: 2\n\n");
      return undefined;
    });
    const client = clientOf(a.exports, { baseUrl: url });
    const result = await callMethod(client, "news.get", []);
    if (!(result instanceof ReadableStream)) throw new Error("no stream");
    const reader = result.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe("data: 1\n\n");
    end();
    await reader.read();
    expect((await reader.read()).done).toBe(true);
  });

  it("a note tells that events are given as bytes, and --strict nothing", async () => {
    expect(toldIn(a.diagnostics)).toEqual([
      "note events-not-read 2",
      "note naming-decided 0",
    ]);
    expect((await madeStrictly(name)).ok).toBe(true);
  });

  it("docs say what is returned, and what an event holds", () => {
    const news = a.text("docs/news/get.md");
    expect(news).toContain("- Returns: `ByteStream`");
    expect(news).toMatch(/`text\/event-stream`: \[`Piece`\]/);
    const replies = a.text("docs/replies/create.md");
    expect(replies).toMatch(/- Returns: \[`Reply`\].*`ByteStream`/);
    expect(replies).toMatch(/`text\/event-stream`: \[`Piece`\]/);
  });
});

async function textOf(stream: unknown): Promise<string> {
  if (!(stream instanceof ReadableStream)) throw new Error("no stream");
  return new Response(stream).text();
}
