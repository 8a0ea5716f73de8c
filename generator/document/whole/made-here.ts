import { derivedKeyword } from "../../ir/code-samples.js";

/** The first line of a description that we write, where its syntax has comments. */
export const madeHere =
  "# Made by Seamstress, of a description and its overlays: refresh reads the pages beside it.";

/** Whether a text is a description that we wrote: what overlays add to it is no part of what an API says of itself. */
export function isMadeHere(text: string): boolean {
  return (
    text.startsWith(madeHere) || text.includes(`"${derivedKeyword}": true`)
  );
}
