import { describe, expect, it } from "vitest";
import { frameOf } from "../../generator/diagnostics/frame.js";
import { printDiagnostics, summary } from "../../generator/diagnostics/print.js";
import { createReport, type Report } from "../../generator/diagnostics/report.js";
import { createSourceFiles } from "../../generator/document/text/source-files.js";

const yaml = "openapi: 3.1.0\ninfo:\n  title: Users\n  version: [1]\n";

async function print(
  fill: (report: Report) => void,
  options: { color?: boolean; json?: boolean; text?: string } = {},
) {
  const { text = yaml, color = false, json = false } = options;
  const report = createReport();
  const sources = createSourceFiles();
  sources.add("api.yaml", "/home/me/spec/api.yaml", text);
  fill(report);
  return printDiagnostics(report.diagnostics, sources, {
    color,
    json,
    cwd: "/home/me",
  });
}

const at = (pointer: string) => ({ document: "api.yaml", pointer });

describe("a diagnostic, printed for people", () => {
  it("shows what is wrong, where, and what to do", async () => {
    const text = await print((report) =>
      report.add(
        "ref-not-found",
        "There is nothing at #/x.",
        at("/info/title"),
        {
          kind: "location",
          location: at("/info/version"),
          key: true,
          note: "compare this",
        },
      ),
    );
    expect(text).toMatchInlineSnapshot(`
      "error[ref-not-found] There is nothing at #/x.
        --> spec/api.yaml:3:10
        |
      3 |   title: Users
        |          ^^^^^
        --> spec/api.yaml:4:3 (compare this)
        |
      4 |   version: [1]
        |   ^^^^^^^
        = help: Correct the reference, or add what it names.

      1 error
      "
    `);
  });

  it("points at line and column of text that could not be parsed", async () => {
    const text = await print((report) =>
      report.add("yaml-syntax", "Wrong.", {
        kind: "position",
        document: "api.yaml",
        line: 4,
        column: 12,
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "error[yaml-syntax] Wrong.
        --> spec/api.yaml:4:12
        |
      4 |   version: [1]
        |            ^
        = help: Correct the text here; the mistake may be just before this place. Indent with spaces, and quote values that hold \`: \` or \` #\` or begin with one of @ \` % & * ! | > { [.

      1 error
      "
    `);
  });

  it("may be about a whole file", async () => {
    const text = await print((report) =>
      report.add("file-not-found", "There is no such file.", {
        kind: "file",
        file: "/home/me/api.yml",
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "error[file-not-found] There is no such file.
        --> api.yml
        = help: Check the path; it is taken from the current folder.

      1 error
      "
    `);
  });

  it("has colours where they are wanted", async () => {
    const add = (report: Report): void =>
      report.add("yaml-tag", "A tag.", at("/info"));
    expect(await print(add)).not.toContain("\u001b");
    expect(await print(add, { color: true })).toContain(
      "\u001b[33mwarning[yaml-tag]",
    );
  });

  it("is counted, not shown, from the eleventh of a kind on; errors come last", async () => {
    const text = await print((report) => {
      report.add("ref-not-found", "Nothing.");
      for (let index = 1; index <= 25; index += 1)
        report.add("yaml-tag", `Tag ${index}.`);
    });
    const heads = text
      .split("\n")
      .filter((line) => /^(?:warning|error|…|\d)/.test(line));
    expect(heads).toEqual([
      ...Array.from(
        { length: 10 },
        (_, index) => `warning[yaml-tag] Tag ${index + 1}.`,
      ),
      "… and 15 more of yaml-tag; --json lists all.",
      "error[ref-not-found] Nothing.",
      "1 error, 25 warnings",
    ]);
  });

  it("is nothing if there is nothing to say", async () => {
    expect(await print(() => undefined)).toBe("");
    expect(summary([])).toBe("");
  });
});

describe("text of a description is shown, never obeyed", () => {
  it("makes control characters visible, in messages and in frames", async () => {
    const escape = "\u001b]0;owned\u0007\u001b[2J";
    const text = await print(
      (report) =>
        report.add("yaml-tag", `Bad ${escape}\nerror[fake]`, at("/x")),
      {
        text: `x: "${escape}\u202e\u200b\u009b"\n`,
      },
    );
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/,
    );
    expect(text).toContain("Bad ␛]0;owned␇␛[2J␊error[fake]");
    expect(text).toContain('x: "␛]0;owned␇␛[2J<U+202E><U+200B><U+009B>"');
  });

  it("is escaped in JSON too", async () => {
    const json = await print(
      (report) => report.add("yaml-tag", "a\u009b2J\u202eb\ud800", at("/info")),
      { json: true },
    );
    expect(json).not.toMatch(/[\u007f-\u009f\u202e]/);
    expect(JSON.parse(json)[0].message).toBe("a\u009b2J\u202eb\ud800");
  });
});

describe("a code frame", () => {
  it("cuts long lines around the place", () => {
    const text = `${"a".repeat(500)}HERE${"b".repeat(500)}`;
    const frame = frameOf({ line: 1, column: 501, length: 4, text });
    expect(frame.text).toBe(`…${"a".repeat(40)}HERE${"b".repeat(56)}…`);
    expect(frame.indent.length).toBe(41);
    expect(frame.carets).toBe("^^^^");
  });

  it("stands below the place also behind wide and combining characters", () => {
    const text = "名前: e\u0301 x";
    const frame = frameOf({ line: 1, column: text.length, length: 1, text });
    expect(frame.indent.length).toBe("nnnn: e ".length);
  });

  it("has at least one caret, at the end of a line too", () => {
    expect(
      frameOf({ line: 1, column: 4, length: 1, text: "a: " }),
    ).toMatchObject({ indent: "   ", carets: "^" });
  });
});

describe("JSON for machines", () => {
  it("lists everything, in the order of the run", async () => {
    const json = await print(
      (report) => {
        report.add("yaml-tag", "One.", at("/info/title"));
        report.add("file-not-found", "Two.", {
          kind: "file",
          file: "/home/me/x",
          note: "here",
        });
        for (let index = 1; index <= 25; index += 1)
          report.add("yaml-tag", `Tag ${index}.`);
      },
      { json: true },
    );
    const list = JSON.parse(json);
    expect(list).toHaveLength(27);
    expect(list.slice(0, 2)).toEqual([
      {
        code: "yaml-tag",
        severity: "warning",
        message: "One.",
        help: expect.any(String),
        places: [{ file: "spec/api.yaml", line: 3, column: 10 }],
      },
      {
        code: "file-not-found",
        severity: "error",
        message: "Two.",
        help: expect.any(String),
        places: [{ file: "x", note: "here" }],
      },
    ]);
  });
});
