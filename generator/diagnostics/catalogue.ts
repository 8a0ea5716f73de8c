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
  | "file-unreadable"
  | "file-not-utf8"
  | "document-empty"
  | "json-syntax"
  | "yaml-syntax"
  | "yaml-documents"
  | "yaml-key"
  | "yaml-value"
  | "number-not-finite"
  | "yaml-alias"
  | "yaml-tag"
  | "yaml-indentation"
  | "alias-bomb"
  | "duplicate-key"
  | "too-deep"
  | "not-openapi"
  | "invalid-version"
  | "unsupported-version"
  | "ref-invalid"
  | "ref-outside"
  | "ref-forbidden-scheme"
  | "ref-network-off"
  | "ref-network-refused"
  | "ref-network-failed"
  | "ref-file-not-found"
  | "ref-unusable"
  | "ref-not-a-pointer"
  | "ref-not-found"
  | "ref-cycle"
  // config
  | "config-unknown-key"
  | "config-invalid"
  | "config-unused"
  | "names-invalid"
  | "names-replaces-all"
  | "names-moved"
  | "names-not-read"
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
  // refresh
  | "refresh-no-source"
  | "refresh-no-openapi"
  | "refresh-skipped"
  | "refresh-disagreement"
  | "refresh-external-reference"
  | "refresh-replaces-all"
  | "refresh-header-invalid"
  // init
  | "init-exists"
  | "init-path"
  | "init-secret"
  // lower
  | "wrong-type"
  | "value-by-intent"
  | "reference-not-allowed"
  | "reference-to-schema"
  | "body-of-schema"
  | "text-reference"
  | "wrong-value"
  | "missing-field"
  | "info-incomplete"
  | "field-unknown"
  | "field-misplaced"
  | "keyword-unknown"
  | "required-unknown"
  | "default-not-listed"
  | "default-refused"
  | "responses-empty"
  | "body-of-no-content"
  | "body-of-no-type"
  | "server-variable-fixed"
  | "unknown-security-type"
  | "unknown-security-scheme"
  | "security-by-challenge"
  | "credentials-clash"
  | "server-url-unusable"
  | "header-not-sendable"
  | "header-not-in-browsers"
  | "media-type-malformed"
  | "encoding-not-honoured"
  | "header-parameter-ignored"
  | "duplicate-parameter"
  | "parameter-repeated"
  | "optional-path-parameter"
  | "unknown-style"
  | "parameter-content-unwritable"
  | "content-beside-schema"
  | "field-without-effect"
  | "wrong-status"
  | "bad-path-template"
  | "bad-path"
  | "undeclared-path-parameter"
  | "odd-path-expression"
  | "path-parameter-pattern"
  | "equal-paths"
  | "path-item-field-shared"
  | "unused-path-parameter"
  | "callbacks-not-honoured"
  | "links-not-honoured"
  | "webhooks-not-honoured"
  | "duplicate-operation-id"
  | "no-operations"
  | "broken-left-out"
  // output
  | "output-path-unsafe"
  | "output-not-ours"
  | "output-foreign-file"
  | "output-manifest-unreadable"
  | "output-unwritable"
  | "openapi-types-unsafe"
  | "openapi-types-failed"
  | "type-widened"
  // passes
  | "method-left-out"
  | "parameter-name-shared"
  | "body-name-shared"
  | "empty-value-refused"
  | "text-not-checked"
  | "form-no-object"
  | "form-left-out"
  | "bytes-as-text"
  | "file-as-json"
  | "response-schema-not-read"
  | "response-schema-beside-json"
  | "style-undefined"
  | "events-not-read"
  | "auth-option-shared"
  | "name-shared"
  | "name-of-client"
  | "name-of-package"
  | "name-kept"
  | "name-changed"
  | "naming-decided"
  | "licence-text-missing"
  // schemas
  | "schema-invalid"
  | "schema-keyword-invalid"
  | "number-inexact"
  | "marks-exclusive"
  | "schema-keyword-ignored"
  | "schema-too-deep"
  | "schema-reference-dangling"
  | "schema-reference-beyond-id"
  | "schema-reference-not-a-schema"
  | "schema-reference-loop"
  | "schema-chain-too-long"
  | "heirs-listed"
  | "schema-dialect-unsupported"
  | "schema-not-compilable"
  | "branches-alike"
  | "branch-covered"
  | "discriminator-mapping-idle"
  | "discriminator-mapping-unknown"
  | "schema-contradictory"
  | "property-refused"
  | "enum-value-idle"
  | "pattern-invalid"
  | "pattern-foreign"
  | "pattern-not-unicode"
  | "pattern-unsafe"
  | "pattern-unchecked"
  | "format-unknown"
  | "format-unchecked"
  // pipeline
  | "output-changed"
  | "output-missing"
  | "output-stale"
  | "output-extra"
  // emit
  | "output-not-parsable"
  | "output-not-typed"
  | "output-not-as-promised"
  | "output-not-formatted"
  // schema2
  | "exclusive-bound-boolean"
  | "exclusive-bound-number"
  | "items-array"
  | "keyword-of-31"
  | "keyword-without-effect"
  | "map-reference"
  | "map-reference-not-a-map"
  | "nullable-by-intent"
  | "nullable-in-31"
  | "reference-sibling-ignored"
  | "type-array-in-30"
  // emitters/client
  | "sample-missing"
  | "example-refused"
  | "sample-stale"
  | "export-name-shared"
  // emitters/operations
  | "body-not-sent"
  | "method-not-sendable";

