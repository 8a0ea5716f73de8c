import type { Schema } from "../ir/schema.js";
import { type DescribedValue, describedValuesOf } from "../schema/values.js";
import { show } from "./value.js";

/** More lines are read by nobody. */
const mostLines = 60;

/** What is said of the values of an enum, a line of Markdown each: "`1` (Low): Little."; of very many, of the first. */
export function describedValues(schema: Schema): readonly string[] {
  const values = describedValuesOf(schema);
  const more = values.length - mostLines;
  return [
    ...values.slice(0, mostLines).map(lineOf),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function lineOf({ value, name, description }: DescribedValue): string {
  const [short = "", long = ""] = [name, description].map((each) =>
    each?.replace(/\s+/g, " ").trim(),
  );
  const lead = show(value);
  if (long === "") return `${lead}: ${short}`;
  return short === "" ? `${lead}: ${long}` : `${lead} (${short}): ${long}`;
}
