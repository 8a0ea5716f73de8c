import { describe, expect, it } from "vitest";
import { apply, overlayOf } from "./apply.js";

const town = `openapi: 3.1.0
info:
  title: Town
  version: 1.0.0
servers:
  - url: https://one.example
  - url: https://two.example
  - url: https://three.example
paths:
  /houses:
    get:
      summary: Houses
      tags: [old]
      parameters:
        - name: street
          in: query
`;

describe("update", () => {
  it("merges objects recursively, replaces primitives, concatenates arrays and adds the rest at the end", async () => {
    const { get, wrong } = await apply(
      town,
      overlayOf(`
  - target: $.paths['/houses'].get
    update:
      description: All houses
      summary: The houses
      tags: [new]
`),
    );
    expect(wrong).toEqual([]);
    const operation = get("/paths/~1houses/get");
    expect(operation).toEqual({
      summary: "The houses",
      tags: ["old", "new"],
      parameters: [{ name: "street", in: "query" }],
      description: "All houses",
    });
    expect(Object.keys(operation ?? {})).toEqual([
      "summary",
      "tags",
      "parameters",
      "description",
    ]);
  });

  it("appends an item to an array, and the items of an array one by one", async () => {
    const { get, wrong } = await apply(
      town,
      overlayOf(`
  - target: $.servers
    update: { url: https://four.example }
  - target: $.servers
    update: [{ url: https://five.example }]
`),
    );
    expect(wrong).toEqual([]);
    expect(get("/servers/3")).toEqual({ url: "https://four.example" });
    expect(get("/servers/4")).toEqual({ url: "https://five.example" });
    expect(get("/servers/5")).toBeUndefined();
  });

  it("replaces a primitive in overlays 1.1", async () => {
    const action = "\n  - target: $.info.title\n    update: City\n";
    const { get, wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([]);
    expect(get("/info/title")).toBe("City");
  });

  it("refuses to replace a primitive in overlays 1.0, which cannot", async () => {
    const action = "\n  - target: $.info.title\n    update: City\n";
    const { wrong } = await apply(town, overlayOf(action, "1.0.0"));
    expect(wrong).toEqual([
      "overlay-incompatible overlay.yaml:7:13 The target selects a primitive value, which overlays 1.0 cannot update; overlays 1.1 can.",
    ]);
  });

  it("applies actions one after the other", async () => {
    const { get, wrong } = await apply(
      town,
      overlayOf(`
  - target: $.servers
    remove: true
  - target: $
    update: { servers: [{ url: http://localhost }] }
  - target: $.servers[0]
    update: { description: Here }
`),
    );
    expect(wrong).toEqual([]);
    expect(get("/servers")).toEqual([
      { url: "http://localhost", description: "Here" },
    ]);
  });

  it("gives every target a value of its own", async () => {
    const { get } = await apply(
      town,
      overlayOf(`
  - target: $.servers[*]
    update: { variables: { port: { default: "80" } } }
  - target: $.servers[1].variables.port
    update: { description: second only }
`),
    );
    const ports = [0, 1, 2].map((server) =>
      get(`/servers/${server}/variables/port`),
    );
    expect(ports).toEqual([
      { default: "80" },
      { default: "80", description: "second only" },
      { default: "80" },
    ]);
  });

  it("takes __proto__ for a key like any other", async () => {
    const { get } = await apply(
      town,
      overlayOf(`
  - target: $.info
    update: { __proto__: { polluted: true }, constructor: { polluted: true } }
`),
    );
    const info = get("/info") ?? {};
    expect(Object.keys(info)).toContain("__proto__");
    expect(Object.getPrototypeOf(info)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([
    ["an array into an object", "$.info", "[x]", "/info", "2:1"],
    ["a primitive into an object", "$.info", "x", "/info", "2:1"],
    ["an object into a primitive", "$.info.title", "{}", "/info/title", "3:10"],
    ["null into an object", "$", "{ info: null }", "/info", "2:1"],
    [
      "an object into an inner array",
      "$",
      "{ servers: {} }",
      "/servers",
      "5:1",
    ],
  ])(
    "refuses to merge %s, showing both places",
    async (_, target, update, pointer, place) => {
      const action = `\n  - target: ${target}\n    update: ${update}\n`;
      const { wrong } = await apply(town, overlayOf(action));
      expect(wrong).toHaveLength(1);
      expect(wrong[0]).toMatch(/^overlay-incompatible overlay\.yaml:8:\d+ /);
      expect(wrong[0]).toContain(` openapi.yaml:${place} `);
      expect(wrong[0]?.endsWith(` is: ${pointer}.`)).toBe(true);
    },
  );

  it("refuses targets of several kinds in overlays 1.1", async () => {
    const action = "\n  - target: $.*\n    update: {}\n";
    const { wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([
      "overlay-incompatible overlay.yaml:7:13 The target selects primitives and objects and arrays; they must be all of one kind.",
    ]);
  });

  it("changes neither the description nor the overlay", async () => {
    const base = { info: { title: "Town" }, tags: [{ name: "a" }] };
    const text = JSON.stringify(base);
    const { value } = await apply(
      text,
      overlayOf("\n  - target: $.tags[*]\n    update: { description: b }\n"),
    );
    expect(value).not.toEqual(base);
    expect(JSON.stringify(base)).toBe(text);
  });
});

describe("remove", () => {
  it("takes nodes out of objects and arrays", async () => {
    const { get, wrong } = await apply(
      town,
      overlayOf(`
  - target: $.servers[?@.url == 'https://two.example']
    remove: true
  - target: $..tags
    remove: true
`),
    );
    expect(wrong).toEqual([]);
    expect(get("/servers")).toEqual([
      { url: "https://one.example" },
      { url: "https://three.example" },
    ]);
    expect(get("/paths/~1houses/get")).not.toHaveProperty("tags");
  });

  it.each([
    "$.servers[0,1]",
    "$.servers[1,0]",
    "$.servers[:2]",
    "$.servers[0,0,1]",
  ])(
    "takes out %s at once, whatever order they are selected in",
    async (target) => {
      const action = `\n  - target: ${target}\n    remove: true\n`;
      const { get } = await apply(town, overlayOf(action));
      expect(get("/servers")).toEqual([{ url: "https://three.example" }]);
    },
  );

  it("copes with nodes inside of nodes", async () => {
    const action = "\n  - target: $.servers..*\n    remove: true\n";
    const { get, wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([]);
    expect(get("/servers")).toEqual([]);
  });

  it("cannot take out the whole document", async () => {
    const action = "\n  - target: $\n    remove: true\n";
    const { wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([
      "overlay-incompatible overlay.yaml:7:13 The whole document cannot be removed.",
    ]);
  });
});

describe("copy", () => {
  it("merges one node into the targets, as update would", async () => {
    const { get, wrong } = await apply(
      town,
      overlayOf(`
  - target: $.paths
    update: { /flats: { get: { summary: Flats } } }
  - target: $.paths['/flats'].get
    copy: $.paths['/houses'].get
`),
    );
    expect(wrong).toEqual([]);
    expect(get("/paths/~1flats/get")).toEqual({
      summary: "Houses",
      tags: ["old"],
      parameters: [{ name: "street", in: "query" }],
    });
  });

  it("copies what the actions before have made of the node, and leaves the copy independent", async () => {
    const { get } = await apply(
      town,
      overlayOf(`
  - target: $.info
    update: { contact: { name: Mayor } }
  - target: $.servers[0]
    copy: $.info
  - target: $.info.contact
    update: { name: Nobody }
`),
    );
    expect(get("/servers/0/contact")).toEqual({ name: "Mayor" });
    expect(get("/info/contact")).toEqual({ name: "Nobody" });
  });

  it("can copy a node into itself", async () => {
    const { get } = await apply(
      town,
      overlayOf("\n  - target: $.servers\n    copy: $.servers\n"),
    );
    expect(get("/servers")).toHaveLength(6);
  });

  it.each([
    ["$.nothing", "nothing"],
    ["$.servers[*]", "3 nodes"],
  ])("refuses %s, which selects not one node", async (copy, found) => {
    const action = `\n  - target: $.info\n    copy: ${copy}\n`;
    const { wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([
      `overlay-copy-source overlay.yaml:8:11 "copy" selects ${found}.`,
    ]);
  });

  it("is unknown to overlays 1.0", async () => {
    const action = "\n  - target: $.info\n    copy: $.servers[0]\n";
    const { wrong } = await apply(town, overlayOf(action, "1.0.0"));
    expect(wrong).toEqual([
      'overlay-invalid overlay.yaml:8:5 An action of an overlay 1.0 has no field "copy".',
    ]);
  });

  it("cannot be used to multiply without end", async () => {
    const double = Array.from(
      { length: 40 },
      (_, index) =>
        `\n  - target: $.x-bomb\n    description: "${index}"\n    copy: $.x-bomb\n`,
    );
    const { wrong } = await apply(
      "openapi: 3.1.0\nx-bomb: [[], []]\n",
      overlayOf(double.join("")),
    );
    expect(wrong.some((line) => line.startsWith("overlay-too-large"))).toBe(
      true,
    );
  }, 20_000);
});

describe("an action that does nothing is told of", () => {
  it("because its target matches nothing", async () => {
    const action = "\n  - target: $.paths['/hauses'].get\n    update: {}\n";
    const { wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([
      "overlay-no-match overlay.yaml:7:13 Nothing matches the target $.paths['/hauses'].get",
    ]);
  });

  it("because it has none of update, copy and remove", async () => {
    const { wrong } = await apply(town, overlayOf("\n  - target: $\n"));
    expect(wrong).toEqual([
      "overlay-no-effect overlay.yaml:7:5 This action does nothing.",
    ]);
  });

  it("because remove overrides update", async () => {
    const action = "\n  - target: $.info\n    update: {}\n    remove: true\n";
    const { wrong } = await apply(town, overlayOf(action));
    expect(wrong).toEqual([
      'overlay-no-effect overlay.yaml:7:5 "update" has no effect beside "remove: true".',
    ]);
  });

  it("because update and copy cancel each other out", async () => {
    const action = "\n  - target: $.info\n    update: {}\n    copy: $\n";
    const { wrong, get } = await apply(town, overlayOf(action));
    expect(wrong).toHaveLength(1);
    expect(get("/info")).toEqual({ title: "Town", version: "1.0.0" });
  });
});

describe("an overlay that cannot be used", () => {
  it.each(["$.paths[", "$.paths['/a'", "$..", "$.servers[?@.url = 'x']", "$ "])(
    "has a target that is no JSONPath query: %s",
    async (target) => {
      const action = `\n  - target: ${JSON.stringify(target)}\n    update: {}\n`;
      const { wrong } = await apply(town, overlayOf(action));
      expect(wrong).toHaveLength(1);
      expect(wrong[0]).toMatch(/^overlay-bad-path overlay\.yaml:7:13 /);
    },
  );

  it.each([
    ["not", `$[?${"!".repeat(20_000)}@]`],
    ["brackets", `$[?${"(".repeat(20_000)}@${")".repeat(20_000)}]`],
    ["filters", `$${"[?@".repeat(20_000)}${"]".repeat(20_000)}`],
  ])("has a target that is nested without end: %s", async (_, target) => {
    const action = `\n  - target: ${JSON.stringify(target)}\n    update: {}\n`;
    const { wrong } = await apply(town, overlayOf(action));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^overlay-bad-path overlay\.yaml:7:13 /);
    expect(wrong[0]?.length).toBeLessThan(500);
  });

  it.each(["1.2.0", "2.0.0", "1.0", "1"])(
    "has the version %s",
    async (version) => {
      const { wrong, get } = await apply(
        town,
        overlayOf("\n  - target: $\n    remove: true\n", version),
      );
      expect(wrong).toHaveLength(1);
      expect(wrong[0]).toMatch(
        /^overlay-unsupported-version overlay\.yaml:1:10 /,
      );
      expect(get("/info/title")).toBe("Town");
    },
  );

  it("is told of each mistake, and the next overlay is still applied", async () => {
    const { wrong, get } = await apply(
      town,
      "overlay: 1.1.0\ninfo: { title: 1 }\naction: []\n",
      overlayOf("\n  - target: $.info\n    update: { title: City }\n"),
    );
    expect(wrong).toEqual([
      'overlay-invalid overlay.yaml:3:1 An overlay has no field "action". Did you mean "actions"?',
      'overlay-invalid overlay.yaml:1:1 An overlay must have "actions".',
      'overlay-invalid overlay.yaml:2:16 "title" must be a string.',
      'overlay-invalid overlay.yaml:2:7 The info of an overlay must have "version".',
    ]);
    expect(get("/info/title")).toBe("City");
  });

  it("was written for another description", async () => {
    const { wrong } = await apply(
      town,
      `extends: other.yaml\n${overlayOf("\n  - target: $.info\n    update: {}\n")}`,
    );
    expect(wrong).toEqual([
      'overlay-extends-other overlay.yaml:1:10 This overlay was written for "other.yaml", and is applied to "openapi.yaml".',
    ]);
  });

  it.each(["openapi.yaml", "./openapi.yaml", "https://example.com/api.json"])(
    "may say that it extends %s",
    async (name) => {
      const { wrong } = await apply(
        town,
        `extends: ${name}\n${overlayOf("\n  - target: $.info\n    update: {}\n")}`,
      );
      expect(wrong).toEqual([]);
    },
  );
});

describe("provenance", () => {
  it("points into the overlay for what it put in, and into the description for the rest", async () => {
    const { at: where } = await apply(
      town,
      overlayOf(`
  - target: $.paths['/houses'].get
    update:
      description: All houses
      tags: [new]
      summary: The houses
`),
    );
    const get = "/paths/~1houses/get";
    expect(where(`${get}/description`)).toBe("overlay.yaml:9:20");
    expect(where(`${get}/tags/0`)).toBe("openapi.yaml:13:14");
    expect(where(`${get}/tags/1`)).toBe("overlay.yaml:10:14");
    expect(where(`${get}/summary`)).toBe("overlay.yaml:11:16");
    expect(where(`${get}/parameters/0/name`)).toBe("openapi.yaml:15:17");
  });

  it("follows the items of an array when others are removed", async () => {
    const { at: where } = await apply(
      town,
      overlayOf(`
  - target: $.servers[0]
    remove: true
  - target: $.servers
    update: { url: https://four.example }
  - target: $.servers[?@.url == 'https://two.example']
    remove: true
  - target: $.servers[0]
    update: { description: Third }
`),
    );
    expect(where("/servers/0/url")).toBe("openapi.yaml:8:10");
    expect(where("/servers/0/description")).toBe("overlay.yaml:14:28");
    expect(where("/servers/1/url")).toBe("overlay.yaml:10:20");
  });

  it("points at the original of a copy", async () => {
    const { at: where } = await apply(
      town,
      overlayOf(`
  - target: $.paths['/houses'].get
    update: { deprecated: true }
  - target: $.paths
    update: { /flats: { get: {} } }
  - target: $.paths['/flats'].get
    copy: $.paths['/houses'].get
  - target: $.paths['/houses'].get
    update: { deprecated: false }
`),
    );
    const flats = "/paths/~1flats/get";
    expect(where(`${flats}/parameters/0/in`)).toBe("openapi.yaml:16:15");
    expect(where(`${flats}/deprecated`)).toBe("overlay.yaml:8:27");
    expect(where("/paths/~1houses/get/deprecated")).toBe("overlay.yaml:14:27");
  });

  it("tells two overlays apart", async () => {
    const { at: where, get } = await apply(
      town,
      overlayOf("\n  - target: $.info\n    update: { x-a: 1, x-b: 1 }\n"),
      overlayOf("\n  - target: $.info\n    update: { x-b: 2 }\n"),
    );
    expect(get("/info")).toMatchObject({ "x-a": 1, "x-b": 2 });
    expect(where("/info/x-a")).toBe("overlay.yaml:8:20");
    expect(where("/info/x-b")).toBe("overlay-2.yaml:8:20");
  });

  it("is that of the overlay that said it last, through three of them and the description", async () => {
    const { at: where, get } = await apply(
      town,
      overlayOf(`
  - target: $.paths
    update:
      /flats:
        get:
          summary: Flats
          parameters: [{ name: floor, in: query }, { name: side, in: query }]
  - target: $.servers[0]
    remove: true
`),
      overlayOf(`
  - target: $.paths['/flats'].get
    update:
      summary: All flats
      parameters: [{ name: door, in: query }]
  - target: $.servers[0]
    update: { description: Two }
`),
      overlayOf(`
  - target: $.paths['/flats'].get.parameters[0]
    remove: true
  - target: $.paths['/flats'].get.parameters[1]
    update: { required: true }
  - target: $.paths['/houses'].get
    copy: $.paths['/flats'].get
  - target: $.servers[1]
    remove: true
`),
    );
    const flats = "/paths/~1flats/get";
    expect(get(`${flats}/parameters`)).toEqual([
      { name: "side", in: "query" },
      { name: "door", in: "query", required: true },
    ]);
    expect(where(flats)).toBe("overlay.yaml:10:9");
    expect(where(`${flats}/summary`)).toBe("overlay-2.yaml:9:16");
    expect(where(`${flats}/parameters`)).toBe("overlay.yaml:12:23");
    expect(where(`${flats}/parameters/0/name`)).toBe("overlay.yaml:12:60");
    expect(where(`${flats}/parameters/1/name`)).toBe("overlay-2.yaml:10:28");
    expect(where(`${flats}/parameters/1/required`)).toBe(
      "overlay-3.yaml:10:25",
    );
    const houses = "/paths/~1houses/get";
    expect(where(houses)).toBe("openapi.yaml:11:5");
    expect(where(`${houses}/tags/0`)).toBe("openapi.yaml:13:14");
    expect(where(`${houses}/summary`)).toBe("overlay-2.yaml:9:16");
    expect(where(`${houses}/parameters/0/name`)).toBe("openapi.yaml:15:17");
    expect(where(`${houses}/parameters/2/required`)).toBe(
      "overlay-3.yaml:10:25",
    );
    expect(where("/servers/0/url")).toBe("openapi.yaml:7:10");
    expect(where("/servers/0/description")).toBe("overlay-2.yaml:12:28");
  });

  it("of what does not fit is that of its text, whatever is moved later", async () => {
    const { wrong } = await apply(
      town,
      overlayOf(`
  - target: $.servers[0]
    remove: true
  - target: $.servers[1]
    update: { url: { not: a text } }
  - target: $.servers[1]
    copy: $.paths['/houses'].get.tags
  - target: $.servers[?@.url == 'https://two.example']
    remove: true
`),
    );
    expect(wrong).toEqual([
      "overlay-incompatible overlay.yaml:10:20 openapi.yaml:8:10 It puts an object where a primitive value is: /servers/1/url.",
      "overlay-incompatible openapi.yaml:13:13 openapi.yaml:8:5 It puts an array where an object is: /servers/1.",
    ]);
  });
});

describe("a pattern of a filter", () => {
  const long = "a".repeat(2000);
  const described = `${town}x-texts: [${long}, ${long}!, "a\\nb", abc]\n`;

  it.each([
    ["that a RegExp would try for ever", `match(@, '(a+)+')`, [long]],
    ["that repeats itself thrice", `search(@, 'a*a*a*!')`, [`${long}!`]],
    [
      "that stands for the whole text",
      `match(@, '(a|b|c)*.')`,
      [long, `${long}!`, "abc"],
    ],
    ["whose dot is no line end", `search(@, '(a|b)*.(b|c)+')`, ["abc"]],
    ["that is none", `match(@, '(a+)+(?=b)')`, []],
  ])("%s: %s", async (_, filter, found) => {
    const action = `\n  - target: ${JSON.stringify(`$['x-texts'][?${filter}]`)}\n    remove: true\n`;
    const { get, wrong } = await apply(described, overlayOf(action));
    const all = [long, `${long}!`, "a\nb", "abc"];
    expect(get("/x-texts")).toEqual(
      all.filter((text) => !found.includes(text)),
    );
    expect(wrong).toHaveLength(found.length === 0 ? 1 : 0);
  });

  it("that is too intricate is told of", async () => {
    const intricate = `${"(".repeat(300)}a+${")+".repeat(300)}`;
    const target = `$['x-texts'][?match(@, '${intricate}')]`;
    const action = `\n  - target: ${JSON.stringify(target)}\n    remove: true\n`;
    const { wrong } = await apply(described, overlayOf(action));
    expect(wrong).toEqual([
      expect.stringMatching(/^overlay-bad-path .* too intricate/),
    ]);
  });
});
