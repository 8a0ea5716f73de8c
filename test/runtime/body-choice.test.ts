import { describe, expect, it } from "vitest";
import { asForm, asIs, asOwnType } from "../../templates/runtime/bodies.js";
import { byContent, either } from "../../templates/runtime/body-choice.js";
import type { BodyOptions } from "../../templates/runtime/client.js";
import { file } from "../../templates/runtime/bytes.js";
import {
  below,
  type Check,
  issuesOf,
  isObject,
  missing,
  mustBe,
  own,
} from "../../templates/runtime/check.js";
import { asMultipart } from "../../templates/runtime/multipart.js";
import type {
  Operation,
  OperationBody,
} from "../../templates/runtime/operation.js";
import { send } from "../../templates/runtime/send.js";
import { client, failure, loopback, operation } from "./loopback.js";

const required =
  (name: string): Check =>
  (value, at) => {
    if (!isObject(value) || own(value, name) === undefined) missing(at, name);
  };

const json: OperationBody = {};
const form: OperationBody = {
  mediaType: "application/x-www-form-urlencoded",
  write: asForm,
};
const multipart: OperationBody = {
  mediaType: "multipart/form-data",
  write: asMultipart,
};
const whole = (mediaType: string): OperationBody => ({
  mediaType,
  key: "body",
  write: asIs,
});
const xml = whole("application/xml");
const octets = whole("application/octet-stream");
const png = whole("image/png");
const related = { mediaType: "multipart/related" };
const nothing = { ...whole("null"), onlyNull: true };

/** A body of a type, and a list of nothing. */
const ofType =
  (type: "object" | "array" | "string"): Check =>
  (value, at) => {
    const body = isObject(value) ? own(value, "body") : undefined;
    const isOfType =
      type === "array" ? Array.isArray(body) : typeof body === type;
    const place = below(at, "body");
    if (!isOfType || (type === "object" && Array.isArray(body)))
      mustBe("type", type, body, place);
    else if (Array.isArray(body) && body.length > 0)
      mustBe("type", "absent", body[0], place, 0);
  };
const merge = "application/merge-patch+json";
const patch = "application/json-patch+json";
const patches: OperationBody[] = [
  { ...whole(merge), checkParams: ofType("object") },
  { ...whole(patch), checkParams: ofType("array") },
];
const withId =
  ({ checkParams }: OperationBody): Check =>
  (value, at) => {
    required("id")(value, at);
    checkParams?.(value, at);
  };
const texts: OperationBody[] = [
  { ...whole("text/plain"), checkParams: ofType("string") },
  octets,
];

function having(...[body = {}, ...otherBodies]: OperationBody[]): Operation {
  return operation({ method: "POST", body, otherBodies });
}

function chosen(bodies: OperationBody[], params: object): string {
  const { body } = byContent(having(...bodies), params);
  return body?.mediaType ?? "application/json";
}

describe("what a call is sent as is decided by what is given", () => {
  const bytes = new Uint8Array(1);
  const all = [json, form, multipart, xml, octets, png];

  it.each<readonly [string, OperationBody[], object, string]>([
    ["JSON", all, { a: 1 }, "application/json"],
    [
      "nothing but null, where null is",
      [json, nothing],
      { body: null },
      "null",
    ],
    [
      "JSON with a property of that name, where null is not",
      [json, nothing],
      { body: {} },
      "application/json",
    ],
    ["JSON, too, where nothing is given", all, {}, "application/json"],
    [
      "what accepts it, where JSON does not",
      [
        { ...json, checkParams: required("code") },
        { ...form, checkParams: required("grant") },
      ],
      { grant: 1 },
      "application/x-www-form-urlencoded",
    ],
    [
      "JSON, where nothing accepts it",
      [
        { ...json, checkParams: required("code") },
        { ...form, checkParams: required("grant") },
      ],
      { a: 1 },
      "application/json",
    ],
    ["bytes: multipart", all, { a: bytes }, "multipart/form-data"],
    ["a list of them", all, { a: [new Blob()] }, "multipart/form-data"],
    ["a stream", all, { a: new Blob().stream() }, "multipart/form-data"],
    ["no JSON: the first", [multipart, form], { a: 1 }, "multipart/form-data"],
    [
      "no JSON: the first",
      [form, multipart],
      { a: 1 },
      "application/x-www-form-urlencoded",
    ],
    ["no JSON: bytes", [form, multipart], { a: bytes }, "multipart/form-data"],
    ["no multipart", [json, form], { a: bytes }, "application/json"],
    ["a whole text", all, { body: "<a/>" }, "application/xml"],
    ["whole bytes", all, { body: bytes }, "application/octet-stream"],
    [
      "a Blob by its type",
      all,
      { body: new Blob([], { type: "image/png" }) },
      "image/png",
    ],
    [
      "a Blob by its type with its parameters",
      [whole("text/csv"), whole("text/csv;header=absent")],
      { body: new Blob([], { type: "text/csv;header=absent" }) },
      "text/csv;header=absent",
    ],
    [
      "a Blob of another",
      all,
      { body: new Blob([], { type: "image/gif" }) },
      "application/octet-stream",
    ],
    ["a whole list", [{ key: "body" }, xml], { body: [1] }, "application/json"],
    ["what is left", [xml], { body: bytes }, "application/xml"],
    [
      "no whole body",
      [xml, form],
      { a: 1 },
      "application/x-www-form-urlencoded",
    ],
    ["nothing at all", [xml, png], {}, "application/xml"],
    [
      "bytes: of two that have parts the one that accepts it",
      [
        { ...multipart, checkParams: required("media") },
        { ...multipart, ...related, checkParams: required("file") },
      ],
      { file: bytes },
      "multipart/related",
    ],
    ["a whole object: JSON that accepts it", patches, { body: {} }, merge],
    ["a whole list: JSON that accepts it", patches, { body: [] }, patch],
    ["a wrong list: JSON that takes lists", patches, { body: [1] }, patch],
    ["what no JSON takes: the first", patches, { body: 1 }, merge],
    [
      "a parameter that is wrong: what accepts the rest",
      patches.map((each) => ({ ...each, checkParams: withId(each) })),
      { body: [] },
      patch,
    ],
    [
      "a text: what accepts it, though it is JSON",
      [
        { ...whole("application/json"), checkParams: ofType("string") },
        { ...xml, checkParams: ofType("object") },
      ],
      { body: "a" },
      "application/json",
    ],
    [
      "a Blob of a text: bytes, where that takes strings only",
      texts,
      { body: new Blob([], { type: "text/plain" }) },
      "application/octet-stream",
    ],
    ["and a string that text", texts, { body: "a" }, "text/plain"],
  ])("%s", (_, bodies, params, expected) => {
    expect(chosen(bodies, params)).toBe(expected);
  });

  it("and checked as that", async () => {
    const bodies = { ...multipart, checkParams: required("file") };
    const posting = { ...having(json, bodies), checkParams: required("url") };
    const { url, arrived } = await loopback();
    const post = (params: object): Promise<unknown> =>
      Promise.resolve(
        send(client({ baseUrl: url }), byContent(posting, params), params),
      );
    expect(await failure(post({ other: 1 }))).toMatchObject({
      issues: [{ path: ["url"], code: "required" }],
    });
    expect(await failure(post({ other: bytes }))).toMatchObject({
      issues: [{ path: ["file"], code: "required" }],
    });
    await post({ file: bytes });
    expect(arrived[0]?.headers["content-type"]).toMatch(/^multipart/);
  });
});

