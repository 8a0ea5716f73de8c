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
    .flatMap(exampleItem);
  const more = items.length - mostExamples;
  const told = [
    ...items.slice(0, mostExamples),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
  return told.length === 0 ? "" : `${lead}\n\n${joinItems(told)}`;
}

/** Of a longer value the summary says what there is; without one, nothing does. */
function exampleItem({
  name,
  summary = "",
  value,
  url,
}: NamedExample): readonly string[] {
  const said = plain(summary).replace(/\.$/, "");
  const label = said || codeSpan(name);
  if (url !== undefined) return [`${label}: ${autolink(url) ?? codeSpan(url)}`];
  const isShort =
    value !== undefined && JSON.stringify(value).length <= longestValue;
  if (isShort) return [`${label}: ${show(value)}`];
  return said === "" ? [] : [said];
}

const longestValue = 200;
