/** What names the operations of an API where their author's extensions don't (passes/naming/rule.ts). */
export const namingRules = [
  "operationId",
  "path",
  "group",
  "rest",
  "tag",
] as const;

export type NamingRule = (typeof namingRules)[number];

/** The rule of an API's names, and what it leaves out of all paths. */
export interface NamingBasis {
  readonly rule: NamingRule;
  /** What all paths began with when the rule was decided: it names nothing. */
  readonly lead: readonly string[];
}

/** Names that were given out, and what gave them: they stay, whatever the description becomes (`names.yaml`). */
export interface PublishedNames {
  /** `naming:` of sdk.yaml as it was; where it is another now, methods are named anew. */
  readonly naming?: string;
  readonly basis?: NamingBasis;
  readonly package?: string;
  readonly client?: string;
  /** By operation (`post /acs/users/suspend`): `acs.users.suspend`. */
  readonly methods: ReadonlyMap<string, string>;
  /** Of components by pointer (`#/components/schemas/user`), of other schemas by id: `User`. */
  readonly types: ReadonlyMap<string, string>;
  /** Where what is sent has another type, by the same keys: `UserRequest`. */
  readonly requests: ReadonlyMap<string, string>;
  /** Of resources whose class or entry is not called after them, by their path (`acs.users`). */
  readonly resources: ReadonlyMap<string, PublishedResource>;
}

export interface PublishedResource {
  readonly className: string;
  readonly file: string;
}

/** Nothing was given out yet. */
export const nothingPublished: PublishedNames = {
  methods: new Map(),
  types: new Map(),
  requests: new Map(),
  resources: new Map(),
};
