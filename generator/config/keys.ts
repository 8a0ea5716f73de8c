/**
 * Every key of sdk.yaml, by the object that it stands in. The reader refuses all others, and `spec/sdk.schema.json` declares
 * exactly these (a test compares them).
 */
export const configKeys = {
  root: [
    "package",
    "client",
    "baseUrl",
    "auth",
    "methods",
    "exclude",
    "envelope",
    "naming",
    "names",
    "unknownKeys",
    "enums",
    "emptyBody",
    "openapiTypes",
    "sources",
  ],
  package: [
    "name",
    "version",
    "description",
    "license",
    "repository",
    "homepage",
    "author",
  ],
  client: ["name"],
  baseUrl: ["env"],
  auth: ["option", "description", "env", "prefixes", "headers"],
  header: ["name", "option", "description", "env", "required"],
  envelope: ["flag", "beside"],
  naming: ["strategy"],
} as const;

/** The values of the keys that take one of a few words. */
export const configChoices = {
  strategy: ["auto", "path", "operationId", "rest", "fern", "speakeasy"],
  unknownKeys: ["refuse", "allow"],
  enums: ["closed", "open"],
  emptyBody: ["omit", "send"],
} as const;

/** What a text must look like. The pattern is the one of `spec/sdk.schema.json`. */
export interface TextRule {
  readonly pattern: RegExp;
  /** Completes "must be …". */
  readonly says: string;
}

type TextName =
  | "any"
  | "packageName"
  | "version"
  | "className"
  | "optionName"
  | "environment"
  | "header"
  | "prefix"
  | "extension"
  | "methodName"
  | "nameKey";

export const textRules: Readonly<Record<TextName, TextRule>> = {
  any: { pattern: /\S/, says: "a text that is not empty" },
  packageName: {
    pattern: /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
    says: 'a package name of npm, such as "acme-sdk" or "@acme/sdk"',
  },
  version: {
    pattern:
      /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
    says: 'a semantic version, such as "1.2.0"',
  },
  className: {
    pattern: /^[A-Z][A-Za-z0-9]*$/,
    says: 'a class name in PascalCase, such as "Acme"',
  },
  optionName: {
    pattern: /^[a-z][A-Za-z0-9]*$/,
    says: 'a camelCase name, such as "apiKey"',
  },
  environment: {
    pattern: /^[A-Za-z_][A-Za-z0-9_]*$/,
    says: 'the name of an environment variable, such as "ACME_API_KEY"',
  },
  header: {
    pattern: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
    says: "a header name (RFC 9110, section 5.1)",
  },
  prefix: {
    pattern: /^[!-~]+$/,
    says: "printable ASCII characters without spaces",
  },
  extension: {
    pattern: /^x-.+$/,
    says: 'an extension keyword, such as "x-internal"',
  },
  methodName: {
    pattern: /^[A-Za-z_$][A-Za-z0-9_$]*(?:\.[A-Za-z_$][A-Za-z0-9_$]*)*$/,
    says: 'the names on the way to a method, such as "users.list"',
  },
  nameKey: {
    pattern: /^(?:#\/components\/schemas\/.+|[a-z]+ \/.*)$/,
    says: 'a component ("#/components/schemas/user") or an operation ("post /users/list")',
  },
};
