import type { JsonValue } from "./json.js";

/** `sdk.yaml`, validated, with its defaults filled in. The file's own form is `spec/sdk.schema.json`. */
export interface SdkConfig {
  readonly package: PackageConfig;
  readonly client: { readonly name?: string };
  readonly baseUrl: { readonly env?: string };
  readonly auth: readonly AuthConfig[];
  /** Verbs from most to least wanted, lower case: of the operations that one path offers for one purpose, the first is kept. Empty: all are kept. */
  readonly methods: readonly string[];
  /** `x-…` keywords: operations and properties that bear one (with any value but false) are left out. */
  readonly exclude: readonly string[];
  readonly envelope?: EnvelopeConfig;
  readonly naming: NamingConfig;
  /** Fixed names: component pointer (`#/components/schemas/user`) to type name, operation (`post /acs/users/suspend`) to `acs.users.suspend`. */
  readonly names: ReadonlyMap<string, string>;
  /** Keys in `params` that the API does not declare. */
  readonly unknownKeys: "refuse" | "allow";
  /** `open`: enums of texts take others in what comes back: types get `| (string & {})`, and checks agree. */
  readonly enums: "closed" | "open";
  /** An optional body of which no property is given: not sent, or sent as `{}`. */
  readonly emptyBody: "omit" | "send";
  /** What becomes of a description that is wrong in places: nothing is written, or the operations that need them are left out. */
  readonly broken: "refuse" | "skip";
  /** The folder, from that of sdk.yaml on, that references may lead into; unset, the description's own. */
  readonly root?: string;
  /** Whether the openapi-typescript bridge is emitted. */
  readonly openapiTypes: boolean;
  readonly docs: DocsConfig;
  /** What formats the package with the output folder's own configuration; unset, it stays as it is, in prettier's default style. */
  readonly format?: "prettier";
  /** Whether the package is type-checked before it is written. */
  readonly verify: boolean;
  /** Extra servers of documentation: what `refresh` reads when it gets no SOURCE. */
  readonly sources: readonly string[];
  /** Of the requests of `refresh`; `env:NAME` in a value stands for an environment variable. */
  readonly refresh: { readonly headers: Readonly<Record<string, string>> };
}

export interface DocsConfig {
  /** Neither pages nor what is made of them: only the README and `api.md`. */
  readonly off?: boolean;
  /** Where the site of the documentation is: links between pages are absolute then. */
  readonly url?: string;
  /** Whether pages hold the OpenAPI document of their operation; `auto`: where it has 50 KB at most. */
  readonly embed: "auto" | "always" | "never";
  /** What the info strings of these documents call the whole description. */
  readonly openapi?: string;
  /** The languages in which each operation has a sample, in order. */
  readonly samples: readonly SampleConfig[];
}

export interface SampleConfig {
  readonly language:
    | "typescript"
    | "javascript"
    | "curl"
    | "python-requests"
    | "python"
    | "ruby"
    | "php"
    | "cli";
  /** What readers choose it by: `Seam SDK`. */
  readonly label?: string;
  /** Whether an example of the response follows as a comment, in languages that write one. */
  readonly response: boolean;
}

export interface PackageConfig {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly repository?: string;
  readonly homepage?: string;
  readonly author?: string;
}

export interface AuthConfig {
  readonly scheme: string;
  readonly option: string;
  readonly description?: string;
  readonly env?: string;
  readonly prefixes: readonly string[];
  readonly headers: readonly {
    readonly name: string;
    readonly option: string;
    readonly env?: string;
    readonly required: boolean;
    readonly description?: string;
  }[];
}

/** Seam: `flag: ok`: the result is the one other property of a success body, nothing if there is none, and `ok: false` is an error. */
export interface EnvelopeConfig {
  readonly flag: string;
  /** Properties that may stand beside the result without being it, such as `pagination` (read them with `.withResponse()`). */
  readonly beside: readonly string[];
}

/** How methods get their names. */
export interface NamingConfig {
  readonly strategy: NamingStrategy;
  /** Whether what lies below an item is a resource (`customers.sources.list`), as it is unless told, or a word of the method (`customers.listSources`). */
  readonly nesting?: "nested" | "flat";
  /** An extension of operations that says the resource, or with a dot in it all of the name: `x-box-tag`. */
  readonly extension?: string;
}

export type NamingStrategy =
  | "auto"
  | "path"
  | "operationId"
  | "group"
  | "rest"
  | "tag"
  | "fern"
  | "speakeasy";

/** What every client takes, whatever its API: no credential can have an option of such a name. */
export const clientOptions: readonly string[] = [
  "baseUrl",
  "fetch",
  "timeout",
  "headers",
  "validate",
  "signal",
  "server",
  "serverVariables",
  "constructor",
];

/**
 * Whether what a description has is left out on purpose: it bears one of the `exclude:` keywords with any value but false.
 *
 * @param valueOf gives the value of a keyword
 */
export function isExcluded(
  keywords: readonly string[],
  valueOf: (keyword: string) => JsonValue | undefined,
): boolean {
  return keywords.some((keyword) => {
    const value = valueOf(keyword);
    return value !== undefined && value !== false;
  });
}
