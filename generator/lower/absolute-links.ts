import { child, type JsonValue } from "../ir/json.js";

/**
 * A description's text whose relative links lead to the API's site: they are relative to where the description is shown (OpenAPI 3.1, 4.6), and where that
 * is, its `externalDocs` say, else the author's contact if that is the site that the API belongs to. Without these they stay what they are.
 *
 * @param root the OpenAPI Object
 */
export function withAbsoluteLinks(
  text: string,
  root: JsonValue | undefined,
): string {
  if (!relativeLink.test(text)) return text;
  const site =
    address(child(child(root, "externalDocs"), "url")) ?? ownSite(root);
  if (site === undefined) return text;
  return text
    .split(/(`+[^`]*`+)/)
    .map((piece, index) => (index % 2 === 0 ? resolved(piece, site) : piece))
    .join("");
}

/** The author's contact at `acme.com` where the API is at `api.acme.com`; elsewhere are help desks and repositories. */
function ownSite(root: JsonValue | undefined): string | undefined {
  const contact = address(child(child(child(root, "info"), "contact"), "url"));
  const server = address(
    withoutVariables(child(child(child(root, "servers"), "0"), "url")),
  );
  if (contact === undefined || server === undefined) return undefined;
  const site = hostOf(contact).replace(/^www\./, "");
  return `.${hostOf(server)}`.endsWith(`.${site}`) ? contact : undefined;
}

function withoutVariables(url: JsonValue | undefined): JsonValue | undefined {
  return typeof url === "string" ? url.replaceAll(/\{[^{}]*\}/g, "1") : url;
}

function address(url: JsonValue | undefined): string | undefined {
  return typeof url === "string" && /^https?:/.test(url) && URL.canParse(url)
    ? url
    : undefined;
}

function hostOf(url: string): string {
  return new URL(url).hostname;
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
