import type { JsonValue } from "../../generator/ir/json.js";

/** `valid` or `invalid`; `refused: …` and `thrown: …` where there is no verdict. */
export type Verdict = string;

/** The dialects that both know. */
export type Dialect = "2020-12" | "draft4" | "oas30";

export type Judge = (value: JsonValue) => Verdict;

export type MakeJudge = (schema: JsonValue, dialect: Dialect) => Promise<Judge>;

export function thrown(error: unknown): Verdict {
  return `thrown: ${error instanceof Error ? error.message : String(error)}`;
}
