import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type {
  ParameterForm,
  Style,
} from "../../templates/runtime/operation.js";
import * as styles from "../../templates/runtime/styles.js";
import { send } from "../../templates/runtime/send.js";
import { missing, shared } from "../shared.js";
import { client, loopback, operation } from "./loopback.js";

interface Cell {
  readonly oas: string;
  readonly style: string;
  readonly explode: boolean;
  readonly in: readonly string[];
  readonly kind: string;
  readonly name: string;
  readonly value?: unknown;
  readonly expected: string | null;
  readonly defined: boolean;
}

const byName: ReadonlyMap<string, Style> = new Map(
  Object.entries({ ...styles, cookie: styles.form }),
);

function written(
  style: string,
  form: ParameterForm,
  value: unknown,
): string | undefined {
  return byName.get(style)?.(form, value);
}

const file = "suites/param-styles.json";
const path = shared(file);

describe.skipIf(path === undefined)(
  path === undefined ? missing(file) : "the Style Examples tables of OpenAPI",
  () => {
    const cells: readonly Cell[] =
      path === undefined ? [] : JSON.parse(readFileSync(path, "utf8")).cases;
    const defined = cells.filter(
      ({ defined, oas }) => defined && oas.startsWith("3.1"),
    );

    it("has cells", () => expect(defined.length).toBeGreaterThan(30));

    for (const cell of defined) {
      const { style, explode, name, kind, expected } = cell;
      it(`${style}, explode ${explode}, ${kind}: ${expected}`, () => {
        // The tables' "undefined" is a parameter that is sent without a value; one that is not given at all is not sent.
        const value = kind === "undefined" ? null : cell.value;
        expect(written(style, { name, explode }, value)).toBe(expected);
      });
    }
  },
);

