import { posix } from "node:path";
import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import { calledRoot } from "../text/read.js";
import { percentDecoded, splitFragment } from "./uri-reference.js";

/** A `$ref` taken apart: the id of the document that it names, and its fragment, percent-decoded. */
export type Reference =
  | {
      readonly kind: "document";
      readonly document: string;
      readonly fragment: string;
    }
  | {
      readonly kind: "refused";
      readonly code: DiagnosticCode;
      readonly message: string;
    };

/** Whether the id of a document is a URI of the network. */
export function isUrl(document: string): boolean {
  return /^https?:\/\//i.test(document);
}

/**
 * Reads a URI reference (RFC 3986) that is written in the document `from`: ids of documents are paths relative to the root document's
 * folder, or URIs. Refuses what leads out of the folder, whatever way it is spelt, and schemes other than http and https.
 *
 * @param above the way to the root document's folder from one that references may lead into, too
 */
export function readReference(
  from: string,
  reference: string,
  above: string,
): Reference {
  const [address, encoded] = splitFragment(reference);
  const fragment = percentDecoded(encoded);
  if (fragment === undefined)
    return refused(
      "ref-invalid",
      `${quote(reference)} has a % that is no percent-encoding.`,
    );
  if (address === "") return { kind: "document", document: from, fragment };
  const document =
    /^[a-z][a-z0-9+.-]*:/i.test(address) || isUrl(from)
      ? uri(from, address)
      : path(from, address, above);
  return typeof document === "string"
    ? { kind: "document", document, fragment }
    : document;
}

function uri(from: string, address: string): Reference | string {
  const base = isUrl(from) ? from : undefined;
  if (!URL.canParse(address, base))
    return refused("ref-invalid", `${quote(address)} is no valid URI.`);
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return refused(
      "ref-forbidden-scheme",
      `A reference can't use the scheme ${quote(url.protocol)}.`,
    );
  }
  return url.href;
}

function path(
  from: string,
  address: string,
  above: string,
): Reference | string {
  if (address.includes("\\"))
    return refused(
      "ref-invalid",
      `${quote(address)} is no URI reference: none has a backslash.`,
    );
  const decoded = percentDecoded(address);
  if (decoded === undefined || decoded.includes("\0")) {
    return refused(
      "ref-invalid",
      `${quote(address)} is no valid relative reference.`,
    );
  }
  if (/^\/|\\|^[a-z]:/i.test(decoded)) {
    return refused(
      "ref-outside",
      `${quote(address)} is not relative to the file that it stands in.`,
    );
  }
  const fromRoot = posix.join(above, posix.dirname(from), decoded);
  if (fromRoot === ".." || fromRoot.startsWith("../")) {
    const message = `${quote(address)} leads out of ${calledRoot(above)}.`;
    return refused("ref-outside", message);
  }
  // One and the same from wherever it is referred to.
  return posix.relative(`/${above}`, `/${fromRoot}`);
}

function refused(code: DiagnosticCode, message: string): Reference {
  return { kind: "refused", code, message };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
