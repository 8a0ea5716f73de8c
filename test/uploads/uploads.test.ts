import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { type Part, parser, type Received } from "./parser.js";

// Uploads of four kinds of API, as busboy reads them, part by part beside what the official SDKs send: these make a FormData, or write the
// body as one, in the ways that are told with each.

const spec = `
openapi: 3.1.0
info: { title: Uploads, version: "1" }
paths:
  # As OpenAI describes files and transcriptions: a component.
  /files:
    post:
      operationId: createFile
      requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: "#/components/schemas/CreateFile" } } } }
      responses: { "204": { description: Stored. } }
  /images/edits:
    post:
      operationId: editImage
      requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: "#/components/schemas/EditImage" } } } }
      responses: { "204": { description: Stored. } }
  # As Box does: an object and a file, in this order.
  /files/content:
    post:
      operationId: uploadContent
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [attributes, file]
              properties:
                attributes: { type: object, required: [name], properties: { name: { type: string }, parent: { type: object, properties: { id: { type: string } } } } }
                file: { type: string, format: binary }
      responses: { "204": { description: Stored. } }
  # As Discord does: JSON, a form or files.
  /messages:
    post:
      operationId: createMessage
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Message" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Message" } }
          multipart/form-data:
            schema:
              type: object
              properties:
                payload_json: { type: string }
                "files[0]": { type: string, contentEncoding: binary }
                "files[1]": { type: string, contentEncoding: binary }
      responses: { "204": { description: Sent. } }
  # As Stripe does: styles in a multipart body.
  /v1/files:
    post:
      operationId: uploadEvidence
      requestBody:
        required: true
        content:
          multipart/form-data:
            encoding:
              expand: { style: deepObject, explode: true }
              file_link_data: { style: deepObject, explode: true }
            schema:
              type: object
              required: [file, purpose]
              properties:
                expand: { type: array, items: { type: string } }
                file: { type: string, format: binary }
                file_link_data: { type: object, required: [create], properties: { create: { type: boolean } } }
                purpose: { type: string }
      responses: { "204": { description: Stored. } }
  # Fields beside a file, each as its kind of value and its encoding say.
  /imports:
    post:
      operationId: importRows
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, options]
              properties:
                file: { type: string, format: binary }
                options: { type: object, required: [delimiter], properties: { delimiter: { type: string } } }
                rows: { type: array, items: { type: object, properties: { n: { type: integer } } } }
                note: { type: string }
                stamp: { type: string }
            encoding:
              options: { contentType: application/json }
              stamp: { contentType: text/plain }
      responses: { "204": { description: Read. } }
components:
  schemas:
    CreateFile:
      type: object
      required: [file, purpose]
      properties: { file: { type: string, format: binary }, purpose: { type: string } }
    EditImage:
      type: object
      required: [image, prompt]
      properties:
        image: { anyOf: [{ type: string, format: binary }, { type: array, items: { type: string, format: binary } }] }
        prompt: { type: string }
        n: { type: [integer, "null"] }
    Message:
      type: object
      properties: { content: { type: string } }
`;

let sdk: Exports;

beforeAll(async () => {
  const folder = temporaryFolder();
  const description = join(folder, "openapi.yaml");
  writeFile(description, spec);
  await generatePackage(description, join(folder, "sdk"));
  sdk = await loadModule(folder, `export * from "./sdk/src/index.js";`);
});

/** What a parser receives from a call. */
async function uploaded(
  operation: string,
  ...args: readonly unknown[]
): Promise<Received> {
  const { url, received } = await parser();
  const client = construct(sdk, "Uploads", { baseUrl: url });
  await Reflect.apply(Reflect.get(client, operation), client, args);
  return only(received);
}

/** What a parser receives from a form, as the platform sends it. */
async function sent(form: FormData): Promise<readonly Part[]> {
  const { url, received } = await parser();
  await fetch(url, { method: "POST", body: form });
  return only(received).parts;
}

function only(received: readonly Received[]): Received {
  const [first] = received;
  if (first === undefined) throw new Error("nothing arrived");
  return first;
}

function formOf(
  ...entries: readonly (readonly [name: string, value: string | File])[]
): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const named = (content: BlobPart, name: string, type: string): File =>
  new File([content], name, { type });

