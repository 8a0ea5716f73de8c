import type { Choices } from "./choices.js";

/** A YAML document as a person, a tool or an enemy might write it: of the structures that readers know, with what readers get wrong in them. */
export function yamlDocument(choices: Choices): string {
  const start = choices.pick([
    "",
    "",
    "",
    "---\n",
    "# c\n",
    "\n",
    " \n",
    "\ufeff",
  ]);
  const body = block(choices, 0, 0);
  const text =
    start + (body.startsWith("\n") ? body.slice(1) : `${body.trimStart()}`);
  const changed = choices.chance(0.4) ? change(choices, text) : text;
  return (
    changed + choices.pick(["", "", "", "", "# c\n", "\n\n", "  ", "...\n"])
  );
}

/** What follows a key's colon or a dash: a scalar on the line, or a collection below, indented by `indent`. */
function block(choices: Choices, indent: number, depth: number): string {
  if (depth > 3) return scalar(choices, indent);
  const kind = choices.below(8);
  if (kind < 3) return mapping(choices, indent, depth);
  if (kind < 5) return sequence(choices, indent, depth);
  if (kind === 5) return ` ${flow(choices, indent, 0)}${lineEnd(choices)}`;
  return kind === 6 ? blockScalar(choices, indent) : scalar(choices, indent);
}

function mapping(choices: Choices, indent: number, depth: number): string {
  const pad = " ".repeat(indent);
  const members = choices.several(3, () => {
    const inner = indent + choices.pick([2, 2, 2, 1, 4]);
    const value = block(choices, inner, depth + 1);
    return `${filler(choices, indent)}${pad}${key(choices)}:${value}`;
  });
  return `${lineEnd(choices)}${members.join("")}`;
}

function sequence(choices: Choices, indent: number, depth: number): string {
  const column = choices.chance(0.2) ? Math.max(0, indent - 2) : indent;
  const pad = " ".repeat(column);
  const items = choices.several(3, () => {
    const value = block(choices, column + 2, depth + 1);
    const isCompact = value.startsWith("\n") && choices.chance(0.7);
    const item = isCompact ? ` ${value.trimStart()}` : value;
    return `${filler(choices, column)}${pad}-${item}`;
  });
  return `${lineEnd(choices)}${items.join("")}`;
}

function lineEnd(choices: Choices): string {
  return choices.pick(["\n", "\n", "\n", "\n", " \n", " # c\n", "  \n"]);
}

/** Lines that say nothing, or should. */
function filler(choices: Choices, indent: number): string {
  if (choices.chance(0.85)) return "";
  const spaces = " ".repeat(choices.below(indent + 4));
  return choices.pick(["\n", `${spaces}\n`, "# c\n", `${spaces}# c\n`, "\t\n"]);
}

function key(choices: Choices): string {
  if (choices.chance(0.8)) return choices.pick(["a", "b", "c", "d e", "'f'"]);
  return choices.pick([
    ...["a", "b", "c", "d e", "'f'", '"g"', "1", "true", "null", "h:i", "j#k"],
    ...[
      "__proto__",
      "<<",
      "'<<'",
      "1e999",
      ".inf",
      '"\\u0061"',
      "é",
      "\ufeffl",
    ],
    ...["-m", "?n", "'o''p'", '"q: r"', "s ", "t  u"],
  ] as const);
}

function scalar(choices: Choices, indent: number): string {
  if (choices.chance(0.1)) return lineEnd(choices);
  const text = choices.chance(0.6)
    ? plain(choices, indent)
    : quoted(choices, indent);
  return ` ${choices.chance(0.1) ? " " : ""}${text}${lineEnd(choices)}`;
}

function plain(choices: Choices, indent: number): string {
  const usual = ["a", "b c", "~", "true", "1", "-1.5", "a:b", "é#"] as const;
  if (choices.chance(0.7)) return choices.pick(usual);
  const first = choices.pick([
    ...[
      "a",
      "b c",
      "~",
      "null",
      "Null",
      "true",
      "FALSE",
      "yes",
      "0x1F",
      "0o17",
    ],
    ...["017", "1e3", "1e400", ".5", "5.", "-1", "+1", "1_0", ".inf", "-.Inf"],
    ...[".nan", "a:b", "a#b", "a'b", 'a"b', "-a", "- a", "?a", ":a", "a: b"],
    ...["&x a", "*x", "!t a", "@a", "a,b", "[", "2020-01-01", "é", "\u2028a"],
    ...["a\tb", "a\u00a0", "\ufeffa", "%a", "a\\n", "---", "...", "a\u0085b"],
  ] as const);
  return choices.chance(0.85) ? first : first + more(choices, indent);
}

