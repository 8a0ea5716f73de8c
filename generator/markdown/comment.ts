import { decodeEntities } from "./entities.js";
import { htmlToMarkdown, splitAtCode } from "./html.js";
import { link } from "./link.js";

/**
 * A description's Markdown as it stands in a comment, where editors show it as Markdown and people read it as it is: HTML for layout is Markdown, entities
 * are what they stand for, any other tag is text, links go to the web or nowhere.
 */
export function commentText(text: string): string {
  if (!/[<&]|\]\(/.test(text)) return text;
  const markdown = htmlToMarkdown(text);
  const made = splitAtCode(markdown)
    .map((piece, index) => (index % 2 === 0 ? plainPiece(piece) : piece))
    .join("");
  return made === text ? text : tidied(made);
}

function plainPiece(text: string): string {
  return decodeEntities(text)
    .replace(
      /\[([^[\]]{1,500})\]\(\s?([^\s()<>]{1,1000}(?:\([^\s()]{0,200}\))?)\s?\)/g,
      (whole, label: string, target: string) =>
        isFine(target) ? whole : link(label, target),
    )
    .replace(
      /(?<!\\)<(?!(?:https?:\/\/[^\s<>]*|[\w.+-]{1,100}@[\w.-]{1,100})>)(?=[a-z/!?])/gi,
      "\\<",
    );
}

function isFine(target: string): boolean {
  return /^(?:https?|mailto):/i.test(target);
}

/** HTML leaves blank lines and spaces behind. */
function tidied(text: string): string {
  return text.replace(/[ \t]+(?=\n\n|$)/g, "").replace(/\n{3,}/g, "\n\n");
}
