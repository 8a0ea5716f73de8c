import { codeBlock } from "../../markdown/code.js";
import { plain } from "../../markdown/text.js";
import type { Sample } from "../../samples/derive.js";
import { isCurl } from "../../samples/given.js";
import { languages } from "../../samples/index.js";

/** A heading and a code block for each sample, but for the call that a page begins with. */
export function sampleSections(samples: readonly Sample[]): readonly string[] {
  return samples
    .filter(({ language }) => language !== "typescript")
    .flatMap((sample) => {
      const title = plain(headingOf(sample));
      const block = codeBlock(sample.source, sample.lang);
      return title === "" ? [block] : [`### ${title}`, block];
    });
}

/** What readers choose a sample by. */
function headingOf({ language, lang, label, source }: Sample): string {
  if (language !== undefined && label === languages[language].title)
    return label;
  if (label !== undefined)
    return label.toLowerCase() === lang.toLowerCase()
      ? label
      : `${label} (${lang})`;
  return isCurl(source) ? languages.curl.title : lang;
}
