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

/** A number that no double holds, infinity and NaN: JSON has none of them, as far as anyone can read it (RFC 8259, 6). */
export function complainOfNumber(
  written: string,
  offset: number,
  complain: Complain,
): void {
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const message = `${shown} is no number that JSON can express and JavaScript can hold.`;
  complain("number-not-finite", message, { offset });
}

/** Nesting is limited alike in everything that is parsed. */
export function complainOfDepth(offset: number, complain: Complain): undefined {
  const message = `Values are nested more than ${maximumDepth} levels deep.`;
  complain("too-deep", message, { offset });
}
