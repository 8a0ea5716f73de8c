import type { PlannedFile } from "../../ir/emitted-file.js";
import { licencesWithText } from "../../ir/licences.js";
import type { Sdk } from "../../ir/sdk.js";
import { collapse } from "../../markdown/text.js";
import { fillTemplate } from "./template.js";

/** `LICENSE`, where sdk.yaml names a licence whose text is at hand. */
export async function licenseFile(sdk: Sdk): Promise<readonly PlannedFile[]> {
  const { license, author } = sdk.config.package;
  if (license === undefined || !licencesWithText.includes(license)) return [];
  const holder = collapse(author ?? `${sdk.client.name} contributors`);
  const text = await fillTemplate(`LICENSE-${license}`, { holder });
  return [{ path: "LICENSE", print: () => text }];
}