describe("beyond the tables", () => {
  it("an empty value of a matrix has no `=` (RFC 6570, 3.2.7)", () => {
    const exploded = { name: "m", explode: true };
    expect(written("matrix", exploded, { a: "", b: "1" })).toBe(";a;b=1");
    expect(written("matrix", exploded, ["", "1"])).toBe(";m;m=1");
    expect(written("matrix", { name: "m" }, "")).toBe(";m");
  });

  it("percent-encodes all that is not unreserved (RFC 3986, 2.3)", () => {
    const value = "a b/c?d=e&f#g[h]!'()*+,;:@é€😀-._~";
    expect(written("form", { name: "q" }, value)).toBe(
      "q=a%20b%2Fc%3Fd%3De%26f%23g%5Bh%5D%21%27%28%29%2A%2B%2C%3B%3A%40%C3%A9%E2%82%AC%F0%9F%98%80-._~",
    );
    expect(
      decodeURIComponent(written("simple", { name: "q" }, value) ?? ""),
    ).toBe(value);
  });

  it("allowReserved leaves reserved characters and encoded triples, but no fragment can begin (RFC 6570, 3.2.3)", () => {
    expect(
      written("form", { name: "q", allowReserved: true }, "/a?b=c&d%20e%f g#h"),
    ).toBe("q=/a?b=c&d%20e%25f%20g%23h");
  });

  it("leaves a cookie that is a text as it is, but for what would end it (OpenAPI 3.1.2, appendix D)", () => {
    const text = written(
      "cookieText",
      { name: "a b" },
      'x+/=%, "y"; z=é\ud800',
    );
    expect(text).toBe('a%20b=x+/=%, "y"%3B z=%C3%A9%EF%BF%BD');
  });

  it("writes half a surrogate pair as U+FFFD instead of failing", () => {
    expect(written("form", { name: "q" }, "a\ud800b")).toBe("q=a%EF%BF%BDb");
  });

  it.each([
    [
      "form",
      { tags: ["a", "b"], page: { size: 2 } },
      "tags=a&tags=b&page=%7B%22size%22%3A2%7D",
    ],
    [
      "deepObject",
      { tags: ["a", "b"], page: { size: 2 } },
      "f%5Btags%5D%5B0%5D=a&f%5Btags%5D%5B1%5D=b&f%5Bpage%5D%5Bsize%5D=2",
    ],
    ["deepObject", { "a]b": "c&d" }, "f%5Ba%5Db%5D=c%26d"],
  ])("%s of deeper values loses nothing: %j", (style, value, expected) => {
    expect(written(style, { name: "f" }, value)).toBe(expected);
  });

  it("leaves out what is undefined, and writes null as nothing", () => {
    expect(
      written("form", { name: "f" }, { a: undefined, b: null, c: 0 }),
    ).toBe("b=&c=0");
    expect(
      written("deepObject", { name: "f" }, { a: undefined, b: false }),
    ).toBe("f%5Bb%5D=false");
  });

  it("takes __proto__ and constructor for names like any other", () => {
    const value: unknown = JSON.parse('{"__proto__":1,"constructor":2}');
    expect(written("form", { name: "f" }, value)).toBe(
      "__proto__=1&constructor=2",
    );
  });

  it.each([
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "headerSimple",
  ])(
    "%s writes nothing of a list or an object without members (RFC 6570, 2.3)",
    (style) => {
      for (const explode of [true, false])
        for (const none of [[], {}, { a: undefined }])
          expect(written(style, { name: "f", explode }, none)).toBeUndefined();
    },
  );

  it.each(["spaceDelimited", "pipeDelimited"])(
    "%s exploded is what form is",
    (style) => {
      expect(written(style, { name: "f", explode: true }, ["a", "b"])).toBe(
        "f=a&f=b",
      );
    },
  );

  it("a parameter with content is JSON", () => {
    expect(written("asJsonPair", { name: "filter" }, { a: [1] })).toBe(
      "filter=%7B%22a%22%3A%5B1%5D%7D",
    );
    expect(written("asJson", { name: "filter" }, [1])).toBe("%5B1%5D");
    expect(written("headerJson", { name: "filter" }, [1, "e"])).toBe('[1,"e"]');
  });

  it("in a header, it is ASCII, whatever is in it", async () => {
    const value = { é: "\x7f€😀\ud800\n" };
    const parameter = { name: "x-filter", style: styles.headerJson };
    const { url, arrived } = await loopback();
    const called = operation({ headers: [parameter] });
    await send(client({ baseUrl: url }), called, { "x-filter": value });
    const text = String(arrived[0]?.headers["x-filter"]);
    expect(text).toBe(
      String.raw`{"\u00e9":"\u007f\u20ac\ud83d\ude00\ud800\n"}`,
    );
    expect(JSON.parse(text)).toEqual(value);
  });

  it("exploded values are cookies of their own (OpenAPI 3.2, appendix D)", async () => {
    const { url, arrived } = await loopback();
    const cookies = [
      "ids",
      "o",
      { name: "list", explode: false },
      { name: "as", allowReserved: true },
    ];
    const params = {
      ids: [1, "a&b"],
      o: { r: 1, g: 2 },
      list: [1, 2],
      as: "a&b=",
    };
    await send(client({ baseUrl: url }), operation({ cookies }), params);
    expect(arrived[0]?.headers["cookie"]).toBe(
      "ids=1; ids=a%26b; r=1; g=2; list=1,2; as=a&b=",
    );
  });

  it("and so it is in a cookie, where it is percent-encoded", async () => {
    const parameter = { name: "filter", style: styles.asJsonPair };
    const { url, arrived } = await loopback();
    const called = operation({ cookies: [parameter] });
    await send(client({ baseUrl: url }), called, { filter: { é: "€;" } });
    const [, text = ""] = String(arrived[0]?.headers["cookie"]).split("=");
    expect(text).toMatch(/^[\w%]+$/);
    expect(JSON.parse(decodeURIComponent(text))).toEqual({ é: "€;" });
  });
});
