import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { loadChecks } from "../load.js";
import { emitted, sdkOf } from "../sdk.js";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import { sdkTypes } from "../../generator/types/index.js";

// `enums: open`: an API may answer with values that its description does not list yet. What callers send is still one of those that it lists.

const spec = `
paths:
  /books:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } } }
      responses: { "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } } } }
components:
  schemas:
    Genre: { type: string, enum: [novel, poetry] }
    Book:
      type: object
      properties:
        genre: { $ref: "#/components/schemas/Genre" }
        state: { type: [string, "null"], enum: [new, used, null] }
        kind: { enum: [book] }
        size: { enum: [a, 4] }
`;

const folder = temporaryFolder();

describe("an open enum", () => {
  it("is open in what comes back, in types and checks alike, and a component that is used on both sides is two", async () => {
    const sdk = await sdkOf(spec, { enums: "open" });
    const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
    const genre = text("src/models/genre.ts");
    expect(genre).toContain(
      'export type Genre = "novel" | "poetry" | (string & {});',
    );
    expect(genre).toContain('export type GenreRequest = "novel" | "poetry";');

    const checks = await loadChecks(folder, sdk);
    const verdicts = (type: string, ...values: readonly unknown[]) =>
      values.map((value) => checks.get(type)?.(value));
    expect(verdicts("Genre", "novel", "essay", 1, null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(verdicts("GenreRequest", "novel", "essay")).toEqual([true, false]);
    const states = [{ state: null }, { state: "lost" }, { state: 1 }];
    expect(verdicts("Book", ...states)).toEqual([true, true, false]);
    expect(verdicts("BookRequest", ...states)).toEqual([true, false, false]);
  });

  it("is none that has one value, or one that is neither text nor null", async () => {
    const checks = await loadChecks(
      temporaryFolder(),
      await sdkOf(spec, { enums: "open" }),
    );
    expect(checks.get("Book")?.({ kind: "pamphlet" })).toBe(false);
    expect(checks.get("Book")?.({ size: "b" })).toBe(false);
  });

  it("is none unless that is asked for", async () => {
    const checks = await loadChecks(temporaryFolder(), await sdkOf(spec));
    expect(checks.get("Genre")?.("essay")).toBe(false);
    expect(checks.has("GenreRequest")).toBe(false);
  });
});
