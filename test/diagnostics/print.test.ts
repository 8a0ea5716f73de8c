import { describe, expect, it } from "vitest";
import { frameOf } from "../../generator/diagnostics/frame.js";
import {
  printDiagnostics,
  summary,
} from "../../generator/diagnostics/print.js";
import {
  createReport,
  type Report,
} from "../../generator/diagnostics/report.js";
import { createSourceFiles } from "../../generator/document/text/source-files.js";

const yaml = "openapi: 3.1.0\ninfo:\n  title: Users\n  version: [1]\n";

async function print(
  fill: (report: Report) => void,
  options: {
    color?: boolean;
    json?: boolean;
    verbose?: boolean;
    text?: string;
  } = {},
) {
  const { text = yaml, color = false, json = false, verbose = false } = options;
  const report = createReport();
  const sources = createSourceFiles();
  sources.add("api.yaml", "/home/me/spec/api.yaml", text);
  fill(report);
  return printDiagnostics(report.diagnostics, sources, {
    color,
    json,
    verbose,
    cwd: "/home/me",
  });
}

const at = (pointer: string) => ({ document: "api.yaml", pointer });

describe("a diagnostic, printed for people", () => {
  it("names the current folder", async () => {
    const text = await print((report) =>
      report.add("output-not-ours", "It is not ours.", {
        kind: "file",
        file: "/home/me",
      }),
    );
    expect(text).toContain("\n  --> .\n");
  });

  it("names overlays so that all can be saved, and what stands last is taken away first", async () => {
    const targets = ["$.a[1]", "$.a[2]", "$.a[10]", "$.a[2].b"];
    const text = await print((report) => {
      for (const target of targets)
        report.take({
          code: "ref-not-found",
          severity: "error",
          message: `There is nothing at ${target}.`,
          help: "",
          places: [{ kind: "location", location: at("/info") }],
        });
      let index = 0;
      report.amend((each) => ({
        ...each,
        overlay: `  - target: "${targets[index++] ?? ""}"`,
      }));
    });
    expect(text.match(/overlays\/\S+/g)).toEqual([
      "overlays/mend-4.yaml",
      "overlays/mend-3.yaml",
      "overlays/mend-1.yaml",
      "overlays/mend-2.yaml",
    ]);
  });

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

  it("is nothing if there is nothing to say", async () => {
    expect(await print(() => undefined)).toBe("");
    expect(summary([])).toBe("");
  });
});

