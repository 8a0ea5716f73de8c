import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import { maximumDepth } from "./limits.js";

/** An offset of the text that a complaint points at. */
export interface Spot {
  readonly offset: number;
  readonly note?: string;
}

/** Tells what is wrong at offsets of the text, the most important first. */
export type Complain = (
  code: DiagnosticCode,
  message: string,
  ...at: readonly Spot[]
) => void;

/** Nesting is limited alike in everything that is parsed. */
export function complainOfDepth(offset: number, complain: Complain): undefined {
  const message = `Values are nested more than ${maximumDepth} levels deep.`;
  complain("too-deep", message, { offset });
}
