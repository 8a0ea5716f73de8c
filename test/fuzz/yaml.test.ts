import { describe, expect, it } from "vitest";
import { values } from "../../generator/document/yaml/common/builder.js";
import { readCommonYaml } from "../../generator/document/yaml/common/read.js";
import { parseYaml } from "../../generator/document/yaml/parse.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { random } from "../random.js";
import { thorough } from "../shared.js";
import { createChoices } from "./choices.js";
import { yamlDocument } from "./yaml-documents.js";

interface Outcome {
  /** Documents that the fast reader took. */
  readonly read: number;
  /** The first document of which the readers say different things. */
  readonly disagreement?: string;
}

/** A reader: `undefined` where it leaves a document to the other. */
type Read = (text: string) => { readonly value: JsonValue } | undefined;

/** But for texts in quotes that are indented too little, which are wrong to the full reader: see test/document/common-yaml. */
const fast: Read = (text) => {
  const read = readCommonYaml(text, values);
  return read !== undefined && "node" in read && read.shallow.length === 0
    ? { value: read.node }
    : undefined;
};

const full: Read = (text) => {
  let isWrong = false;
  const value = parseYaml(text, (code) => {
    isWrong ||= code !== "yaml-tag";
  });
  return isWrong || value === undefined ? undefined : { value };
};

function compare(read: Read, seed: number, documents: number): Outcome {
  const choices = createChoices(random(seed));
  let taken = 0;
  for (let index = 0; index < documents; index += 1) {
    const text = yamlDocument(choices);
    const found = read(text);
    if (found === undefined) continue;
    taken += 1;
    if (JSON.stringify(found) !== JSON.stringify(full(text)))
      return { read: taken, disagreement: text };
  }
  return { read: taken };
}

const documents = thorough ? 100_000 : 3_000;

describe(`${documents} random documents of YAML`, () => {
  it("are read by the fast reader as the full one reads them, or not at all", () => {
    const { read, disagreement } = compare(fast, 1, documents);
    expect(disagreement).toBeUndefined();
    expect(read).toBeGreaterThan(documents / 5);
  });

  it.each<readonly [string, (text: string) => string]>([
    [
      "spaces that end the text count as a line",
      (text) => text.replace(/(\n +)$/, "$1\n"),
    ],
    ["lines of spaces are empty", (text) => text.replace(/^ +$/gm, "")],
    ["U+FEFF is left out", (text) => text.replaceAll("\ufeff", "")],
    ["a folded line break is kept", (text) => text.replaceAll(">", "|")],
  ])("find a reader to whom %s", (_, misread) => {
    const wrong: Read = (text) => fast(misread(text));
    expect(compare(wrong, 1, 3_000).disagreement).toBeDefined();
  });
});
