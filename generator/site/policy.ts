/**
 * The Content Security Policy of the site's pages (CSP Level 3): scripts are ours alone, nothing comes from another host, and requests go to
 * the API's servers only.
 *
 * @param servers sources as CSP writes them
 */
export function policyOf(servers: ReadonlySet<string>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The renderer writes its style sheets into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...servers].join(" "),
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}
