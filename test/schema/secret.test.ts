import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { isSecret } from "../../generator/schema/secret.js";
import { meaning } from "./meaning.js";

describe("a value that must not be told", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{ type: "string", format: "password" }, true],
    [{ format: "password" }, true],
    [{ type: "string", writeOnly: true }, true],
    [{ type: ["string", "null"], writeOnly: true }, true],
    [{ type: "integer", writeOnly: true }, false],
    [{ type: ["string", "integer"], writeOnly: true }, false],
    [{ writeOnly: true }, false],
    [{ type: "string" }, false],
    [{ type: "string", readOnly: true }, false],
  ])("%j: %j", async (source, expected) => {
    expect(isSecret((await meaning(source)).schema)).toBe(expected);
  });
});
