import { describe, expect, it } from "vitest";
import { readReference } from "../../generator/document/references/reference.js";

const read = (from: string, reference: string, above = ""): string => {
  const found = readReference(from, reference, above);
  return found.kind === "document"
    ? `${found.document} # ${found.fragment}`
    : found.code;
};

describe("a reference", () => {
  it.each([
    ["api.yaml", "#/a", "api.yaml # /a"],
    ["api.yaml", "#", "api.yaml # "],
    ["api.yaml", "#anchor", "api.yaml # anchor"],
    ["api.yaml", "#/paths/~1a~1%7Bid%7D", "api.yaml # /paths/~1a~1{id}"],
    ["api.yaml", "b.yaml", "b.yaml # "],
    ["api.yaml", "./models/b.yaml#/x", "models/b.yaml # /x"],
    ["models/b.yaml", "../api.yaml#/x", "api.yaml # /x"],
    ["models/b.yaml", "c.yaml#/x", "models/c.yaml # /x"],
    ["api.yaml", "a/../b.yaml", "b.yaml # "],
    ["api.yaml", "with%20space.yaml", "with space.yaml # "],
    [
      "api.yaml",
      "https://example.com/a.yaml#/x",
      "https://example.com/a.yaml # /x",
    ],
    [
      "https://example.com/v1/a.yaml",
      "b.yaml#/x",
      "https://example.com/v1/b.yaml # /x",
    ],
    [
      "https://example.com/v1/a.yaml",
      "/b.yaml",
      "https://example.com/b.yaml # ",
    ],
    [
      "https://example.com/v1/a.yaml",
      "//other.example/b",
      "https://other.example/b # ",
    ],
  ])("in %s to %s is %s", (from, reference, expected) => {
    expect(read(from, reference)).toBe(expected);
  });
});

describe("a reference out of the folder is refused, however it is spelt", () => {
  it.each([
    "../x.yaml",
    "a/../../x.yaml",
    "..",
    "%2e%2e/x.yaml",
    "..%2fx.yaml",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "//host/share/x.yaml",
    "%5c%5chost%5cshare",
    "c%3a/x.yaml",
  ])("%s", (reference) => {
    expect(read("api.yaml", reference)).toBe("ref-outside");
  });

  it.each([
    "file:///etc/passwd",
    "FILE:/etc/passwd",
    "data:application/json,{}",
    "javascript:alert(1)",
    "ftp://example.com/x.yaml",
    "urn:uuid:1",
    "c:/x.yaml",
    "C:\\x.yaml",
    "node:fs",
  ])("%s", (reference) => {
    expect(read("api.yaml", reference)).toBe("ref-forbidden-scheme");
  });

  it.each(["file:///etc/passwd", "data:,x"])(
    "%s in a document of the network",
    (reference) => {
      expect(read("https://example.com/a.yaml", reference)).toBe(
        "ref-forbidden-scheme",
      );
    },
  );

  it.each([
    "a%00.yaml",
    "a%zz.yaml",
    "#/a%",
    "http://[x",
    "\\\\host\\share\\x.yaml",
    "..\\x.yaml",
    "a\\..\\..\\x.yaml",
    "App\\Entity\\User",
  ])("%s is invalid", (reference) => {
    expect(read("api.yaml", reference)).toBe("ref-invalid");
  });
});

describe("a reference where more than the description's folder is let in", () => {
  it.each([
    ["../common.yaml", "apis", "../common.yaml # "],
    ["../common/x.yaml#/a", "apis", "../common/x.yaml # /a"],
    ["../../common/x.yaml", "code/apis", "../../common/x.yaml # "],
    ["x.yaml", "apis", "x.yaml # "],
    ["../../x.yaml", "apis", "ref-outside"],
    ["../..", "apis", "ref-outside"],
    ["../../../code/x.yaml", "code/apis", "ref-outside"],
    ["/etc/passwd", "apis", "ref-outside"],
  ])("to %s, in %s: %s", (reference, above, expected) => {
    expect(read("api.yaml", reference, above)).toBe(expected);
  });

  it("leads on from there", () => {
    expect(read("../common/x.yaml", "y.yaml", "apis")).toBe(
      "../common/y.yaml # ",
    );
    expect(read("../common/x.yaml", "../apis/api.yaml", "apis")).toBe(
      "api.yaml # ",
    );
  });
});
