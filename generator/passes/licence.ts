import type { Report } from "../diagnostics/report.js";
import type { PackageConfig } from "../ir/config.js";
import { licencesWithText } from "../ir/licences.js";

/** What npm takes in the place of an SPDX identifier, for packages without such a licence. */
const noIdentifier = /^(?:UNLICENSED$|SEE LICENSE IN )/;

/** Tells of a licence whose text the package will lack. */
export function reportLicence(
  { license }: PackageConfig,
  report: Report,
): void {
  if (license === undefined || noIdentifier.test(license)) return;
  if (!licencesWithText.includes(license))
    report.add(
      "licence-text-missing",
      `The package has no file LICENSE: the text of ${JSON.stringify(license)} is not at hand.`,
    );
}
