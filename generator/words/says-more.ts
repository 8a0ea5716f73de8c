/** Whether a description says more of a thing than its name: not where it is `Basic Error` of `BasicError`. */
export function saysMoreThan(name: string, description: string): boolean {
  return lettersOf(description) !== lettersOf(name);
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
