import type { AuthOption } from "../ir/sdk.js";
import { codeSpan } from "../markdown/code.js";

/** How a credential is sent, as a sentence. */
export function credentialWords({ placement }: AuthOption): string {
  switch (placement.kind) {
    case "bearer":
      return "Sent as a bearer token in the header `Authorization`.";
    case "basic":
      return "User name and password, sent in the header `Authorization`.";
    case "header":
      return `Sent as the header ${codeSpan(placement.name)}.`;
    case "query":
      return `Sent as the query parameter ${codeSpan(placement.name)}.`;
    case "cookie":
      return `Sent as the cookie ${codeSpan(placement.name)}.`;
    case "transport":
      return "The connection itself proves who calls (mutual TLS): give the client a `fetch` that has the certificate.";
  }
}
