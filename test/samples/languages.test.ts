import { spawnSync } from "node:child_process";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { SampleCall } from "../../generator/samples/call.js";
import { type LanguageName, languages } from "../../generator/samples/index.js";

const credentials = {
  headers: [{ name: "Authorization", value: ["Bearer ", { env: "TOWN_KEY" }] }],
  query: [],
  cookies: [],
};

function call(
  params: JsonObject,
  result: JsonValue | undefined = undefined,
): SampleCall {
  return {
    client: "town",
    method: ["doors", "openAll"],
    params: new Map(
      Object.entries(params).map(([key, value]) => [
        key,
        { kind: "value", value },
      ]),
    ),
    optional: true,
    request: {
      method: "POST",
      url: "https://town.example/doors/open_all",
      query: [],
      headers: [],
      credentials,
      ...(Object.keys(params).length > 0 && {
        body: { kind: "json", mediaType: "application/json", value: params },
      }),
    },
    result: result === undefined ? "nothing" : { name: "doors", value: result },
  };
}

function written(
  name: LanguageName,
  ...given: Parameters<typeof call>
): string {
  return languages[name].write(call(...given));
}

const nested = {
  id: "d1",
  on: true,
  off: null,
  size: 12345,
  tags: ["a", "b"],
  place: { floor: 2 },
};

it.each<[LanguageName, string]>([
  ["javascript", "await town.doors.openAll();\n\n/*\n// void\n*/"],
  ["python", "town.doors.open_all()\n\n# None"],
  ["ruby", "town.doors.open_all\n\n# => nil"],
  ["php", "$town->doors->open_all();"],
  ["cli", "town doors open-all\n\n# {}"],
  [
    "curl",
    'curl --include --request POST "https://town.example/doors/open_all" \\\n  --header "Authorization: Bearer $TOWN_KEY"\n\n# Response:\n# {}',
  ],
])("a call of nothing for nothing in %s", (name, expected) => {
  expect(written(name, {})).toBe(expected);
});

it.each<[LanguageName, string]>([
  ["javascript", "// void"],
  ["python", "# None"],
  ["ruby", "# => nil"],
])("an answer without content is nothing in %s", (name, expected) => {
  const given: SampleCall = { ...call({}), result: "no content" };
  expect(languages[name].write(given)).toContain(expected);
});

it.each<LanguageName>(["curl", "cli", "php"])(
  "an answer without content is not shown in %s",
  (name) => {
    const { result: _, ...unknown } = call({});
    const given: SampleCall = { ...unknown, result: "no content" };
    const { write } = languages[name];
    expect(write(given)).toBe(write(unknown));
  },
);

describe("values and a response", () => {
  it.each<[LanguageName, string]>([
    [
      "javascript",
      `await town.doors.openAll({
  id: "d1",
  on: true,
  off: null,
  size: 12345,
  tags: ["a", "b"],
  place: { floor: 2 },
});

/*
[
  {
    "open": true
  }
]
*/`,
    ],
    [
      "python",
      `town.doors.open_all(
    id="d1", on=True, off=None, size=12345, tags=["a", "b"], place={"floor": 2}
)

# [Door(open=True)]`,
    ],
    [
      "ruby",
      `town.doors.open_all(
  id: "d1",
  on: true,
  off: nil,
  size: 12_345,
  tags: %w[a b],
  place: {
    floor: 2,
  },
)

# => [{"open" => true}]`,
    ],
    [
      "php",
      `$town->doors->open_all(
    id: "d1",
    on: true,
    off: null,
    size: 12345,
    tags: ["a", "b"],
    place: ["floor" => 2],
);

// [["open" => true]];`,
    ],
    [
      "cli",
      `town doors open-all --id "d1" --on true --off null --size 12345 --tags '["a","b"]' --place '{"floor":2}'

# {
#   "doors": [
#     {
#       "open": true
#     }
#   ]
# }`,
    ],
  ])("are those of %s", (name, expected) => {
    expect(written(name, nested, [{ open: true }])).toBe(expected);
  });
});

it("says nothing of what is not known to be given", () => {
  const { result: _, ...unknown } = call({});
  const ofSdks = [
    "javascript",
    "curl",
    "python",
    "ruby",
    "php",
    "cli",
  ] as const;
  for (const name of ofSdks)
    expect(languages[name].write(unknown)).not.toMatch(
      /\n\n|void|None|nil|\{\}/,
    );
});

describe("what is too long for one line", () => {
  const long = "x".repeat(95);

  it("stands one a line in Python, without a comma behind one alone", () => {
    expect(written("python", { id: long })).toContain(`(\n    id="${long}"\n)`);
    expect(written("python", { id: long, a: 1 })).toContain(
      `(\n    id="${long}",\n    a=1,\n)`,
    );
  });

  it("stands behind its key in Ruby and in PHP's arrays", () => {
    expect(written("ruby", { id: long })).toContain(`  id:\n    "${long}",\n`);
    expect(written("php", { a: { id: long } })).toContain(
      `    a: [\n        "id" =>\n            "${long}",\n    ],\n`,
    );
  });

  it("is a comment to its last line", () => {
    const result = [{ name: long }, { name: long }];
    for (const [name, mark] of [
      ["python", "#"],
      ["ruby", "#"],
      ["php", "//"],
    ] as const) {
      const [, comment = ""] = written(name, {}, result).split("\n\n");
      for (const line of comment.split("\n"))
        expect(line.startsWith(mark)).toBe(true);
    }
  });
});

/** What would be code, or end a text, in one language or another. */
const hostile = [
  '"; rm -rf / #',
  "$(touch /tmp/x) `id` ${HOME} $HOME \\",
  "'\"\\n\n\r\t\b",
  "#{exit} #$0 #@a",
  "*/ alert(1) /*",
  "EOF\nEOF\n",
  "\u2028é\ud83d\ude00\u0001",
];

describe.each(hostile)("%j", (text) => {
  it("is itself on a command line", () => {
    const command = written("cli", { text, list: [text] });
    const script = `town() { printf '%s\\0' "$@"; }\n${command}`;
    const { stdout } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(stdout.split("\0").slice(2, -1)).toEqual([
      "--text",
      text,
      "--list",
      JSON.stringify([text]),
    ]);
  });

  it("is itself in the body that cURL sends", () => {
    const command = written("curl", { text });
    const script = `curl() { cat; }\n${command}`;
    const { stdout } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual({ text });
  });

  it("is itself in JavaScript", () => {
    const code = written("javascript", { text }, { text });
    const seen: unknown[] = [];
    const town = { doors: { openAll: (given: unknown) => seen.push(given) } };
    runInNewContext(`(async () => {${code}})()`, { town });
    expect(seen).toEqual([{ text }]);
  });
});

it.each<[LanguageName, string]>([
  ["python", 'town.doors.open_all(品名="a")'],
  ["ruby", 'town.doors.open_all(品名: "a")'],
  ["php", '$town->doors->open_all(品名: "a");'],
])("names parameters in any script: %s", (name, expected) => {
  expect(written(name, { 品名: "a" })).toContain(expected);
});

it("quotes what would be code in Ruby and PHP", () => {
  expect(written("ruby", { text: "#{exit}" })).toContain('text: "\\#{exit}"');
  expect(written("php", { text: "$a {$b}\u0001 ?>" })).toContain(
    'text: "\\$a {\\$b}\\u{0001} ?\\x3e"',
  );
});
