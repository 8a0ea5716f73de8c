import { describe, expect, it } from "vitest";
import { file } from "../../templates/runtime/bytes.js";
import { asMultipart } from "../../templates/runtime/multipart.js";
import type {
  OperationBody,
  Spread,
} from "../../templates/runtime/operation.js";
import { send } from "../../templates/runtime/send.js";
import { deepEntries } from "../../templates/runtime/serialize.js";
import {
  commaField,
  formFields,
  pipeField,
  spaceField,
} from "../../templates/runtime/spreads.js";
import {
  type Arrived,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

const streamOf = (...texts: readonly string[]): ReadableStream<Uint8Array> =>
  new Blob([...texts]).stream();

/** What arrives when params are sent as a multipart body. */
async function sent(
  params: object,
  body: OperationBody = {},
): Promise<Arrived> {
  const { url, arrived } = await loopback();
  await send(client({ baseUrl: url }), upload(body), params);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

function upload(body: OperationBody): ReturnType<typeof operation> {
  const mediaType = "multipart/form-data";
  return operation({
    method: "POST",
    body: { mediaType, write: asMultipart, ...body },
  });
}

/** The parts of a body: each with its headers, an empty line and its content. */
function partsOf({ headers, body }: Arrived): readonly string[] {
  const type = String(headers["content-type"]);
  const boundary = /; boundary=([\da-f]{32})$/.exec(type)?.[1] ?? "";
  const [before, ...parts] = body.split(`--${boundary}`);
  expect([before, parts.at(-1)]).toEqual(["", "--\r\n"]);
  return parts.slice(0, -1).map((part) => {
    expect(part.startsWith("\r\n") && part.endsWith("\r\n")).toBe(true);
    return part.slice(2, -2);
  });
}

async function parts(
  params: object,
  body?: OperationBody,
): Promise<readonly string[]> {
  return partsOf(await sent(params, body));
}

describe("a part", () => {
  const field = 'Content-Disposition: form-data; name="a"';

  it.each<readonly [string, unknown, string, string]>([
    ["a text is a plain field", "x", "", "x"],
    ["so is a number", 1.5, "", "1.5"],
    ["null is empty, as in every form", null, "", ""],
    ["line breaks in a text stay", "x\ny", "", "x\ny"],
    [
      "an object is JSON, and no file",
      { b: [1] },
      "\r\nContent-Type: application/json",
      '{"b":[1]}',
    ],
    [
      "bytes are a file by the property's name",
      new Uint8Array([65]),
      '; filename="a"\r\nContent-Type: application/octet-stream',
      "A",
    ],
    [
      "an ArrayBuffer, too",
      new Uint8Array([65]).buffer,
      '; filename="a"\r\nContent-Type: application/octet-stream',
      "A",
    ],
    [
      "a Blob has its type's extension",
      new Blob(["A"], { type: "image/png" }),
      '; filename="a.png"\r\nContent-Type: image/png',
      "A",
    ],
    [
      "a File has its own name",
      new File(["A"], "cat.jpeg", { type: "image/jpeg" }),
      '; filename="cat.jpeg"\r\nContent-Type: image/jpeg',
      "A",
    ],
    [
      "what `file` names is called so",
      file(new Uint8Array([65]), {
        name: "x.jsonl",
        type: "application/jsonl",
      }),
      '; filename="x.jsonl"\r\nContent-Type: application/jsonl',
      "A",
    ],
    [
      "a Blob that `file` names keeps its type",
      file(new Blob(["A"], { type: "text/csv" }), { name: "x" }),
      '; filename="x"\r\nContent-Type: text/csv',
      "A",
    ],
  ])("%s", async (_, a, head, content) => {
    expect(await parts({ a })).toEqual([`${field}${head}\r\n\r\n${content}`]);
  });

  it("is there for each item of a list", async () => {
    const a = ["x", undefined, { b: 1 }, new Uint8Array([65])];
    expect(await parts({ a, none: [], not: undefined })).toEqual([
      `${field}\r\n\r\nx`,
      `${field}\r\nContent-Type: application/json\r\n\r\n{"b":1}`,
      `${field}; filename="a"\r\nContent-Type: application/octet-stream\r\n\r\nA`,
    ]);
  });

  it.each([
    ["image/jpeg", ".jpg"],
    ["audio/mpeg", ".mp3"],
    ["audio/x-wav", ".wav"],
    ["image/svg+xml", ".svg"],
    ["text/plain;charset=utf-8", ".txt"],
    ["video/quicktime", ".mov"],
    ["application/octet-stream", ""],
    ["application/vnd.oasis.opendocument.text", ""],
    ["application/constructor", ""],
    ["", ""],
  ])("of the type %j is called a%s", async (type, extension) => {
    const [part] = await parts({ a: new Blob(["A"], { type }) });
    expect(part).toContain(`filename="a${extension}"`);
  });
});

describe("what an encoding says", () => {
  it("is the type of what has none itself", async () => {
    const encoding = {
      raw: { contentType: "image/png" },
      own: { contentType: "image/png" },
      about: { contentType: "application/ld+json" },
      note: { contentType: "text/markdown" },
      plain: { contentType: "text/plain" },
      json: { contentType: "application/json" },
      file: { contentType: "application/json", asIs: true },
      flag: { contentType: "application/json" },
    };
    const params = {
      raw: new Uint8Array(1),
      own: new Blob([], { type: "image/gif" }),
      about: { a: 1 },
      note: "*n*",
      plain: "p",
      json: ["a", 1],
      file: '{"a":1}',
      flag: null,
      toString: "t",
    };
    const found = await parts(params, { encoding });
    expect(found.map((each) => each.replace(/^.*?name=/s, ""))).toEqual([
      '"raw"; filename="raw.png"\r\nContent-Type: image/png\r\n\r\n\0',
      '"own"; filename="own.gif"\r\nContent-Type: image/gif\r\n\r\n',
      '"about"\r\nContent-Type: application/ld+json\r\n\r\n{"a":1}',
      '"note"\r\nContent-Type: text/markdown\r\n\r\n*n*',
      '"plain"\r\n\r\np',
      '"json"\r\nContent-Type: application/json\r\n\r\n"a"',
      '"json"\r\nContent-Type: application/json\r\n\r\n1',
      '"file"\r\nContent-Type: application/json\r\n\r\n{"a":1}',
      '"flag"\r\nContent-Type: application/json\r\n\r\nnull',
      '"toString"\r\n\r\nt',
    ]);
  });

  it("spreads an object over fields by its style deepObject", async () => {
    const encoding = { link: { spread: deepEntries } };
    const link = { create: true, expand: ["a", "b"], data: new Blob(["A"]) };
    const found = await parts({ link }, { encoding });
    expect(found.map((each) => /name="(.*?)"/.exec(each)?.[1])).toEqual([
      "link[create]",
      "link[expand][0]",
      "link[expand][1]",
      "link[data]",
    ]);
    expect(found[0]).toContain("\r\n\r\ntrue");
  });

  it.each<readonly [string, Spread, unknown, readonly string[]]>([
    ["form", formFields, { r: 1, g: [2, 3] }, ["r=1", "g=2", "g=3"]],
    ["form", formFields, ["x", "y"], ["a=x", "a=y"]],
    ["form", formFields, new Blob(["A"]), ["a=A"]],
    ["form", commaField, { r: 1, g: 2 }, ["a=r,1,g,2"]],
    ["form", commaField, ["x y", "&"], ["a=x y,&"]],
    ["form", commaField, "x", ["a=x"]],
    ["form", commaField, [], []],
    ["form", commaField, [new Blob(["A"]), new Blob(["B"])], ["a=A", "a=B"]],
    ["spaceDelimited", spaceField, ["x", "y"], ["a=x y"]],
    ["pipeDelimited", pipeField, ["x", "y"], ["a=x|y"]],
  ])("is its style %s: %#", async (_, spread, a, expected) => {
    const encoding = { a: { spread } };
    const found = await parts({ a }, { encoding, sendEmpty: true });
    expect(
      found.map((each) => each.replace(/^.*?name="(.*?)".*\r\n\r\n/s, "$1=")),
    ).toEqual(expected);
  });

  it("is headers of parts, in other bodies than forms", async () => {
    const request = await sent(
      { a: "x" },
      {
        mediaType: "multipart/mixed",
        encoding: { a: { headers: { "X-Kind": "plain" } } },
      },
    );
    expect(request.headers["content-type"]).toMatch(/^multipart\/mixed; bound/);
    expect(partsOf(request)).toEqual([
      'Content-Disposition: form-data; name="a"\r\nX-Kind: plain\r\n\r\nx',
    ]);
  });
});

describe("a multipart/related body", () => {
  const related = (
    params: object,
    more: OperationBody = {},
  ): Promise<Arrived> =>
    sent(params, { mediaType: "multipart/related", ...more });

  it("says what its root is, and tells its parts by their ids", async () => {
    const file = new Blob(["A"], { type: "image/png" });
    const request = await related({ meta: { a: 1 }, file, note: "n" });
    expect(request.headers["content-type"]).toMatch(
      /^multipart\/related; type="application\/json"; boundary=/,
    );
    expect(partsOf(request)).toEqual([
      'Content-ID: <meta>\r\nContent-Type: application/json\r\n\r\n{"a":1}',
      "Content-ID: <file>\r\nContent-Type: image/png\r\n\r\nA",
      "Content-ID: <note>\r\nContent-Type: text/plain\r\n\r\nn",
    ]);
  });

  it("has an id for each item of a list", async () => {
    const found = partsOf(await related({ a: ["x", "y"] }));
    expect(found.map((each) => each.split("\r\n")[0])).toEqual([
      "Content-ID: <a>",
      "Content-ID: <a-2>",
    ]);
  });

  it("has the type and the headers that are described", async () => {
    const headers = { "content-id": "<root@a>" };
    const mediaType = 'multipart/related; type="a/b"';
    const encoding = { a: { headers } };
    const request = await related({ a: "x" }, { mediaType, encoding });
    expect(request.headers["content-type"]).toMatch(
      /^multipart\/related; type="a\/b"; boundary=/,
    );
    expect(partsOf(request)).toEqual([
      "Content-Type: text/plain\r\ncontent-id: <root@a>\r\n\r\nx",
    ]);
  });
});

it("parts go in the description's order, and what it does not name last", async () => {
  const found = await parts(
    { more: 1, file: "f", attributes: "a" },
    { order: ["attributes", "file"] },
  );
  expect(found.map((each) => each.split("\r\n\r\n")[1])).toEqual([
    "a",
    "f",
    "1",
  ]);
});

describe("names are escaped as browsers do", () => {
  it.each([
    ['a"b', "a%22b", "a%22b"],
    ["a\nb", "a%0D%0Ab", "a%0Ab"],
    ["a\r\nb", "a%0D%0Ab", "a%0D%0Ab"],
    ["a\rb", "a%0D%0Ab", "a%0Db"],
    // UTF-8, read as Latin-1.
    ["a\\b%22é", "a\\b%22Ã©", "a\\b%22Ã©"],
  ])("%j", async (name, field, fileName) => {
    const [part] = await parts({ [name]: new File([], name) });
    expect(part).toContain(`; name="${field}"; filename="${fileName}"\r\n`);
  });

  it("and a type can't begin a line", async () => {
    const named = file(streamOf("A"), { name: "x", type: "a/b\r\nX-Evil: 1" });
    const [part] = await parts({ a: named });
    expect(part).toContain("Content-Type: a/bX-Evil: 1\r\n\r\nA");
  });
});

describe("a body", () => {
  it("has a length where all its parts have", async () => {
    const { headers } = await sent({ a: new Blob(["A"]), b: "x" });
    expect(Number(headers["content-length"])).toBeGreaterThan(100);
    expect(headers).not.toHaveProperty("transfer-encoding");
  });

  it("is streamed where there is a stream among them", async () => {
    const a = file(streamOf("A", "B"), { name: "x.txt", type: "text/plain" });
    const request = await sent({ a, b: new Blob(["B"]), c: "x" });
    expect(request.headers["transfer-encoding"]).toBe("chunked");
    expect(partsOf(request)[0]).toBe(
      'Content-Disposition: form-data; name="a"; filename="x.txt"\r\nContent-Type: text/plain\r\n\r\nAB',
    );
    expect(partsOf(request)).toHaveLength(3);
  });

  it("has another boundary each time", async () => {
    const types = [await sent({ a: 1 }), await sent({ a: 1 })].map(
      ({ headers }) => headers["content-type"],
    );
    expect(new Set(types).size).toBe(2);
  });

  it("may have no part", async () => {
    expect(await parts({}, { sendEmpty: true })).toEqual([]);
  });

  it("is nothing but an object of parts", async () => {
    for (const body of [[1], "a", null, new Uint8Array([1])])
      expect(await failure(parts({ body }, { key: "body" }))).toMatchObject({
        issues: [{ path: ["body"], expected: "an object of parts" }],
      });
  });
});

describe("a redirect that asks for the body again", () => {
  const redirected = async (a: unknown): Promise<readonly Arrived[]> => {
    const { url, arrived } = await loopback(({ url: path }) =>
      path === "/widgets"
        ? { status: 307, headers: { location: "/other" } }
        : { body: {} },
    );
    await send(client({ baseUrl: url }), upload({}), { a });
    return arrived;
  };

  it("gets it where nothing in it was a stream", async () => {
    const [first, second] = await redirected(new Blob(["A"]));
    expect(second?.url).toBe("/other");
    expect(second?.body).toBe(first?.body);
  });

  it("is an error where something was", async () => {
    expect(await failure(redirected(streamOf("A")))).toMatchObject({
      name: "StatusError",
      status: 307,
    });
  });
});

it("a stream that fails fails the call", async () => {
  const a = new ReadableStream<Uint8Array>({
    pull(controller): void {
      controller.error(new Error("disk gone"));
    },
  });
  expect(await failure(sent({ a }))).toMatchObject({ name: "NetworkError" });
});
