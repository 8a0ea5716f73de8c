import { responseBody, type SampleLanguage, withResult } from "../call.js";
import { commented } from "../layout.js";
import { quoted } from "./shell.js";

/** cURL with its JSON in a here-document, and the body of the response as a comment. */
export const curl: SampleLanguage = {
  block: "bash",
  write({ request, result }) {
    const { method, url, headers, body } = request;
    const parts = [
      `curl --include --request ${method} ${quoted(url)}`,
      ...headers.map((each) => `  --header "${each}"`),
      ...(body === undefined ? [] : ["  --json @- <<EOF"]),
    ];
    const response =
      result &&
      commented(
        `Response:\n${JSON.stringify(responseBody(result), null, 2)}`,
        "#",
      );
    return withResult(parts.join(" \\\n") + document(body), response);
  },
};

/** What an unquoted here-document would expand is escaped (POSIX, 2.7.4). */
function document(body: object | undefined): string {
  if (body === undefined) return "";
  const json = JSON.stringify(body, null, 2);
  return `\n${json.replaceAll(/[\\$`]/g, String.raw`\$&`)}\nEOF`;
}
