/** A text in which environment variables stand for secrets. */
export type SampleText = readonly (string | Variable)[];

export interface Variable {
  readonly env: string;
}

export interface SampleHeader {
  readonly name: string;
  readonly value: SampleText;
}

/** Whether a secret stands in a text. */
export function hasVariable(text: SampleText): boolean {
  return text.some((piece) => typeof piece !== "string");
}
