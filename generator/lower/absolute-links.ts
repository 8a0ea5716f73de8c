import { child, type JsonValue } from "../ir/json.js";

/**
 * A description's text whose relative links lead to the API's site: they are relative to where the description is shown (OpenAPI 3.1, 4.6), and where that
 * is, its `externalDocs` say, else the author's contact. Without these they stay what they are.
 *
 * @param root the OpenAPI Object
 */
export function withAbsoluteLinks(
  text: string,
  root: JsonValue | undefined,
): string {
  if (!relativeLink.test(text)) return text;
  const site = [
    child(child(root, "externalDocs"), "url"),
    child(child(child(root, "info"), "contact"), "url"),
  ].find((url) => typeof url === "string" && /^https?:/.test(url));
  if (typeof site !== "string") return text;
  return text
    .split(/(`+[^`]*`+)/)
    .map((piece, index) => (index % 2 === 0 ? resolved(piece, site) : piece))
    .join("");
}

/** With a slash in it: other targets may be no addresses at all. */
const relativeLink = /(?:\]\(|href=["'])(?:\.{0,2}|[\w-]+)\//;

function resolved(text: string, site: string): string {
  return text.replace(
    /(\]\(|href=["'])((?:\.{0,2}|[\w-]+)\/[^\s()<>"']{0,1000})/g,
    (whole, before: string, target: string) =>
      URL.canParse(target, site)
        ? `${before}${new URL(target, site).href}`
        : whole,
  );
}