/** Further lines of a scalar, indented as they should be or not. */
function more(choices: Choices, indent: number): string {
  const lines = choices.several(3, () => {
    const column = Math.max(0, indent + choices.pick([0, 1, 2, -1]));
    const words = [
      "",
      "x",
      "x y ",
      "# c",
      "\ufeffz",
      "\tt",
      "-",
      "- v",
      "w: u",
    ] as const;
    return " ".repeat(column) + choices.pick(words);
  });
  return `\n${lines.join("\n")}`;
}

function quoted(choices: Choices, indent: number): string {
  const isDouble = choices.chance(0.5);
  const parts = choices.several(3, () =>
    choices.pick(
      isDouble
        ? [
            "a",
            " ",
            "\\n",
            "\\u00e9",
            "\\x41",
            '\\"',
            "\\\\",
            "\\/",
            "'",
            "\\ ",
            "\\q",
            "# ",
            ": ",
            "\\\n ",
            "\\uD83D",
          ]
        : ["a", " ", "''", '"', "\\n", "é", "# ", ": ", "\u2028", "\\"],
    ),
  );
  const text =
    parts.join("") + (choices.chance(0.15) ? more(choices, indent) : "");
  return isDouble ? `"${text}"` : `'${text}'`;
}

/** Literal and folded, chomped in all ways, with lines that are blank, indented more, or less. */
function blockScalar(choices: Choices, indent: number): string {
  const header = choices.pick([
    "|",
    ">",
    "|-",
    "|+",
    ">-",
    ">+",
    "|2",
    ">1+",
    "|-2",
    "|9",
  ]);
  const column = Math.max(1, indent);
  const lines = choices.several(5, () => {
    const spaces = " ".repeat(column + choices.pick([0, 0, 0, 1, 2]));
    const blank = " ".repeat(choices.below(column + 3));
    return choices.chance(0.3)
      ? blank
      : spaces +
          choices.pick([
            "a",
            "b c ",
            "# d",
            "- e",
            "f: g",
            "\th",
            "\ufeffi",
            "...",
          ]);
  });
  const end = choices.pick(["\n", "\n", "\n", "\n\n", "\n \n"]);
  return ` ${header}${lineEnd(choices)}${lines.join("\n")}${end}`;
}

function flow(choices: Choices, indent: number, depth: number): string {
  const gap = (): string =>
    choices.pick([
      "",
      "",
      " ",
      " ",
      `\n${" ".repeat(indent + 1)}`,
      ` # c\n${" ".repeat(indent)}`,
    ]);
  const node = (): string =>
    depth < 2 && choices.chance(0.3)
      ? flow(choices, indent, depth + 1)
      : choices.chance(0.8)
        ? choices.pick(["a", "b c", "1", "'x'", '"y"', "-1", "a:b"])
        : choices.pick([
            ...[
              "a",
              "b c",
              "1",
              "~",
              "",
              "'x'",
              '"y"',
              "a:b",
              "-1",
              "a#b",
              "é",
            ],
            ...[
              "'x\n  y'",
              "1e400",
              "http://a/b?c",
              "*x",
              "&y z",
              "a: b",
              "? c",
            ],
          ] as const);
  const isArray = choices.chance(0.5);
  const items = choices.several(3, () => {
    const colon = choices.pick([": ", ": ", ":", " : "]);
    return (
      gap() + (isArray ? node() : `${key(choices)}${colon}${node()}`) + gap()
    );
  });
  const end = choices.chance(0.1) ? "," : "";
  return isArray ? `[${items.join(",")}${end}]` : `{${items.join(",")}${end}}`;
}

/** A line that is gone, doubled, moved to the side, cut, or new: structure that does not quite fit. */
function change(choices: Choices, text: string): string {
  const lines = text.split("\n");
  const at = choices.below(lines.length);
  const line = lines[at] ?? "";
  const replaced = choices.pick<readonly string[]>([
    [],
    [line, line],
    [` ${line}`],
    [line.slice(1)],
    [line.trimEnd()],
    [`${line} `],
    [line, " ".repeat(choices.below(6))],
    [`\ufeff${line}`],
    [line, "---"],
    [line.slice(0, choices.below(line.length + 1))],
  ]);
  const changed = lines.toSpliced(at, 1, ...replaced).join("\n");
  return choices.chance(0.2) ? changed.trimEnd() : changed;
}
