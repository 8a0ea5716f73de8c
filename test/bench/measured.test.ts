import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { root } from "../shared.js";

interface Figure {
  readonly what: string;
  readonly value?: number;
  readonly budget?: number;
  readonly digits?: number;
}

interface Used {
  readonly cpu: number;
  readonly megabytes: number;
}

/** The bench is plain JavaScript: this is what its modules are taken for here. */
interface Bench {
  readonly verdict: (figure: Figure) => string;
  readonly exitCode: (figures: readonly Figure[]) => number;
  readonly middleHalf: (numbers: readonly number[]) => readonly number[];
  readonly table: (figures: readonly Figure[]) => string;
  readonly inTurns: (
    tasks: Readonly<Record<string, () => Used>>,
    rounds: number,
  ) => Readonly<Record<string, readonly Used[]>>;
  readonly ratios: (
    ours: readonly Used[],
    theirs: readonly Used[],
    nothing?: readonly Used[],
  ) => readonly number[];
  readonly optionsOf: (
    args: readonly string[],
    names: readonly string[],
  ) => { readonly names: readonly string[]; readonly rounds: number };
  readonly manifold: (description: unknown, times: number) => unknown;
  readonly oneChange: (description: unknown) => readonly string[];
}

const { verdict, exitCode, middleHalf, table } = await bench(
  "measure/figures.mjs",
);
const { inTurns, ratios } = await bench("measure/rounds.mjs");
const { optionsOf } = await bench("measure/options.mjs");
const { manifold } = await bench("descriptions/nine-fold.mjs");
const { oneChange } = await bench("descriptions/one-change.mjs");

const held = { what: "held", value: 1, budget: 1, digits: 2 };
const missed = { what: "missed", value: 1.01, budget: 1, digits: 2 };
const reported = { what: "reported", value: 7, digits: 2 };
const unmeasured = { what: "unmeasured" };

describe("a figure", () => {
  it("is held up to its budget, and only reported without one", () => {
    const all = [held, missed, reported, unmeasured];
    expect(all.map(verdict)).toEqual([
      "held",
      "missed",
      "reported",
      "not measured",
    ]);
  });

  it("decides the exit code: a miss counts before what could not be measured", () => {
    expect(exitCode([held, reported])).toBe(0);
    expect(exitCode([held, unmeasured, missed])).toBe(1);
    expect(exitCode([held, unmeasured])).toBe(2);
  });

  it("tells between which ratios most rounds lie", () => {
    expect(middleHalf([3, 1, 2])).toEqual([1, 3]);
    expect(middleHalf([80, 1, 2, 3, 4, 5, 6, -9])).toEqual([2, 5]);
  });

  it("stands in a table that a page can quote", () => {
    const [head = "", rule = "", line = ""] = table([missed]).split("\n");
    expect(line.split("|").map((cell) => cell.trim())).toEqual(
      expect.arrayContaining(["missed", "1.01", "1.00"]),
    );
    expect(new Set([head.length, rule.length, line.length]).size).toBe(1);
  });
});

describe("rounds", () => {
  it("take turns, and the first does not count", () => {
    const turns: string[] = [];
    const task = (name: string) => (): Used => {
      turns.push(name);
      return { cpu: turns.length, megabytes: 1 };
    };
    const used = inTurns({ a: task("a"), b: task("b") }, 2);
    expect(turns.join("")).toBe("ababab");
    expect(used["a"]?.map(({ cpu }) => cpu)).toEqual([3, 5]);
  });

  it("give ratios of what goes beyond nothing", () => {
    const of = (cpu: number): readonly Used[] => [{ cpu, megabytes: 1 }];
    expect(ratios(of(3), of(2))).toEqual([1.5]);
    expect(ratios(of(3), of(2), of(1))).toEqual([2]);
  });
});

describe("the options", () => {
  const names = ["cold", "import", "call"];

  it("choose rows, in the order of all", () => {
    expect(optionsOf(["--only", "call,cold", "--rounds", "5"], names)).toEqual({
      names: ["cold", "call"],
      rounds: 5,
      help: false,
    });
  });

  it("refuse what does not exist", () => {
    expect(() => optionsOf(["--only", "warm"], names)).toThrow("no row warm");
    expect(() => optionsOf(["--rounds", "0"], names)).toThrow("--rounds");
    expect(() => optionsOf(["--fast"], names)).toThrow("--fast");
  });
});

describe("descriptions that are made", () => {
  const pet = { $ref: "#/components/schemas/pet" };
  const schema = { properties: { pet }, description: "#hash" };
  const content = { "application/json": { schema } };
  const operation = {
    operationId: "pets/list",
    summary: "List",
    responses: { 200: { content } },
  };
  const description = {
    paths: { "/pets": { get: operation } },
    components: { schemas: { pet: { type: "string" } } },
  };

  it("have an API several times over, references following", () => {
    const text = JSON.stringify(manifold(description, 2));
    expect(text).toContain('"/copy2/pets"');
    expect(text).toContain('"operationId":"copy2-pets/list"');
    expect(text).toContain('"copy2-pet":{"type":"string"}');
    expect(text).toContain('"$ref":"#/components/schemas/copy2-pet"');
    expect(text).not.toContain('"#/components/schemas/pet"');
  });

  it("have one operation changed, and stay as they were", () => {
    const [before = "", after = ""] = oneChange(description);
    expect(JSON.parse(before)).toEqual(description);
    expect(after).toContain('"summary": "List, as changed"');
    expect(after).toContain('"another"');
  });
});

function bench(file: string): Promise<Bench> {
  return import(pathToFileURL(join(root, "bench", file)).href);
}
