import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Side } from "../../generator/ir/sdk.js";

/** One schema of the suite and the values that it accepts or refuses, in the form of the JSON Schema suite. */
export interface Group {
  readonly description: string;
  readonly specification: readonly { readonly section: string }[];
  readonly dialect: "oas30" | "oas31";
  readonly schema: JsonValue;
  /** Present: the schema is the component `Case` of a description, beside these. */
  readonly components?: JsonObject;
  /** Which of `Case`'s checks to run: by default that of responses. */
  readonly direction?: Side;
  readonly jsonSchemaDialect?: string;
  readonly tests: readonly Case[];
}

export interface Case {
  readonly description: string;
  readonly data: JsonValue;
  /** What the specification says. */
  readonly valid: boolean;
  /** Why we decide otherwise on purpose. */
  readonly deviation?: string;
  /** What is wrong with us: the verdict is known to be another, and should not be. */
  readonly defect?: string;
}

export interface SuiteFile {
  readonly file: string;
  readonly groups: readonly Group[];
}

const folder = join(import.meta.dirname, "cases");

export function readSuite(): readonly SuiteFile[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => ({
      file,
      groups: JSON.parse(readFileSync(join(folder, file), "utf8")),
    }));
}
