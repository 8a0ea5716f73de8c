/** Where a file of the package stands on the site of the documentation: what is below `docs` at its root. */
export function pageAddress(path: string, url: string): string {
  return `${url.replace(/\/+$/, "")}/${path.replace(/^docs\//, "")}`;
}
