import type { Check, Issue } from "./check.js";

/** Standard Schema v1 (https://standardschema.dev): what form libraries, routers and others take as a validator. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "seamstress";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output };
  };
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/**
 * A check as a Standard Schema: `standard<AcsUser>(checkAcsUser)`.
 *
 * @param check validates exactly `Output`
 */
export function standard<Output>(check: Check): StandardSchema<Output> {
  const isValid = (value: unknown, issues: Issue[]): value is Output => {
    check(value, issues);
    return issues.length === 0;
  };
  return {
    "~standard": {
      version: 1,
      vendor: "seamstress",
      validate(value): StandardResult<Output> {
        const issues: Issue[] = [];
        return isValid(value, issues) ? { value } : { issues };
      },
    },
  };
}