describe("an option names what a call is sent as", () => {
  const call = async (contentType: string): Promise<string> => {
    const { url, arrived } = await loopback();
    const options: BodyOptions<string> = { contentType };
    const params = { body: "a" };
    const posting = byContent(having(xml, whole("text/*")), params, options);
    await send(client({ baseUrl: url }), posting, params, options);
    return String(arrived[0]?.headers["content-type"]);
  };

  it("as it is described, or within a range", async () => {
    expect(await call("Application/XML; charset=utf-8")).toBe(
      "Application/XML; charset=utf-8",
    );
    expect(await call("text/markdown")).toBe("text/markdown");
  });

  it("by its parameters, where these are all that tells two apart", async () => {
    const atomic = "application/vnd.api+json;ext=atomic";
    const posting = having(
      { ...json, mediaType: "application/vnd.api+json" },
      { ...json, mediaType: atomic, checkParams: required("ops") },
    );
    const checkOf = (contentType: string): Check | undefined =>
      byContent(posting, {}, { contentType }).checkParams;
    const charset = "application/vnd.api+json;charset=utf-8";
    expect(checkOf(atomic)).toBe(posting.otherBodies?.[0]?.checkParams);
    expect(checkOf(atomic.toUpperCase())).toBe(checkOf(atomic));
    expect(checkOf("application/vnd.api+json")).toBeUndefined();
    expect(checkOf(charset)).toBeUndefined();
  });

  it("and one that is not is refused when the call is made", async () => {
    expect(await failure(call("image/png"))).toMatchObject({
      name: "ConfigurationError",
      operation: "widgets",
      message: "widgets: image/png is none of application/xml, text/*",
    });
  });

  it("with the one that was probably meant", async () => {
    expect(await failure(call("aplication/xml"))).toMatchObject({
      message:
        "widgets: aplication/xml is none of application/xml, text/*: did you mean application/xml?",
    });
  });
});

describe("under a range of media types bytes have their own", () => {
  const put = async (
    body: unknown,
    mediaType = "image/*",
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const { url, arrived } = await loopback();
    const parts = { mediaType, key: "body", write: asOwnType };
    const putting = operation({ method: "PUT", body: parts });
    await send(client({ baseUrl: url }), putting, { body }, { headers });
    return String(arrived[0]?.headers["content-type"]);
  };
  const raw = new Uint8Array(1);

  it.each([
    ["a Blob", new Blob([raw], { type: "image/png" }), "image/*", "image/png"],
    [
      "a File",
      file(raw, { name: "a", type: "image/gif" }),
      "image/*",
      "image/gif",
    ],
    ["bytes under any", raw, "*/*", "application/octet-stream"],
    ["a Blob under any", new Blob([], { type: "a/b" }), "*/*", "a/b"],
    ["a text", "a", "text/*", "text/plain;charset=utf-8"],
    ["one that was named", raw, "image/png", "image/png"],
  ])("%s", async (_, body, mediaType, expected) => {
    expect(await put(body, mediaType)).toBe(expected);
  });

  it("or the header that the caller gives", async () => {
    const headers = { "Content-Type": "image/webp" };
    expect(await put(raw, "image/*", headers)).toBe("image/webp");
  });

  it.each([raw, new Blob([raw]), new Blob([raw], { type: "text/csv" })])(
    "what has none within is refused: %o",
    async (body) => {
      expect(await failure(put(body))).toMatchObject({
        name: "ValidationError",
        issues: [
          {
            path: ["body"],
            message:
              "must be of a type within image/*: file(bytes, { name, type }) gives bytes theirs",
          },
        ],
      });
    },
  );
});

it("a schema of params accepts what any of the checks does, and tells what the first says else", () => {
  const check = either(required("a"), required("b"));
  expect(issuesOf(check, { a: 1 })).toEqual([]);
  expect(issuesOf(check, { b: 1 })).toEqual([]);
  expect(issuesOf(check, {})).toMatchObject([{ path: ["a"] }]);
});