export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  "file-not-found": {
    severity: "error",
    help: "Check the path; it is taken from the current folder.",
  },
  "file-unreadable": {
    severity: "error",
    help: "Check that the path names a file, or a folder where one is meant, and that you may read it.",
  },
  "file-not-utf8": { severity: "error", help: "Save the file in UTF-8." },
  "document-empty": {
    severity: "error",
    help: "Check that this is the right file; an OpenAPI description begins with `openapi: 3.1.0`.",
  },
  "json-syntax": {
    severity: "error",
    help: "Correct the text here; the mistake may be just before this place.",
  },
  "yaml-syntax": {
    severity: "error",
    help: "Correct the text here; the mistake may be just before this place. Indent with spaces, and quote values that hold `: ` or ` #` or begin with one of @ ` % & * ! | > { [.",
  },
  "yaml-documents": {
    severity: "error",
    help: "Put each description into a file of its own and remove the line `---` between them.",
  },
  "yaml-key": {
    severity: "error",
    help: "Write the key as text, in quotes if it holds brackets or braces.",
  },
  "yaml-value": {
    severity: "error",
    help: "Write a value that JSON has too: an object, an array, a string, a finite number, true, false or null.",
  },
  "number-not-finite": {
    severity: "error",
    help: "Write a finite number, at most 1.7976931348623157e308; leave a limit out that is to be infinite.",
  },
  "yaml-alias": {
    severity: "error",
    help: "Define the anchor (&name) before the alias (*name), and not around it; for recursion use `$ref`.",
  },
  "yaml-tag": {
    severity: "warning",
    help: "Remove it: JSON has neither tags nor directives, nothing is ever constructed from one, and the value is taken as if it weren't there.",
  },
  "yaml-indentation": {
    severity: "warning",
    help: "Indent the line: it is read as meant, as many readers do, while YAML asks for an indentation and others refuse it.",
  },
  "alias-bomb": {
    severity: "error",
    help: "Use `$ref` instead of aliases: a reference isn't copied.",
  },
  "duplicate-key": {
    severity: "error",
    help: "Remove one of the two or merge them: only one could count, and which one is not defined.",
  },
  "too-deep": {
    severity: "error",
    help: "Move inner parts to components and refer to them by `$ref`.",
  },
  "not-openapi": {
    severity: "error",
    help: "Give the root document of an OpenAPI description; it begins with `openapi: 3.1.0` or alike.",
  },
  "invalid-version": {
    severity: "error",
    help: "Write the version of the OpenAPI Specification as a string, for example `openapi: 3.1.0` (the version of the API goes to info.version).",
  },
  "unsupported-version": {
    severity: "error",
    help: "OpenAPI 3.0 and 3.1 are understood. Convert a 2.0 description with a converter such as swagger2openapi; write 3.2 as 3.1 if it uses nothing new.",
  },
  "ref-invalid": {
    severity: "error",
    help: "Write a URI reference (RFC 3986), such as `#/components/schemas/User` or `models/user.yaml`; a literal % is written %25.",
  },
  "ref-outside": {
    severity: "error",
    help: "Name the folder that holds all files as `root` in sdk.yaml, from its own folder on (`root: ..`): references lead into that of the description otherwise, by relative paths with `/`.",
  },
  "ref-forbidden-scheme": {
    severity: "error",
    help: "Save what is referred to as a file beside the description and refer to it by a relative path.",
  },
  "ref-network-off": {
    severity: "error",
    help: "Allow it with --allow-network, or save the document as a file beside the description and refer to that.",
  },
  "ref-network-refused": {
    severity: "error",
    help: "Only public addresses without credentials are read. Save the document as a file beside the description and refer to that.",
  },
  "ref-network-failed": {
    severity: "error",
    help: "Check the address, or save the document as a file beside the description and refer to that.",
  },
  "ref-file-not-found": {
    severity: "error",
    help: "Correct the path (it is relative to the file that the reference stands in), or add the file.",
  },
  "ref-unusable": { severity: "error", help: "Correct that document first." },
  "ref-not-a-pointer": {
    severity: "error",
    help: "Write the fragment as a JSON Pointer (RFC 6901) that begins with a slash: `#/components/schemas/User`; ~ is written ~0 and / in a name ~1.",
  },
  "ref-not-found": {
    severity: "error",
    help: "Correct the reference, or add what it names.",
  },
  "ref-cycle": {
    severity: "error",
    help: "Let one of them hold the thing itself instead of another reference.",
  },
  // config
  "config-unknown-key": {
    severity: "error",
    help: "Remove the option or correct its name; sdk.schema.json lists all of them.",
  },
  "config-invalid": {
    severity: "error",
    help: "Correct the value; sdk.schema.json says what each option takes.",
  },
  "config-unused": {
    severity: "warning",
    help: "Correct the name, or remove it from sdk.yaml.",
  },
  "names-invalid": {
    severity: "error",
    help: "Correct it here, or restore the file from version control. What is deleted is chosen anew.",
  },
  "names-replaces-all": {
    severity: "error",
    help: "Check --spec and --out: another API goes to a folder of its own. If all of this one is to be replaced, its names too, say so with --replace.",
  },
  "names-moved": {
    severity: "note",
    help: "Commit it. It is beside sdk.yaml, or in the output folder where there is none.",
  },
  "names-not-read": {
    severity: "warning",
    help: "Delete it, once what should stay of it stands in the other one.",
  },
  // overlay
  "overlay-invalid": {
    severity: "error",
    help: "Correct the overlay: see the OpenAPI Overlay Specification, section 4.4 (Overlay, Info and Action Objects).",
  },
  "overlay-unsupported-version": {
    severity: "error",
    help: "Write `overlay: 1.0.0` or `overlay: 1.1.0`.",
  },
  "overlay-bad-path": {
    severity: "error",
    help: "Write a JSONPath query (RFC 9535), such as $.paths['/users'].post.",
  },
  "overlay-no-match": {
    severity: "warning",
    help: "Correct the target, or remove the action if the description no longer needs it.",
  },
  "overlay-no-effect": {
    severity: "warning",
    help: "Give the action one of update, copy and remove.",
  },
  "overlay-incompatible": {
    severity: "error",
    help: "Objects merge with objects, arrays take items, and only a primitive replaces a primitive; remove the old value first to change its type.",
  },
  "overlay-copy-source": {
    severity: "error",
    help: "Make `copy` select exactly one node.",
  },
  "overlay-too-large": {
    severity: "error",
    help: "Split the overlay, or select fewer nodes.",
  },
  "overlay-extends-other": {
    severity: "warning",
    help: "Move the overlay to the description that it was written for, or correct `extends`.",
  },
  // refresh
  "refresh-no-source": {
    severity: "error",
    help: "Give URLs, files or folders, or list them under `sources` in sdk.yaml.",
  },
  "refresh-no-openapi": {
    severity: "error",
    help: "Give documentation pages with a fenced OpenAPI document, or a YAML or JSON file that is one.",
  },
  "refresh-skipped": {
    severity: "note",
    help: "Nothing to do, unless it should hold an OpenAPI document.",
  },
  "refresh-disagreement": {
    severity: "error",
    help: "Get all sources from the same release of the API's documentation, or refresh from its whole description; nothing was written.",
  },
  "refresh-external-reference": {
    severity: "error",
    help: "Bundle the description into one document first, or generate from where it is with --spec.",
  },
  "refresh-replaces-all": {
    severity: "error",
    help: "Check that the source describes the same API; if all of it is to be replaced, say so with --replace.",
  },
  "refresh-header-invalid": {
    severity: "error",
    help: "Write a header as `Name: value`, and a secret as `env:NAME`, which stands for an environment variable: `Authorization: Bearer env:API_TOKEN`.",
  },
  "licence-text-missing": {
    severity: "note",
    help: "Nothing to do if it is no SPDX identifier of a common licence; else write one, such as MIT or Apache-2.0, under package.license in sdk.yaml.",
  },
  // init
  "init-exists": {
    severity: "error",
    help: "Nothing is ever overwritten unasked: --force replaces it.",
  },
  "init-path": {
    severity: "error",
    help: "Name files by paths of letters, digits and . / _ - @ + alone, from the current folder: they stand in the steps of the workflow.",
  },
  "init-secret": {
    severity: "error",
    help: 'Put it into an environment variable, and name that in its place: --header "Authorization: Bearer env:API_TOKEN".',
  },
  // lower
  "wrong-type": {
    severity: "error",
    help: "Give the field the type that the OpenAPI Specification asks for.",
  },
  "value-by-intent": {
    severity: "warning",
    help: "Write texts in quotes, numbers, true and false without them, and no key where there is nothing to say.",
  },
  "reference-not-allowed": {
    severity: "error",
    help: "Write out what it holds; each object in it may be a reference.",
  },
  "reference-to-schema": {
    severity: "error",
    help: "Write the parameter or header here, and refer to the schema from its `schema`.",
  },
  "body-of-schema": {
    severity: "warning",
    help: "Write `content` with a media type, and refer to the schema from its `schema`.",
  },
  "text-reference": {
    severity: "warning",
    help: "Write the text itself there, as only objects of certain kinds can be references.",
  },
  "wrong-value": {
    severity: "error",
    help: "Use one of the values that the OpenAPI Specification allows.",
  },
  "missing-field": {
    severity: "error",
    help: "Add the field: the OpenAPI Specification requires it.",
  },
  "info-incomplete": {
    severity: "warning",
    help: "Write `info` with `title` and `version` (YAML keeps a version as it is in quotes), `license` with `name`, and `externalDocs` with `url`.",
  },
  "field-unknown": {
    severity: "warning",
    help: "Correct the name, or remove it; a field of your own begins with `x-`.",
  },
  "field-misplaced": {
    severity: "error",
    help: "Move it to where it belongs, or remove it: nothing reads it here.",
  },
  "keyword-unknown": {
    severity: "warning",
    help: "Correct the name; a keyword of your own begins with `x-`.",
  },
  "required-unknown": {
    severity: "warning",
    help: "Correct the name in `required`, or declare the property under `properties`.",
  },
  "default-not-listed": {
    severity: "warning",
    help: "Write a default that the `enum` lists, or list it.",
  },
  "default-refused": {
    severity: "warning",
    help: "Write a default that the schema accepts (in YAML, texts are quoted, and numbers and `true` are not), or leave it out.",
  },
  "body-of-no-type": {
    severity: "warning",
    help: "Describe the body under its media type, such as application/json, or take it away.",
  },
  "body-of-no-content": {
    severity: "warning",
    help: "Describe the body under the status that it comes with, such as `200`, or take it away.",
  },
  "server-variable-fixed": {
    severity: "warning",
    help: "Who wants another value gives `baseUrl` to the call, or describes the server among those of the whole API.",
  },
  "responses-empty": {
    severity: "warning",
    help: "Describe at least the response of success, such as `204` with a description.",
  },
  "unknown-security-type": {
    severity: "error",
    help: "Use apiKey, http, oauth2, openIdConnect or mutualTLS.",
  },
  "unknown-security-scheme": {
    severity: "warning",
    help: "Declare the scheme under components.securitySchemes, or correct its name.",
  },
  "security-by-challenge": {
    severity: "warning",
    help: "Give the option a function that makes the credential for each call, or answer the challenge in a `fetch` of your own.",
  },
  "credentials-clash": {
    severity: "warning",
    help: "Write alternatives as entries of their own in `security`: what stands in one entry is sent together.",
  },
  "server-url-unusable": {
    severity: "warning",
    help: "Write a URL of http or https, and give every variable in it a default; until then callers give `baseUrl`.",
  },
  "content-beside-schema": {
    severity: "warning",
    help: "Keep `schema` for what `style` writes, or `content` for a media type such as JSON.",
  },
  "field-without-effect": {
    severity: "warning",
    help: "Remove it, or say what is meant where the specification has it.",
  },
  "header-not-sendable": {
    severity: "warning",
    help: "Correct the name: letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, 5.6.2). Leave a header of the connection out, with an overlay.",
  },
  "header-not-in-browsers": {
    severity: "note",
    help: "Nothing to do where calls are made by a server. Browsers keep this header to themselves (Fetch Standard, forbidden request-header).",
  },
  "media-type-malformed": {
    severity: "warning",
    help: "Write a type and a subtype, such as application/json (RFC 9110, 8.3.1).",
  },
  "encoding-not-honoured": {
    severity: "warning",
    help: "Check that the server accepts the part without it.",
  },
  "header-parameter-ignored": {
    severity: "note",
    help: "Accept, Content-Type and Authorization follow from content and security (OpenAPI 3.1, 4.8.12.1).",
  },
  "duplicate-parameter": {
    severity: "error",
    help: "A parameter is told by its name and place: keep one of the two.",
  },
  "parameter-repeated": {
    severity: "warning",
    help: "Keep one of the two: OpenAPI lets a list hold each parameter once.",
  },
  "optional-path-parameter": {
    severity: "warning",
    help: "A path without one of its parameters is another path; it is taken as required.",
  },
  "unknown-style": {
    severity: "warning",
    help: "Use a style that its place allows (OpenAPI 3.1, 4.8.12.2).",
  },
  "parameter-content-unwritable": {
    severity: "error",
    help: "Describe it as application/json or application/x-www-form-urlencoded, with a style instead of `content`, or as a string that the caller writes.",
  },
  "wrong-status": {
    severity: "error",
    help: "Use a code such as 200, a range such as 4XX, or default.",
  },
  "bad-path-template": {
    severity: "error",
    help: "Write every parameter as {name}.",
  },
  "bad-path": {
    severity: "error",
    help: "Begin the path with a slash: it is appended to the server's URL, which no server has to take where it is longer than 8000 characters.",
  },
  "undeclared-path-parameter": {
    severity: "warning",
    help: "Add a parameter with `in: path` and this name to the operation or its Path Item, or correct the path.",
  },
  "path-parameter-pattern": {
    severity: "warning",
    help: "Write only the name in braces, and a pattern into the parameter's schema: the path itself has none in OpenAPI.",
  },
  "equal-paths": {
    severity: "warning",
    help: "Join the two, or let their literal parts differ: to OpenAPI, which tells paths by these, they are one.",
  },
  "path-item-field-shared": {
    severity: "warning",
    help: "Keep it in one of the two places: OpenAPI does not say which of them counts.",
  },
  "odd-path-expression": {
    severity: "warning",
    help: "Declare it as a path parameter if it is one.",
  },
  "unused-path-parameter": {
    severity: "warning",
    help: "Add it to the path in braces, or remove the parameter; it is left out.",
  },
  "callbacks-not-honoured": {
    severity: "warning",
    help: "The operation itself is emitted; handle callbacks by hand for now.",
  },
  "links-not-honoured": {
    severity: "note",
    help: "The response itself is emitted; call the linked operation with what it answers.",
  },
  "webhooks-not-honoured": {
    severity: "warning",
    help: "The operations under paths are emitted; handle webhooks by hand for now.",
  },
  "duplicate-operation-id": {
    severity: "warning",
    help: "Give each operation an operationId of its own.",
  },
  "no-operations": {
    severity: "error",
    help: "Add operations under paths, or mend what they are left out for; nothing can be emitted without operations and components.",
  },
  "broken-left-out": {
    severity: "warning",
    help: "Mend the place that is shown, in the description or with an overlay, and it is there again.",
  },
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
    help: "Let it be read, or restore it from version control. Else delete what is in the output folder, but for `names.yaml`, and generate again.",
  },
  "output-unwritable": {
    severity: "error",
    help: "Check that nothing else is in its place, that the folder may be written to and that the disk is not full.",
  },
  "openapi-types-unsafe": {
    severity: "error",
    help: "The bridge file would hold more than types; leave it out with `openapiTypes: false` in sdk.yaml and report this.",
  },
  "openapi-types-failed": {
    severity: "warning",
    help: "The SDK is complete without the bridge file; `openapiTypes: false` in sdk.yaml leaves it out for good.",
  },
  "type-widened": {
    severity: "note",
    help: "The validator checks all of them. To have them in the type, combine fewer alternatives by `allOf`.",
  },
  // passes
  "method-left-out": {
    severity: "note",
    help: "`methods:` in sdk.yaml ranks the verbs; change the order to keep another one.",
  },
  "parameter-name-shared": {
    severity: "note",
    help: "Nothing to do, unless you want another name: rename a parameter with an overlay.",
  },
  "body-name-shared": {
    severity: "note",
    help: "Nothing to do, unless you want the body's properties beside the parameters: rename one with an overlay.",
  },
  "empty-value-refused": {
    severity: "note",
    help: "If the API tells an empty value from none, let the schema take null, with an overlay: it is sent as `name=`.",
  },
  "text-not-checked": {
    severity: "note",
    help: "Write the text or the bytes as the API wants them, or describe a JSON body with an overlay if the API takes one.",
  },
  "form-no-object": {
    severity: "error",
    help: "Describe its parts or fields as properties of an object with an overlay: a list of files is a property of type array.",
  },
  "form-left-out": {
    severity: "warning",
    help: "The body is sent in its other media types. To send it as this one, too, describe its parts or fields as properties of an object.",
  },
  "bytes-as-text": {
    severity: "warning",
    help: "Describe what is really sent, with an overlay: a media type such as `multipart/form-data` or `application/octet-stream`, or `format: byte` for bytes that are encoded as base64.",
  },
  "file-as-json": {
    severity: "warning",
    help: "Say the media type that really comes, such as `application/zip` or `application/octet-stream`, with an overlay.",
  },
  "response-schema-not-read": {
    severity: "warning",
    help: "If it is JSON, give the media type a name that ends in `+json`, with an overlay; else nothing but its text or bytes can be given.",
  },
  "response-schema-beside-json": {
    severity: "note",
    help: "Nothing to do: JSON is asked for first. If this is JSON as well, give the media type a name that ends in `+json`, with an overlay.",
  },
  "style-undefined": {
    severity: "warning",
    help: "Check what the server reads. Describe the parameter with `content` of `application/json`, if that is what it takes.",
  },
  "events-not-read": {
    severity: "note",
    help: "Nothing to do: read the stream, or ask for another media type that is described.",
  },
  "auth-option-shared": {
    severity: "warning",
    help: "Name the scheme's option under `auth:` in sdk.yaml.",
  },
  "name-shared": {
    severity: "warning",
    help: "Settle the names under `names:` in sdk.yaml, so that a later addition never changes them.",
  },
  "name-of-client": {
    severity: "warning",
    help: "Choose another name under `names:` in sdk.yaml, if you like one better.",
  },
  "name-of-package": {
    severity: "warning",
    help: "Choose another name for the resource's methods under `names:` in sdk.yaml, if you like one better.",
  },
  "name-kept": {
    severity: "warning",
    help: "Delete the line from names.yaml to give the name away, or choose another one under `names:` in sdk.yaml.",
  },
  "name-changed": {
    severity: "note",
    help: "Tell who uses the SDK. `names:` in sdk.yaml keeps a name as it was.",
  },
  "naming-decided": {
    severity: "note",
    help: "It stays so: names.yaml has the rule. `naming:` in sdk.yaml chooses another one.",
  },
  "schema-invalid": {
    severity: "error",
    help: "Write a Schema Object: an object of keywords (in OpenAPI 3.1 also true or false).",
  },
  "marks-exclusive": {
    severity: "warning",
    help: "Keep `readOnly` for what only comes back, or `writeOnly` for what is only sent.",
  },
  "number-inexact": {
    severity: "warning",
    help: "Describe the value as a string: most readers of JSON lose its last digits.",
  },
  "schema-keyword-invalid": {
    severity: "error",
    help: "Correct the keyword's value; numbers are written without quotes.",
  },
  "schema-keyword-ignored": {
    severity: "warning",
    help: "Say the same with keywords of this OpenAPI version; 3.1 has all of JSON Schema 2020-12.",
  },
  "schema-too-deep": {
    severity: "error",
    help: "Move inner schemas to components.schemas and refer to them by `$ref`.",
  },
  "schema-reference-dangling": {
    severity: "error",
    help: "Correct the reference, or add the `$id`, `$anchor` or pointer target that it names.",
  },
  "schema-reference-beyond-id": {
    severity: "warning",
    help: "Remove the `$id`, or let the reference name the whole description: `openapi.yaml#/components/schemas/User`.",
  },
  "schema-reference-not-a-schema": {
    severity: "error",
    help: "Refer to a schema, such as `#/components/schemas/User`.",
  },
  "schema-reference-loop": {
    severity: "error",
    help: "Break the circle: recursion has to pass through a property or an item.",
  },
  "schema-chain-too-long": {
    severity: "error",
    help: "Let the schemas refer to what they need directly.",
  },
  "heirs-listed": {
    severity: "note",
    help: "To say it without the circle, list the heirs in a schema of their own, and let them extend one without `oneOf`.",
  },
  "schema-dialect-unsupported": {
    severity: "error",
    help: "Use JSON Schema 2020-12 (https://json-schema.org/draft/2020-12/schema), draft 4, or OpenAPI's own dialect.",
  },
  "schema-not-compilable": {
    severity: "error",
    help: "Say the same with other keywords: what can't be validated exactly is refused.",
  },
  "branches-alike": {
    severity: "warning",
    help: "Let each branch say its own value of the tag by `const`, or by an `enum` of one, or require what no other has; or write `anyOf`, which takes what fits several.",
  },
  "branch-covered": {
    severity: "warning",
    help: "Take that branch away, with the overlay, if only the others are meant, as where swag writes one of `type: object` before what a body is. Write `anyOf`, which takes what fits several, if any such value is meant.",
  },
  "discriminator-mapping-idle": {
    severity: "warning",
    help: "Add the schema to the branches, or let it extend the schema that has the discriminator; else remove the entry.",
  },
  "discriminator-mapping-unknown": {
    severity: "warning",
    help: "Name a component schema, or write a reference such as `#/components/schemas/Cat`.",
  },
  "schema-contradictory": {
    severity: "warning",
    help: "Correct one of the places. Where no value is meant, write `not: {}`, or `false` in OpenAPI 3.1.",
  },
  "property-refused": {
    severity: "warning",
    help: "Take `additionalProperties: false` away from what is combined by `allOf`; to close the whole, write `unevaluatedProperties: false` beside the `allOf` (OpenAPI 3.1).",
  },
  "enum-value-idle": {
    severity: "warning",
    help: "Write the values as their `type` has them (in YAML, texts that look like numbers are quoted), or change the type, the pattern or the bounds that refuse them.",
  },
  "pattern-invalid": {
    severity: "error",
    help: "Write the pattern in the syntax of ECMA-262 (JavaScript).",
  },
  "pattern-foreign": {
    severity: "warning",
    help: "Write `^` and `$` for the beginning and the end, `[A-Za-z]` for a class of characters, and no slashes or flags around the pattern.",
  },
  "pattern-not-unicode": {
    severity: "warning",
    help: 'Correct it as `new RegExp(pattern, "u")` asks, such as `\\p{L}` for `\\pL`; until then any value passes.',
  },
  "pattern-unsafe": {
    severity: "warning",
    help: "Rewrite the pattern without nested or overlapping repetition. Where it repeats repetitions or choices, the emitted check matches it in linear time; others that read this description may not.",
  },
  "pattern-unchecked": {
    severity: "warning",
    help: "Write the pattern with fewer groups within groups and shorter, or look at it with a ReDoS checker by itself.",
  },
  "format-unknown": {
    severity: "note",
    help: "Use a format of the OpenAPI Format Registry, or add a `pattern`.",
  },
  "format-unchecked": {
    severity: "note",
    help: "Nothing to do; a `pattern`, or `minimum` and `maximum`, are checked beside it.",
  },
  // pipeline
  "output-changed": {
    severity: "error",
    help: "Run `seamstress generate` and commit the result; emitted files are never edited by hand.",
  },
  "output-missing": {
    severity: "error",
    help: "Run `seamstress generate` and commit the result.",
  },
  "output-stale": {
    severity: "error",
    help: "Run `seamstress generate`, which deletes it, and commit the result.",
  },
  "output-extra": {
    severity: "error",
    help: "Move the file elsewhere: everything in the output folder is emitted.",
  },
  // emit
  "output-not-parsable": {
    severity: "error",
    help: "This is a bug of the generator: please report it with the part of the description that the file came from.",
  },
  "output-not-typed": {
    severity: "error",
    help: "This is a bug of the generator: please report it with the part of the description that is shown.",
  },
  "output-not-formatted": {
    severity: "error",
    help: "Look at the configuration of prettier that holds for the output folder, or leave `format` out of sdk.yaml.",
  },
  "output-not-as-promised": {
    severity: "error",
    help: "This is a bug of the generator: please report it with the description.",
  },
  // schema2
  "exclusive-bound-boolean": {
    severity: "warning",
    help: "Write the bound itself as the value of exclusiveMinimum or exclusiveMaximum.",
  },
  "exclusive-bound-number": {
    severity: "warning",
    help: "Write the bound as minimum or maximum, with `true` as the value of exclusiveMinimum or exclusiveMaximum.",
  },
  "items-array": {
    severity: "warning",
    help: "Write `prefixItems` in OpenAPI 3.1; 3.0 can only say what all items have in common.",
  },
  "keyword-of-31": {
    severity: "warning",
    help: "Raise the version to 3.1, which has all of JSON Schema 2020-12, or say the same with keywords of OpenAPI 3.0.",
  },
  "keyword-without-effect": {
    severity: "warning",
    help: "Say what is meant with a keyword of OpenAPI's schemas, or remove it.",
  },
  "map-reference": {
    severity: "warning",
    help: "Write the map out, or let what is in it be references; a schema that is referred to by `allOf` may hold a whole map of properties.",
  },
  "map-reference-not-a-map": {
    severity: "error",
    help: "Let the reference name an object whose values are schemas, or write the map out.",
  },
  "nullable-by-intent": {
    severity: "note",
    help: "Nothing to do, unless null is not allowed there: then remove `nullable`.",
  },
  "nullable-in-31": {
    severity: "warning",
    help: 'Write `null` among the types; beside `$ref`, write `anyOf` with `type: "null"` as its second branch.',
  },
  "reference-sibling-ignored": {
    severity: "warning",
    help: "Write it into what is referred to. Beside a schema's reference, make the reference the only item of `allOf`, or raise the version to 3.1, where all keywords beside `$ref` count.",
  },
  "type-array-in-30": {
    severity: "warning",
    help: "Write one type and `nullable: true`; several types are branches of `anyOf`.",
  },
  "body-not-sent": {
    severity: "warning",
    help: "Describe the values as query parameters, or the operation with POST: fetch sends no body with GET and HEAD.",
  },
  "method-not-sendable": {
    severity: "warning",
    help: "Leave the operation out with `exclude:` in sdk.yaml: no platform's fetch sends it.",
  },
  "example-refused": {
    severity: "warning",
    help: "Correct the example, or the schema: what a schema refuses is refused before it is sent.",
  },
  "sample-missing": {
    severity: "note",
    help: "Give an example that its schema accepts: of the parameter, of the schema or of the request body's media type.",
  },
  "sample-stale": {
    severity: "warning",
    help: "Correct the sample, in an overlay or where the description comes from, or remove it: one is derived then.",
  },
  "export-name-shared": {
    severity: "warning",
    help: "Give the component another name with `names:` in sdk.yaml, or import it under the name that is shown.",
  },
};
