/** An issue as `templates/runtime/check.ts` has it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly received?: string;
}
