import type { ExampleSource } from "../../examples/example.js";
import type { MediaType, NamedExample } from "../../ir/api.js";
import type { JsonValue } from "../../ir/json.js";
import { codeSpan } from "../../markdown/code.js";
import { autolink } from "../../markdown/link.js";
import { plain } from "../../markdown/text.js";
import { show } from "../../words/value.js";
import { joinItems } from "./fields.js";

/** More are read by nobody. */
const mostExamples = 6;

/**
 * The examples of a body that have names, each with its summary, shortly; empty where there is one alone, which is shown at length.
 *
 * @param shown the one that is shown elsewhere
 */
export function namedExamples(
  lead: string,
  { schema, examples = [], named = [] }: Partial<MediaType>,
  source: ExampleSource,
  shown?: JsonValue,
): string {
  const isOnly = examples.length < 2 && named.every(({ url }) => !url);
  if (isOnly || schema === undefined) return "";
  const items = named
    .filter(
      ({ value }) =>
        value === undefined ||
        (JSON.stringify(value) !== JSON.stringify(shown) &&
          source.accepts(schema, value)),
    )
    .map(exampleItem);
  const more = items.length - mostExamples;
  const told = [
    ...items.slice(0, mostExamples),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
  return told.length === 0 ? "" : `${lead}\n\n${joinItems(told)}`;
}

function exampleItem({ name, summary = "", value, url }: NamedExample): string {
  const label = plain(summary) || codeSpan(name);
  if (value !== undefined) return `${label}: ${show(value)}`;
  return url === undefined
    ? label
    : `${label}: ${autolink(url) ?? codeSpan(url)}`;
}
