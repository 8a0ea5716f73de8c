/** Names that must not change: by component pointer (`#/components/schemas/user`) or operation (`post /acs/users/suspend`). */
export interface KnownNames {
  /** `names:` of sdk.yaml. */
  readonly pinned: ReadonlyMap<string, string>;
  /** What the output folder was generated with last time. */
  readonly published: ReadonlyMap<string, string>;
}