/** The lines that say what is told, how much is not shown, and the summary. */
function heads(text: string): readonly string[] {
  return text.split("\n").filter((line) => /^(?:\w+\[|…|\d+ \w)/.test(line));
}

describe("what is told often", () => {
  const manyTags = (report: Report): void => {
    report.add("ref-not-found", "Nothing.");
    for (let index = 1; index <= 25; index += 1)
      report.add("yaml-tag", `Tag ${index}.`, at("/info"));
  };
  const text = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n";
  const gathered = (report: Report): void => {
    for (const key of "abcde")
      report.gather("yaml-tag", "A tag.", at(`/${key}`));
  };

  it("is gathered by kind: the first three, and how many more; errors come last", async () => {
    expect(heads(await print(manyTags))).toEqual([
      "warning[yaml-tag] Tag 1.",
      "warning[yaml-tag] Tag 2.",
      "warning[yaml-tag] Tag 3.",
      "… and 22 more of yaml-tag; --verbose shows all.",
      "error[ref-not-found] Nothing.",
      "1 error, 25 warnings",
    ]);
  });

  it("is shown up to ten times where each has to be mended", async () => {
    const text = await print((report) => {
      for (let index = 1; index <= 12; index += 1)
        report.add("ref-not-found", `Nothing ${index}.`);
    });
    expect(heads(text)).toHaveLength(12);
    expect(text).toContain("… and 2 more of ref-not-found;");
  });

  it("has its help once", async () => {
    const helps = (await print(manyTags)).match(/= help: Remove it/g);
    expect(helps).toHaveLength(1);
  });

  it("is shown with the first three of its places", async () => {
    const printed = await print(gathered, { text });
    expect(heads(printed)).toEqual([
      "warning[yaml-tag] A tag. It stands in 5 places.",
      "… and 2 more of yaml-tag; --verbose shows all.",
      "1 warning",
    ]);
    expect(printed.match(/-->/g)).toHaveLength(3);
  });

  it("is shown with one of its places beside others of its kind", async () => {
    const printed = await print(
      (report) => {
        gathered(report);
        report.add("yaml-tag", "Another tag.", at("/x"));
      },
      { text },
    );
    expect(printed.match(/-->/g)).toHaveLength(2);
    expect(printed).toContain("… and 4 more of yaml-tag;");
  });

  it("keeps places that belong together", async () => {
    const printed = await print(
      (report) =>
        report.add(
          "equal-paths",
          "All one.",
          ...["/a", "/b", "/c", "/d"].map(at),
        ),
      { text },
    );
    expect(printed.match(/-->/g)).toHaveLength(4);
    expect(printed).not.toContain("more");
  });

  it("is shown in full under --verbose", async () => {
    const printed = await print(manyTags, { verbose: true });
    expect(heads(printed)).toHaveLength(25 + 1 + 1);
    expect(printed).not.toContain("--verbose");
    const places = await print(gathered, { verbose: true, text });
    expect(places.match(/-->/g)).toHaveLength(5);
  });

  it("is listed with all places for machines", async () => {
    const [told] = JSON.parse(await print(gathered, { json: true, text }));
    expect(told.count).toBe(5);
    expect(told.places).toHaveLength(5);
  });

  it("counts what aliases of YAML repeat once", async () => {
    const repeated = (report: Report): void => {
      for (const key of "abcd") {
        report.gather("yaml-tag", "A tag.", at(`/${key}/x`));
        report.gather(
          "yaml-tag",
          "One tag.",
          at(`/${key === "d" ? "c" : key}/y`),
        );
        report.add("ref-not-found", "Nothing.", at(`/${key}/x`));
      }
    };
    const text =
      "a: &a { x: 1, y: 2 }\nb: *a\nc: { <<: *a, y: 3 }\nd: { x: 4 }\n";
    const printed = await print(repeated, { text });
    expect(heads(printed)).toEqual([
      "warning[yaml-tag] A tag. It stands in 2 places.",
      "warning[yaml-tag] One tag. It stands in 2 places.",
      "… and 2 more of yaml-tag; --verbose shows all.",
      "error[ref-not-found] Nothing.",
      "error[ref-not-found] Nothing.",
      "2 errors, 2 warnings",
    ]);
    const told = JSON.parse(await print(repeated, { text, json: true }));
    const linesOf = (each: { places: readonly { line: number }[] }) =>
      each.places.map(({ line }) => line);
    expect(told.map(linesOf)).toEqual([[1, 4], [1, 3], [1], [4]]);
    expect(told.map(({ count }: { count?: number }) => count)).toEqual([
      2,
      2,
      undefined,
      undefined,
    ]);
  });

  it("is told as what stands once where it was written once", async () => {
    const printed = await print(
      (report) => {
        report.gather("yaml-tag", "A tag.", at("/a/x"));
        report.gather("yaml-tag", "A tag.", at("/b/x"));
      },
      { text: "a: &a { x: 1 }\nb: *a\n" },
    );
    expect(heads(printed)).toEqual(["warning[yaml-tag] A tag.", "1 warning"]);
  });
});

describe("what is only worth knowing", () => {
  const note = (report: Report): void =>
    report.add("format-unknown", "A format.", at("/info"));

  it("is counted", async () => {
    expect(await print(note)).toBe("1 note (shown with --verbose)\n");
    const text = await print((report) => {
      note(report);
      report.add("yaml-tag", "A tag.");
    });
    expect(heads(text)).toEqual([
      "warning[yaml-tag] A tag.",
      "1 warning, 1 note (shown with --verbose)",
    ]);
  });

  it("is shown under --verbose", async () => {
    expect(heads(await print(note, { verbose: true }))).toEqual([
      "note[format-unknown] A format.",
      "1 note",
    ]);
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
