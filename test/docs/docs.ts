import { docsEmitter } from "../../generator/emitters/docs/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import { type Excerpts, noExcerpts } from "../../generator/ir/excerpt.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, type Fragment, sdkOf } from "../sdk.js";

/** The pages of an API's docs, by path. */
export async function docsOf(
  fragment: Fragment,
  config?: Partial<SdkConfig>,
  excerpts: Excerpts = noExcerpts,
): Promise<ReadonlyMap<string, string>> {
  const sdk = await sdkOf(fragment, config);
  const source = await exampleSource(sdk.api.schemas, sdk.api.operations);
  const emitter = docsEmitter({ types: sdkTypes(sdk), source, excerpts });
  const { files } = await emitted(sdk, emitter);
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The only page of a method. */
export async function onlyPage(
  ...given: Parameters<typeof docsOf>
): Promise<string> {
  const pages = [...(await docsOf(...given)).values()];
  return pages.find((text) => /^- Method:/m.test(text)) ?? "";
}
