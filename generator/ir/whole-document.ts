import type { CodeSample } from "./sdk.js";

/** The whole description as one document, its overlays applied. */
export interface WholeDocument {
  readonly syntax: "json" | "yaml";
  /** @param derived code samples that an operation (`post /acs/users/suspend`) gets besides those that it has */
  text(derived: SamplesOf): string;
}

export type SamplesOf = (operationId: string) => readonly CodeSample[];
