import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadConfig } from "../../generator/config/load.js";
import { createConfigCheck } from "../../generator/config-check.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { JsonObject } from "../../generator/ir/json.js";
import type { CodeSample } from "../../generator/ir/sdk.js";
import { sampleCall, withAnswer } from "../../generator/samples/from-method.js";
import { type LanguageName, languages } from "../../generator/samples/index.js";
import { sdkOf } from "../sdk.js";
import { root } from "../shared.js";

const names: readonly LanguageName[] = [
  "javascript",
  "curl",
  "python",
  "ruby",
  "php",
  "cli",
];

/** The description of the five operations, without its samples, but with the values of these as examples. */
const description: JsonObject = parse(
  readFileSync(join(root, "spec/openapi.yaml"), "utf8"),
);
const paths: Readonly<Record<string, PathItem>> = Object(description["paths"]);

interface PathItem {
  readonly post: {
    "x-codeSamples"?: readonly CodeSample[];
    readonly requestBody: {
      readonly content: { readonly "application/json": { example: unknown } };
    };
  };
}

const written = new Map<string, readonly string[]>();
for (const [path, { post }] of Object.entries(paths)) {
  const sources = post["x-codeSamples"]?.map((each) => each.source) ?? [];
  written.set(path, sources);
  delete post["x-codeSamples"];
  const [, json = ""] = /<<EOF\n([^]*)EOF/.exec(sources[1] ?? "") ?? [];
  post.requestBody.content["application/json"].example = JSON.parse(json);
}

const config = await loadConfig(
  join(root, "spec/sdk.yaml"),
  createConfigCheck,
  createReport(),
);
const sdk = await sdkOf(description, config);
const source = await exampleSource(sdk.api.schemas);

describe("samples that are derived", () => {
  const cases = sdk.resources.flatMap((resource) =>
    resource.methods.flatMap((method) =>
      names.map((name, index) => ({ resource, method, name, index })),
    ),
  );

  it("are six for each operation", () => {
    expect(cases).toHaveLength(30);
  });

  it.each(cases)(
    "are those of the documentation: $method.operation.path, $name",
    ({ resource, method, name, index }) => {
      const call = sampleCall(sdk, resource, method, source);
      const expected = written.get(method.operation.path)?.[index];
      const answered = call && withAnswer(call, sdk, method, source);
      expect(answered && languages[name].write(answered)).toBe(expected);
    },
  );
});
