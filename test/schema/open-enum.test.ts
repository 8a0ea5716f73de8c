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

const answering = (names: readonly string[]): string => `
paths:
  /all:
    get:
      responses:
        "200":
          description: Done.
          content:
            application/json:
              schema: { type: object, properties: { ${names.map((name) => `${name}: { $ref: "#/components/schemas/${name}" }`).join(", ")} } }
components:
  schemas:
`;

const pets = `${answering(["Pet", "Steered"])}
    CatKind: { type: string, enum: [cat, lion] }
    Cat: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/CatKind" } } }
    Dog:
      type: object
      required: [kind]
      properties: { kind: { type: string, enum: [dog, wolf] }, size: { type: string, enum: [small, large] } }
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Steered:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator:
        propertyName: kind
        mapping: { cat: "#/components/schemas/Cat", lion: "#/components/schemas/Cat", dog: "#/components/schemas/Dog", wolf: "#/components/schemas/Dog" }
`;

const heirs = `${answering(["Held"])}
    Held: { type: object, properties: { held: { $ref: "#/components/schemas/Base" } } }
    Base: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { kind: { type: string, enum: [cat, lion] } } }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { packSize: { type: integer } } }] }
`;

const shapes = `${answering(["Steered", "Told"])}
    Kind: { type: string, enum: [circle, square] }
    Circle: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/Kind" } } }
    Square: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/Kind" } } }
    Steered:
      anyOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }]
      discriminator:
        propertyName: kind
        mapping: { circle: "#/components/schemas/Circle", square: "#/components/schemas/Square" }
    Form: { type: string, enum: [ring, disc] }
    Told:
      oneOf:
        - { type: object, required: [form], properties: { form: { allOf: [{ $ref: "#/components/schemas/Form" }, { const: ring }] } } }
        - { type: object, required: [form], properties: { form: { allOf: [{ $ref: "#/components/schemas/Form" }, { const: disc }] } } }
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

  it("is none that tells the branches of a union apart: any value of it would fit any branch", async () => {
    const sdk = await sdkOf(pets, { enums: "open" });
    const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
    expect(text("src/models/cat.ts")).toContain("kind: CatKind;");
    expect(text("src/models/cat-kind.ts")).toContain('"cat" | "lion";');
    expect(text("src/models/dog.ts")).toContain('kind: "dog" | "wolf";');
    expect(text("src/models/dog.ts")).toContain(
      'size?: "small" | "large" | (string & {});',
    );
    const checks = await loadChecks(temporaryFolder(), sdk);
    for (const type of ["Pet", "Steered"]) {
      const fits = checks.get(type);
      expect(fits?.({ kind: "lion" })).toBe(true);
      expect(fits?.({ kind: "wolf", size: "tiny" })).toBe(true);
      expect(fits?.({ kind: "cow" })).toBe(false);
    }
  });

  it("is closed where a base stands with what extends it, though the component by itself has it open", async () => {
    const sdk = await sdkOf(heirs, { enums: "open" });
    const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
    expect(text("src/models/cat.ts")).toContain(
      'kind: "cat" | "lion" | (string & {});',
    );
    expect(text("src/models/held.ts")).toContain(
      'held?: (Base & { kind: "Base" }) | (Cat & { kind: "cat" | "lion" }) | Dog;',
    );
  });

  it("stays one where all branches share it: then each has the values that the mapping gives it, and a constant beside it tells enough", async () => {
    const sdk = await sdkOf(shapes, { enums: "open" });
    const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
    expect(text("src/models/kind.ts")).toContain("(string & {})");
    expect(text("src/models/form.ts")).toContain("(string & {})");
    expect(text("src/models/steered.ts")).toContain(
      '(Circle & { kind: "circle" }) | (Square & { kind: "square" })',
    );
    const checks = await loadChecks(temporaryFolder(), sdk);
    expect(checks.get("Told")?.({ form: "ring" })).toBe(true);
    expect(checks.get("Told")?.({ form: "star" })).toBe(false);
  });
});
