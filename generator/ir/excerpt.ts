import type { Operation } from "./api.js";
import type { CodeSample } from "./sdk.js";

/** An OpenAPI document of one operation: with the components that it leads to, and what holds for the whole description. */
export interface Excerpt {
  /** Stands for all that it says. */
  readonly hash: string;
  readonly syntax: "json" | "yaml";
  /** The characters of it as JSON without white space: about how long it is, without printing it. */
  readonly size: number;
  text(): string;
}

/** Which operation: its method and its path as it is written. */
export type OperationKey = Pick<Operation, "method" | "path">;

/** The excerpt for an operation; `undefined` where the description that was read has none such. */
export type Excerpts = (operation: OperationKey) => Excerpt | undefined;

/** Without any. */
export const noExcerpts: Excerpts = () => undefined;

/** The whole description as one document, its overlays applied. */
export interface WholeDocument {
  readonly syntax: "json" | "yaml";
  /** @param derived code samples that an operation (`post /acs/users/suspend`) gets besides those that it has */
  text(derived: SamplesOf): string;
}

export type SamplesOf = (operationId: string) => readonly CodeSample[];
