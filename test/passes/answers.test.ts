import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { planned } from "../sdk.js";

const empty: JsonObject = { description: "" };
const text = { description: "", content: { "text/plain": {} } };

function json(schema: JsonObject): JsonObject {
  return { description: "", content: { "application/json": { schema } } };
}

const door = json({ type: "object", properties: { door: {} } });
const job = json({ type: "object", properties: { job: {} } });

async function answers(
  responses: JsonObject,
): Promise<{ readonly usual?: string; readonly others: readonly string[] }> {
  const { methods } = await planned({
    paths: { "/x": { get: { responses } } },
  });
  const [method] = methods.values();
  const usual = method?.result.usual?.status;
  return {
    ...(usual !== undefined && { usual }),
    others: method?.otherAnswers.map(({ answer }) => answer.status) ?? [],
  };
}

// A status that no other response speaks of is read as the usual success.
describe("the usual success of several is", () => {
  it.each<readonly [string, JsonObject, string]>([
    ["the range", { 200: door, "2XX": job }, "2XX"],
    ["`default`, which is alone", { 400: job, default: door }, "default"],
    ["the first that is JSON", { 200: text, 201: door, 202: job }, "201"],
    [
      "the first that may be JSON",
      { 200: text, 201: { description: "", content: { "*/*": {} } } },
      "201",
    ],
    ["the first with a body", { 204: empty, 206: text }, "206"],
    ["the first", { 202: empty, 204: empty }, "202"],
  ])("%s", async (_, responses, usual) => {
    expect((await answers(responses)).usual).toBe(usual);
  });

  it("none where none is described", async () => {
    expect(await answers({ 404: job })).toEqual({ others: [] });
  });
});

describe("other successes are told apart by their status", () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ["none beside one", { 200: door }, []],
    ["another JSON", { 200: door, 202: job }, ["202"]],
    ["none that is the same JSON", { 200: door, 201: door, 202: door }, []],
    ["another media type", { 200: door, 203: text }, ["203"]],
    [
      "none that is the same text, in another charset",
      {
        200: text,
        203: { description: "", content: { "text/plain; charset=utf-8": {} } },
      },
      [],
    ],
    ["nothing at all", { 200: door, 202: empty }, ["202"]],
    [
      "none that never has a body, beside JSON",
      { 200: door, 204: empty, 205: empty },
      [],
    ],
    [
      "one that never has a body, beside a text",
      { 200: text, 204: empty },
      ["204"],
    ],
    [
      "none that never has a body, whatever is described",
      { 200: door, 204: job },
      [],
    ],
    ["one of those beside a text", { 200: text, 205: job }, ["205"]],
  ])("%s", async (_, responses, others) => {
    expect((await answers(responses)).others).toEqual(others);
  });
});
