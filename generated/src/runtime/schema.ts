import { type Check, type Issue, issuesOfAny } from "./check.js";

/**
 * What tells whether values are of a type. Implements Standard Schema v1 (https://standardschema.dev), so that form libraries, routers
 * and others take it as it is.
 */
export interface Schema<Type> {
  /** Whether a value is valid. */
  is(value: unknown): value is Type;
  /** All that is wrong with a value; empty if it is valid. */
  issues(value: unknown): readonly Issue[];
  readonly "~standard": StandardSchema<Type>;
}

/** The interface of Standard Schema v1. */
export interface StandardSchema<Type> {
  readonly version: 1;
  readonly vendor: "seamstress";
  readonly validate: (value: unknown) => StandardResult<Type>;
  readonly types?: { readonly input: Type; readonly output: Type };
}

/** The value itself, or what is wrong with it. */
export type StandardResult<Type> =
  | { readonly value: Type; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/**
 * A check as a schema: `schema<AcsUser>(checkAcsUser)`.
 *
 * @param check finds values of `Type` valid, and no others
 */
export function schema<Type>(check: Check): Schema<Type> {
  const accepts = (
    value: unknown,
    found: readonly Issue[] = issuesOfAny(check, value),
  ): value is Type => found.length === 0;
  return {
    is: (value): value is Type => accepts(value),
    issues: (value) => issuesOfAny(check, value),
    "~standard": {
      version: 1,
      vendor: "seamstress",
      validate(value): StandardResult<Type> {
        const issues = issuesOfAny(check, value);
        return accepts(value, issues) ? { value } : { issues };
      },
    },
  };
}

/** What tells whether a value is one of a few, and lists these. */
export interface EnumSchema<Type> extends Schema<Type> {
  /** All of them, in the order of the description. */
  readonly values: readonly Type[];
}

/**
 * A check of an enum as a schema: `enumSchema<Genre>(["novel", "poem"], checkGenre)`.
 *
 * @param values those of `Type`
 * @param check finds these valid, and no others
 */
export function enumSchema<Type>(
  values: readonly Type[],
  check: Check,
): EnumSchema<Type> {
  return { ...schema<Type>(check), values };
}
