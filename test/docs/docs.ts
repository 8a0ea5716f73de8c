import { docsEmitter } from "../../generator/emitters/docs/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, sdkOf } from "../sdk.js";

/** The pages of an API's docs, by path. */
export async function docsOf(
  ...given: Parameters<typeof sdkOf>
): Promise<ReadonlyMap<string, string>> {
  const sdk = await sdkOf(...given);
  const source = await exampleSource(sdk.api.schemas);
  const { files } = await emitted(sdk, docsEmitter(sdkTypes(sdk), source));
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The only page of a method. */
export async function onlyPage(
  ...given: Parameters<typeof sdkOf>
): Promise<string> {
  const pages = [...(await docsOf(...given))].filter(([path]) =>
    path.startsWith("docs/"),
  );
  return pages.find(([path]) => path !== "docs/index.md")?.[1] ?? "";
}
