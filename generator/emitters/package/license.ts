import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Sdk } from "../../ir/sdk.js";
import { collapse } from "../../markdown/text.js";
import { fillTemplate } from "./template.js";

/** Licences whose text is at hand, by SPDX identifier. */
const texts: ReadonlyMap<string, string> = new Map([
  ["MIT", "LICENSE-MIT"],
  ["ISC", "LICENSE-ISC"],
]);

/** `LICENSE`, where sdk.yaml names a licence whose text is at hand. */
export async function licenseFile(sdk: Sdk): Promise<readonly PlannedFile[]> {
  const { license, author } = sdk.config.package;
  const template = license === undefined ? undefined : texts.get(license);
  if (template === undefined) return [];
  const holder = collapse(author ?? `${sdk.client.name} contributors`);
  const text = await fillTemplate(template, { holder });
  return [{ path: "LICENSE", print: () => text }];
}
