import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../generator/config/read.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import { operationsOf } from "./descriptors.js";

// What comments say of methods: the plain function all of it, the member of a class how it is called.

const long = Array.from({ length: 4 }, (_, index) => `${index} `.repeat(120));

const description = `
paths:
  /doors/open:
    post:
      summary: Open a door
      description: ${JSON.stringify(["First.", ...long].join("\n\n"))}
      externalDocs: { url: "https://other.test/doors" }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [door]
              properties:
                door: { type: string }
                note: { type: string }
                steps: { type: array, items: { type: object } }
            example: { door: front, note: "go */ in, @me {@link x}", steps: [] }
      responses: { "204": { description: Done. } }
  /doors/paint:
    post:
      deprecated: true
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [colours, number]
              properties:
                colours: { type: array, items: { type: object } }
                number: { type: integer }
                words: { type: array, items: { type: object } }
            example:
              colours: [{ red: 1, name: red }, { blue: 2, name: blue }]
              number: 1
              words: [{ a: 1, b: 2 }, { a: 3, b: 4 }, { a: 5, b: 6 }, { a: 7, b: 8 }, { a: 9, b: 0 }]
      responses: { "204": { description: Done. } }
  /doors/list:
    get:
      responses:
        "200":
          description: Doors.
          content:
            application/json: { schema: { type: array, items: { type: string } } }
            text/csv: { schema: { type: string } }
  /doors/watch:
    post:
      summary: Watch a door
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [door]
              properties: { door: { type: string }, stream: { type: boolean } }
            example: { door: front, stream: true }
      responses:
        "200":
          description: What it does.
          content:
            application/json: { schema: { type: object } }
            text/event-stream: { schema: { type: object } }
`;

/** The comment that stands before a line which begins so. */
async function commentOf(
  file: string,
  begin: string,
  config: Partial<SdkConfig> = {},
): Promise<string> {
  const naming = { strategy: "path" } as const;
  const { text } = await operationsOf(description, { naming, ...config });
  const [before = ""] = text(file).split(`\n${begin}`);
  return before.slice(before.lastIndexOf("/**")).replaceAll(/^ +/gm, " ");
}

function docsConfig(docs: Partial<SdkConfig["docs"]>): Pick<SdkConfig, "docs"> {
  return { docs: { ...defaultConfig().docs, ...docs } };
}

const functions = "src/resources/doors.ts";
const members = "src/resources/doors.client.ts";

describe("the comment of a member", () => {
  it("has the summary, the way to the function, a call and the way to the page", async () => {
    expect(await commentOf(members, "  open<")).toBe(`/**
 * Open a door {@link operations.open}
 * @example
 * await doors.doors.open({
 *   door: "front",
 *   note: "go *\\/ in, \\@me {\\@link x}",
 *   steps: [],
 * });
 * @see \`docs/doors/open.md\`
 */`);
  });

  it("shows how another media type is asked for, where that comes first", async () => {
    expect(await commentOf(members, "  list(")).toBe(`/**
 * List, as \`text/csv\` {@link operations.list}
 * @example
 * await doors.doors.list({ accept: "text/csv" });
 */`);
  });

  it("shows in each signature the call that it is for, and none where a flag may be set or not", async () => {
    const naming = { strategy: "path" } as const;
    const { text } = await operationsOf(description, { naming });
    const signatures = text(members)
      .split(/^ {2}watch/m)
      .slice(0, 4);
    const comments = signatures.map((each) =>
      each.slice(each.lastIndexOf("/**")),
    );
    expect(comments.map((each) => /stream: \w+/.exec(each)?.[0])).toEqual([
      // Of the media type, which is asked for: as in the description's example.
      "stream: true",
      "stream: true",
      "stream: false",
      undefined,
    ]);
    expect(comments[0]).toContain('{ accept: "text/event-stream" }');
    expect(comments[3]).not.toContain("@example");
  });

  it("shows of a long call what is required", async () => {
    expect(await commentOf(members, "  paint<")).toBe(`/**
 * Paint {@link operations.paint}
 * @deprecated
 * @example
 * await doors.doors.paint({
 *   colours: [
 *     { red: 1, name: "red" },
 *     { blue: 2, name: "blue" },
 *   ],
 *   number: 1,
 * });
 * @see \`docs/doors/paint.md\`
 */`);
  });

  it("leads to the site of the documentation where that is known, and nowhere without one", async () => {
    const url = "https://docs.test/";
    const comments = [{ url }, { off: true }].map((docs) =>
      commentOf(members, "  open<", docsConfig(docs)),
    );
    const [onSite, off] = await Promise.all(comments);
    expect(onSite).toContain("\n * @see https://docs.test/doors/open.md\n");
    expect(off).toContain("@example");
    expect(off).not.toContain("@see");
  });
});

describe("the comment of a function", () => {
  it("has the first paragraphs of a long description and the way to the page, which has the others and what the author links to", async () => {
    expect(await commentOf(functions, "export function open")).toBe(`/**
 * Open a door
 *
 * First.
 *
 * ${long[0]?.trim()}
 *
 * ${long[1]?.trim()}
 *
 * …
 *
 * \`POST /doors/open\`
 * @see \`docs/doors/open.md\`
 */`);
  });

  it("has all of it where there is no page", async () => {
    const config = docsConfig({ off: true });
    const comment = await commentOf(functions, "export function open", config);
    expect(comment).toContain(long[3]?.trim());
    expect(comment).toContain("\n * @see https://other.test/doors\n");
  });
});
