import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { root } from "../shared.js";

// `npm run bench` times checks beside others': that ours say what the inputs are meant to be can be seen without them.

interface Body {
  readonly name: string;
  /** What a call takes besides the body, where there is one. */
  readonly params?: object;
}

type IssuesOf = (value: unknown) => readonly unknown[];

interface Validator {
  readonly name: string;
  readonly issuesOf: IssuesOf;
  readonly input: (value: unknown) => unknown;
}

/** The bench is plain JavaScript: this is what its modules are taken for here. */
interface Bench {
  readonly bodiesBelow: (root: string) => { readonly bodies: readonly Body[] };
  readonly ours: (body: Body, folder: string) => Promise<IssuesOf>;
  readonly ourParams: (body: Body, folder: string) => Promise<IssuesOf>;
  readonly disagreements: (
    body: Body,
    validators: readonly Validator[],
  ) => readonly string[];
}

const { bodiesBelow } = await bench("bodies.mjs");
const { ours, ourParams } = await bench("peers/ours.mjs");
const { disagreements } = await bench("agreement.mjs");
const temporary = temporaryFolder();

describe("what is measured", () => {
  it.each(bodiesBelow(root).bodies)(
    "$name: valid and invalid as it is meant to be",
    async (body) => {
      const folder = join(temporary, body.name.replaceAll(/\W/g, ""));
      mkdirSync(folder);
      const { params } = body;
      const validators: Validator[] = [
        {
          name: "the body",
          issuesOf: await ours(body, folder),
          input: (value) => value,
        },
      ];
      if (params !== undefined)
        validators.push({
          name: "the params",
          issuesOf: await ourParams(body, folder),
          input: (value) => withParams(value, params),
        });
      expect(disagreements(body, validators)).toEqual([]);
    },
  );
});

function withParams(value: unknown, params: object): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...params, ...value }
    : value;
}

function bench(file: string): Promise<Bench> {
  return import(pathToFileURL(join(root, "bench/validation", file)).href);
}
