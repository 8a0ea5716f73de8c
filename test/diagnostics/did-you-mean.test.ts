import { describe, expect, it } from "vitest";
import {
  didYouMean,
  distance,
} from "../../generator/diagnostics/did-you-mean.js";
import * as runtime from "../../templates/runtime/nearest.js";
import { random } from "../random.js";

describe("the option that was meant", () => {
  it.each([
    ["cleint", ["package", "client"], ' Did you mean "client"?'],
    ["enmus", ["enums"], ' Did you mean "enums"?'],
    ["ENUMS", ["enums"], ' Did you mean "enums"?'],
    ["user", ["users", "uses"], ' Did you mean "users"?'],
    ["exclude", ["methods"], ""],
    ["enums", [], ""],
  ])("by %s of %j", (word, known, expected) => {
    expect(didYouMean(word, known)).toBe(expected);
  });

  it("may be long, and one of thousands", () => {
    const path =
      "get /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip";
    const others = Array.from({ length: 5000 }, (_, index) => `get /${index}`);
    const known = [...others, `${path}/{archive_format}`];
    expect(didYouMean(`${path}/{archiv_format}`, known)).toBe(
      ` Did you mean "${path}/{archive_format}"?`,
    );
  });
});

describe("an emitted package and the generator", () => {
  const next = random(1);
  const below = (limit: number): number => Math.floor(next() * limit);
  const letters = ["a", "b", "c", "B", "_", "é"];
  const word = (): string =>
    Array.from({ length: below(9) }, () => letters[below(6)] ?? "").join("");

  it("count the same steps from a word to another", () => {
    const pairs = Array.from(
      { length: 5_000 },
      () => [word(), word()] as const,
    );
    const different = pairs.filter(
      ([a, b]) => distance(a, b) !== runtime.distance(a, b),
    );
    expect(different).toEqual([]);
  });

  it("mean the same word", () => {
    const questions = Array.from({ length: 2_000 }, () => ({
      asked: word(),
      known: Array.from({ length: below(8) }, word),
    }));
    const answer = (nearest: string | undefined): string =>
      nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
    const different = questions.filter(
      ({ asked, known }) =>
        didYouMean(asked, known) !== answer(runtime.nearest(asked, known)),
    );
    expect(different).toEqual([]);
  });
});
