/** `error`: nothing is written. `warning`: something is not honoured or was decided for you; `--strict` makes it an error. `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

export interface CatalogueEntry {
  readonly severity: Severity;
  /** What to do about it, one or two sentences. */
  readonly help: string;
}

/** Every diagnostic there is. A new one is a name here, its entry below and a failing spec in test/diagnostics. */
export type DiagnosticCode =
  // document
  | "file-not-found"
  // config
  | "config-unknown-key"
  | "config-invalid"
  // overlay
  | "overlay-invalid"
  | "overlay-unsupported-version"
  | "overlay-bad-path"
  | "overlay-no-match"
  | "overlay-no-effect"
  | "overlay-incompatible"
  | "overlay-copy-source"
  | "overlay-too-large"
  | "overlay-extends-other"
  // lower
  | "wrong-type"
  | "wrong-value"
  | "missing-field"
  | "unknown-security-type"
  | "unknown-security-scheme"
  | "encoding-not-honoured"
  | "header-parameter-ignored"
  | "duplicate-parameter"
  | "optional-path-parameter"
  | "unknown-style"
  | "wrong-status"
  | "bad-path-template"
  | "bad-path"
  | "undeclared-path-parameter"
  | "odd-path-expression"
  | "unused-path-parameter"
  | "callbacks-not-honoured"
  | "webhooks-not-honoured"
  | "duplicate-operation-id"
  | "no-operations"
  // output
  | "output-path-unsafe"
  | "output-not-ours"
  | "output-foreign-file"
  | "output-manifest-unreadable"
  | "output-unwritable"
  | "openapi-types-unsafe"
  | "openapi-types-failed";

export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  "file-not-found": { severity: "error", help: "Check the path; it is taken from the current folder." },
  // config
  "config-unknown-key": { severity: "error", help: "Remove the option or correct its name; sdk.schema.json lists all of them." },
  "config-invalid": { severity: "error", help: "Correct the value; sdk.schema.json says what each option takes." },
  // overlay
  "overlay-invalid": { severity: "error", help: "Correct the overlay: see the OpenAPI Overlay Specification, section 4.4 (Overlay, Info and Action Objects)." },
  "overlay-unsupported-version": { severity: "error", help: "Write `overlay: 1.0.0` or `overlay: 1.1.0`." },
  "overlay-bad-path": { severity: "error", help: "Write a JSONPath query (RFC 9535), such as $.paths['/users'].post." },
  "overlay-no-match": { severity: "warning", help: "Correct the target, or remove the action if the description no longer needs it." },
  "overlay-no-effect": { severity: "warning", help: "Give the action one of update, copy and remove." },
  "overlay-incompatible": { severity: "error", help: "Objects merge with objects, arrays take items, and only a primitive replaces a primitive; remove the old value first to change its type." },
  "overlay-copy-source": { severity: "error", help: "Make `copy` select exactly one node." },
  "overlay-too-large": { severity: "error", help: "Split the overlay, or select fewer nodes." },
  "overlay-extends-other": { severity: "warning", help: "Move the overlay to the description that it was written for, or correct `extends`." },
  // lower
  "wrong-type": { severity: "error", help: "Give the field the type that the OpenAPI Specification asks for." },
  "wrong-value": { severity: "error", help: "Use one of the values that the OpenAPI Specification allows." },
  "missing-field": { severity: "error", help: "Add the field: the OpenAPI Specification requires it." },
  "unknown-security-type": { severity: "error", help: "Use apiKey, http, oauth2, openIdConnect or mutualTLS." },
  "unknown-security-scheme": { severity: "error", help: "Declare the scheme under components.securitySchemes, or correct its name." },
  "encoding-not-honoured": { severity: "warning", help: "Check that the server accepts the parts in their default content types." },
  "header-parameter-ignored": { severity: "note", help: "Accept, Content-Type and Authorization follow from content and security (OpenAPI 3.1, 4.8.12.1)." },
  "duplicate-parameter": { severity: "error", help: "A parameter is told by its name and place: keep one of the two." },
  "optional-path-parameter": { severity: "warning", help: "A path without one of its parameters is another path; it is taken as required." },
  "unknown-style": { severity: "warning", help: "Use a style that its place allows (OpenAPI 3.1, 4.8.12.2)." },
  "wrong-status": { severity: "error", help: "Use a code such as 200, a range such as 4XX, or default." },
  "bad-path-template": { severity: "error", help: "Write every parameter as {name}." },
  "bad-path": { severity: "error", help: "Begin the path with a slash; it is appended to the server's URL." },
  "undeclared-path-parameter": { severity: "error", help: "Add a parameter with `in: path` and this name to the operation or its Path Item, or correct the path." },
  "odd-path-expression": { severity: "warning", help: "Declare it as a path parameter if it is one." },
  "unused-path-parameter": { severity: "warning", help: "Add it to the path in braces, or remove the parameter; it is left out." },
  "callbacks-not-honoured": { severity: "warning", help: "The operation itself is emitted; handle callbacks by hand for now." },
  "webhooks-not-honoured": { severity: "warning", help: "The operations under paths are emitted; handle webhooks by hand for now." },
  "duplicate-operation-id": { severity: "error", help: "Give each operation an operationId of its own." },
  "no-operations": { severity: "error", help: "Add operations under paths; nothing can be emitted without operations and components." },
  // output
  "output-path-unsafe": {
    severity: "error",
    help: "Files are named after the SDK's names: give the operation or schema another one under `names` in sdk.yaml.",
  },
  "output-not-ours": {
    severity: "error",
    help: "Choose an empty or new folder with --out, or move what is in this one elsewhere.",
  },
  "output-foreign-file": {
    severity: "error",
    help: "Move or delete it, then generate again.",
  },
  "output-manifest-unreadable": {
    severity: "error",
    help: "Restore it from version control, or delete the whole output folder and generate again.",
  },
  "output-unwritable": {
    severity: "error",
    help: "Check that the folder is one, that it may be written to and that the disk is not full.",
  },
  "openapi-types-unsafe": {
    severity: "error",
    help: "The bridge file would hold more than types; leave it out with `openapiTypes: false` in sdk.yaml and report this.",
  },
  "openapi-types-failed": {
    severity: "warning",
    help: "The SDK is complete without the bridge file; `openapiTypes: false` in sdk.yaml leaves it out for good.",
  },
};
