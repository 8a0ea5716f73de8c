import { createReport } from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";
import type { JsonValue } from "../../generator/ir/json.js";

/** What parsing a text gives: its value, and the problems as `code line:column line:column…`. */
export async function parsed(
  text: string,
  document = "spec.yaml",
): Promise<{
  readonly value: JsonValue | undefined;
  readonly problems: readonly string[];
  readonly messages: readonly string[];
}> {
  const report = createReport();
  const value = await parseText(text, document, report);
  const problems = report.diagnostics.map(({ code, places }) =>
    [
      code,
      ...places.map((place) =>
        place.kind === "position" ? `${place.line}:${place.column}` : "?",
      ),
    ].join(" "),
  );
  return {
    value,
    problems,
    messages: report.diagnostics.map(({ message }) => message),
  };
}
