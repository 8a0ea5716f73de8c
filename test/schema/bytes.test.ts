import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { isFile, takesBytes } from "../../generator/schema/bytes.js";
import { meaning } from "./meaning.js";

describe("the content of a file", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{ type: "string", format: "binary" }, true],
    [{ type: ["string", "null"], format: "binary" }, true],
    [{ type: "string", format: "byte" }, false],
    [{ format: "binary" }, false],
    [{ type: ["string", "integer"], format: "binary" }, false],
  ])("%j: %j", async (source, expected) => {
    const { schema } = await meaning(source);
    expect(isFile(schema)).toBe(expected);
  });

  it("may be given as bytes where it is sent; what comes back in JSON is text", async () => {
    const { schema } = await meaning({ type: "string", format: "binary" });
    expect(takesBytes(schema, "request")).toBe(true);
    expect(takesBytes(schema, "response")).toBe(false);
    expect(takesBytes(schema, "both")).toBe(false);
  });
});
