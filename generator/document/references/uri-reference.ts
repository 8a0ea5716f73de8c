/** Document ids are URIs or relative paths; `$id`s resolve against them all the same. */
export function documentUri(id: string): string {
  return absoluteUri(id, "document:///") ?? "document:///";
}

/** Resolves a URI reference (RFC 3986, section 5) and drops its fragment. */
export function absoluteUri(
  reference: string,
  base: string,
): string | undefined {
  try {
    const url = new URL(reference, base);
    url.hash = "";
    return url.href.replace(/#$/, "");
  } catch {
    return reference === "" ? base : undefined;
  }
}

/** Parts a URI reference at its fragment, which comes without `#`. */
export function splitFragment(
  reference: string,
): readonly [address: string, fragment: string] {
  const hash = reference.indexOf("#");
  return hash === -1
    ? [reference, ""]
    : [reference.slice(0, hash), reference.slice(hash + 1)];
}

/** Text without its percent-encoding (RFC 3986, section 2.1); `undefined` if that is malformed. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