describe("as OpenAI's SDK sends it: fields and named files", () => {
  it("a File and its purpose", async () => {
    const file = named('{"a":1}\n', "tune.jsonl", "application/jsonl");
    const { parts } = await uploaded("createFile", {
      purpose: "fine-tune",
      file,
    });
    const official = formOf(["file", file], ["purpose", "fine-tune"]);
    expect(parts).toEqual(await sent(official));
  });

  it("bytes that `file` gives a name", async () => {
    const make = sdk["file"];
    if (typeof make !== "function") throw new Error("there is no `file`");
    const bytes = new TextEncoder().encode("mp3");
    const file: unknown = make(bytes, { name: "a.mp3", type: "audio/mpeg" });
    const { parts } = await uploaded("createFile", { file, purpose: "x" });
    expect(parts[0]).toEqual({
      name: "file",
      fileName: "a.mp3",
      type: "audio/mpeg",
      content: "mp3",
    });
  });

  it("one image, and an optional number", async () => {
    const image = named("png", "cat.png", "image/png");
    const params = { image, prompt: "a hat", n: 2 };
    const { parts } = await uploaded("editImage", params);
    const official = formOf(["image", image], ["prompt", "a hat"], ["n", "2"]);
    expect(parts).toEqual(await sent(official));
  });

  it("several images, which OpenAPI names alike where that SDK adds []", async () => {
    const images = [
      named("1", "1.png", "image/png"),
      named("2", "2.png", "image/png"),
    ];
    const { parts } = await uploaded("editImage", {
      image: images,
      prompt: "p",
    });
    const official = formOf(
      ...images.map((each) => ["image[]", each] as const),
      ["prompt", "p"],
    );
    const theirs = await sent(official);
    expect(parts).toEqual(
      theirs.map((each) => ({ ...each, name: each.name.replace("[]", "") })),
    );
  });

  it("a stream under its name, in chunks", async () => {
    const make = sdk["file"];
    if (typeof make !== "function") throw new Error("there is no `file`");
    const text = "x".repeat(1_000_000);
    const stream = new Blob([text]).stream();
    const file: unknown = make(stream, { name: "big.txt", type: "text/plain" });
    const received = await uploaded("createFile", { file, purpose: "p" });
    expect(received.length).toBeUndefined();
    expect(received.parts).toEqual([
      { name: "file", fileName: "big.txt", type: "text/plain", content: text },
      { name: "purpose", type: "text/plain", content: "p" },
    ]);
  });
});

it("as Box's SDK sends it: attributes before the file, whatever the caller's order; they say that they are JSON", async () => {
  const file = named("pdf", "a.pdf", "application/pdf");
  const attributes = { name: "a.pdf", parent: { id: "0" } };
  const received = await uploaded("uploadContent", { file, attributes });
  expect(Number(received.length)).toBeGreaterThan(0);
  const official = formOf(
    ["attributes", JSON.stringify(attributes)],
    ["file", file],
  );
  const [theirs, content] = await sent(official);
  expect(received.parts).toEqual([
    { ...theirs, type: "application/json" },
    content,
  ]);
});

describe("as Discord's libraries send it", () => {
  const content = "hello";

  it("JSON where no bytes are given", async () => {
    const { contentType, text } = await uploaded("createMessage", { content });
    expect([contentType, text]).toEqual([
      "application/json",
      '{"content":"hello"}',
    ]);
  });

  it("payload_json and files[0] where there are", async () => {
    const image = named("png", "cat.png", "image/png");
    const payload = JSON.stringify({ content });
    const { parts } = await uploaded("createMessage", {
      "files[0]": image,
      payload_json: payload,
    });
    const official = formOf(["payload_json", payload], ["files[0]", image]);
    expect(parts).toEqual(await sent(official));
  });

  it("what an option names", async () => {
    const options = { contentType: "application/x-www-form-urlencoded" };
    const form = await uploaded("createMessage", { content }, options);
    expect([form.contentType, form.text]).toEqual([
      "application/x-www-form-urlencoded",
      "content=hello",
    ]);
    const multipart = { contentType: "multipart/form-data" };
    const payload = { payload_json: "{}" };
    const { parts } = await uploaded("createMessage", payload, multipart);
    expect(parts).toEqual([
      { name: "payload_json", type: "text/plain", content: "{}" },
    ]);
  });
});

it("as Stripe's SDK sends it: what is in an object under its key in brackets, items by their index", async () => {
  const file = named("jpg", "receipt.jpg", "image/jpeg");
  const { parts } = await uploaded("uploadEvidence", {
    purpose: "dispute_evidence",
    file,
    file_link_data: { create: true },
    expand: ["url"],
  });
  const official = formOf(
    ["expand[0]", "url"],
    ["file", file],
    ["file_link_data[create]", "true"],
    ["purpose", "dispute_evidence"],
  );
  expect(parts).toEqual(await sent(official));
});

it("only bytes are files; fields are texts, objects JSON, lists parts of one name", async () => {
  const { parts } = await uploaded("importRows", {
    stamp: "now",
    note: "a",
    rows: [{ n: 1 }, { n: 2 }],
    options: { delimiter: ";" },
    file: new Blob(["1;2"], { type: "text/csv" }),
  });
  const json = "application/json";
  expect(parts).toEqual([
    { name: "file", fileName: "file.csv", type: "text/csv", content: "1;2" },
    { name: "options", type: json, content: '{"delimiter":";"}' },
    { name: "rows", type: json, content: '{"n":1}' },
    { name: "rows", type: json, content: '{"n":2}' },
    { name: "note", type: "text/plain", content: "a" },
    { name: "stamp", type: "text/plain", content: "now" },
  ]);
});
