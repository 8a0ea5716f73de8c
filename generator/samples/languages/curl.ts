import { percentEncoded } from "../../ir/percent.js";
import { responseBody, type SampleLanguage, withResult } from "../call.js";
import { commented } from "../layout.js";
import type { SampleBody } from "../wire/body.js";
import type { SamplePart } from "../wire/parts.js";
import type { SampleRequest } from "../wire/request.js";
import type { SampleHeader, SampleText } from "../wire/text.js";
import { literally, quoted, withVariables } from "./shell.js";

/** cURL with its JSON in a here-document, and the body of the response as a comment. */
export const curl: SampleLanguage = {
  block: "bash",
  title: "cURL",
  showsResult: true,
  write({ request, result }) {
    const { method, body } = request;
    const parts = [
      `curl --include --request ${method} ${withVariables(urlOf(request))}`,
      ...options(request).map((each) => `  ${each}`),
    ];
    const answer = result && responseBody(result);
    const response =
      answer === undefined
        ? undefined
        : commented(`Response:\n${JSON.stringify(answer, null, 2)}`, "#");
    return withResult(parts.join(" \\\n") + documentOf(body), response);
  },
};

function urlOf({ url, query, credentials }: SampleRequest): SampleText {
  const secrets = credentials.query.flatMap(({ name, value }) => [
    `&${percentEncoded(name)}=`,
    ...value,
  ]);
  const [first = "", ...others] = [
    ...query.map((pair) => `&${pair}`),
    ...secrets,
  ];
  return typeof first === "string"
    ? [url, first.replace("&", "?"), ...others]
    : [url, first, ...others];
}

function options(request: SampleRequest): readonly string[] {
  const { url, query, headers, credentials, body } = request;
  const isGlob = /[[\]{}]/.test(url + query.join("&"));
  const { basic } = credentials;
  return [
    // Brackets would be ranges.
    ...(isGlob ? ["--globoff"] : []),
    ...(basic === undefined ? [] : [`--user ${withVariables(basic)}`]),
    ...[...credentials.headers, ...headers].map(headerOption),
    ...(credentials.cookies.length === 0
      ? []
      : [`--cookie ${withVariables(cookiesOf(credentials.cookies))}`]),
    ...(body === undefined ? [] : bodyOptions(body)),
  ];
}

function headerOption({ name, value }: SampleHeader): string {
  // Without anything behind the colon, cURL would not send it.
  const text = value.join("") === "" ? [`${name};`] : [`${name}: `, ...value];
  return `--header ${withVariables(text)}`;
}

function cookiesOf(cookies: readonly SampleHeader[]): SampleText {
  return cookies.flatMap(({ name, value }, index) => [
    `${index === 0 ? "" : "; "}${name}=`,
    ...value,
  ]);
}

function bodyOptions(body: SampleBody): readonly string[] {
  const type = `--header ${quoted(`Content-Type: ${body.mediaType}`)}`;
  switch (body.kind) {
    case "json":
      return [
        ...(body.mediaType === "application/json" ? [] : [type]),
        "--json @- <<EOF",
      ];
    case "form":
      return body.fields.length === 0
        ? [type, '--data ""']
        : body.fields.map(
            ([name, value]) =>
              `--data-urlencode ${quoted(`${fieldName(name)}=${value}`)}`,
          );
    case "multipart":
      return [
        ...(body.mediaType === "multipart/form-data" ? [] : [type]),
        ...body.parts.map((part) => `--form ${quoted(formValue(part))}`),
      ];
    case "text":
      return [type, `--data-raw ${literally(body.text)}`];
    case "file":
      return [type, `--data-binary ${quoted(`@${body.file}`)}`];
  }
}

/** cURL takes names as they are, up to the first `=`, or `@`, which would read a file. */
function fieldName(name: string): string {
  return /^[\w.[\]-]+$/.test(name) ? name : percentEncoded(name);
}

/** What begins with `@` or `<`, or has `;` in it, means something else unless it is in quotes (`man curl`, `--form`). */
function formValue({ name, text, file, mediaType }: SamplePart): string {
  const type = mediaType === undefined ? "" : `;type=${mediaType}`;
  if (file !== undefined) return `${name}=@${file}${type}`;
  const content = text ?? "";
  const isPlain = /^(?![@<"\s])[^;]*$/.test(content) && !/\s$/.test(content);
  const written = isPlain
    ? content
    : `"${content.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  return `${name}=${written}${type}`;
}

/** What an unquoted here-document would expand is escaped (POSIX, 2.7.4). */
function documentOf(body: SampleBody | undefined): string {
  if (body?.kind !== "json") return "";
  const json = JSON.stringify(body.value, null, 2);
  return `\n${json.replaceAll(/[\\$`]/g, String.raw`\$&`)}\nEOF`;
}
