import { expect } from "vitest";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import { paramsEmitter } from "../../generator/emitters/validators/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import { sdkTypes } from "../../generator/types/index.js";
import { type Emitted, emitted, planned } from "../sdk.js";

/** What is emitted of the operations of a description. */
export async function operationsOf(
  description: string,
  config: Partial<SdkConfig> = {},
): Promise<Emitted> {
  const { sdk, diagnostics } = await planned(description, { config });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual(
    [],
  );
  const source = await exampleSource(sdk.api.schemas);
  const operations = operationsEmitter(sdkTypes(sdk), source);
  return emitted(sdk, operations, paramsEmitter);
}

interface Surroundings {
  readonly verb?: string;
  readonly path?: string;
  readonly config?: Partial<SdkConfig>;
  /** `components`, in YAML. */
  readonly components?: string;
}

/**
 * What the runtime is told of `/x`, of which only an operation's members are given: the descriptor's own lines, one space for each break. What
 * every descriptor here begins with (id, name, method and path) is left out, and so is the check of params.
 */
export async function descriptorOf(
  members: string,
  {
    verb = "post",
    path = "/x",
    config = {},
    components = "{}",
  }: Surroundings = {},
): Promise<string> {
  const { text } = await operationsOf(
    `
paths:
  ${JSON.stringify(path)}:
    ${verb}:
      operationId: ask
      ${members.trim().replaceAll("\n", "\n      ")}
components:
  ${components.trim().replaceAll("\n", "\n  ")}
`,
    config,
  );
  const [, body = ""] =
    /Operation: Operation<[^]*?> = \{\n([^]*?)\n\};/.exec(
      text("src/resources/root.ts"),
    ) ?? [];
  return body
    .replaceAll(/\n\s*/g, " ")
    .replaceAll(/,(?= [\]}])/g, "")
    .replace(/^ *id: .*? path: "[^"]*",? ?/, "")
    .replace(/ ?checkParams: checks\.checkAskParams,/, "")
    .replace(/,$/, "")
    .trim();
}
