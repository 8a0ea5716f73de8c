/** `document:///schema`, and no path, on Windows neither. */
export function isUri(file: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(file);
}
