import type { Report } from "../diagnostics/report.js";
import { isUrl } from "../document/refresh/is-url.js";

/** `env:NAME` in a header's value. */
const variable = /env:([A-Za-z_][A-Za-z0-9_]*)/g;
/** RFC 9110, 5.1 and 5.5: a token; visible characters, spaces and tabs. */
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers of sdk.yaml and of the command line, and where their secrets come from. */
export interface HeaderOptions {
  readonly configured: Readonly<Record<string, string>>;
  /** Each as `Name: value`. */
  readonly given: readonly string[];
  readonly env: (name: string) => string | undefined;
  readonly report: Report;
}

/** The headers to send, their names in lower case: those of the command line win. No value is ever told. */
export function headersToSend({
  configured,
  given,
  env,
  report,
}: HeaderOptions): Readonly<Record<string, string>> {
  const written = [
    ...Object.entries(configured),
    ...given.flatMap((header) => nameAndValue(header, report)),
  ];
  const headers = new Map<string, string>();
  for (const [name, value] of written) {
    const filled = withVariables(name, value, env, report);
    if (isHeader(name, filled)) headers.set(name.toLowerCase(), filled);
    else wrong(report, `The header ${JSON.stringify(name)} can't be sent.`);
  }
  return Object.fromEntries(headers);
}

function nameAndValue(
  header: string,
  report: Report,
): readonly (readonly [name: string, value: string])[] {
  if (header.includes(":")) return [splitHeader(header)];
  wrong(report, "A header that was given has no colon.");
  return [];
}

/** `Name: value`, taken apart. */
export function splitHeader(
  header: string,
): readonly [name: string, value: string] {
  const [name = "", ...rest] = header.split(":");
  return [name.trim(), rest.join(":").trim()];
}

/** The environment variables that a header's value takes. */
export function variablesIn(header: string): readonly string[] {
  return [...header.matchAll(variable)].map(([, name = ""]) => name);
}

/** Names of headers that carry what nobody else may know. */
const credentials =
  /authorization|cookie|key|token|secret|passw|credential|signature/i;

/** Reports headers that are to be written to a file and can't be sent, or hold a secret themselves. No value is ever told. */
export function checkToBeWritten(
  headers: readonly string[],
  report: Report,
): void {
  for (const header of headers)
    for (const [name] of nameAndValue(header, report)) {
      const told = JSON.stringify(name);
      if (!fieldName.test(name))
        wrong(report, `The header ${told} can't be sent.`);
      else if (credentials.test(name) && variablesIn(header).length === 0)
        report.add(
          "init-secret",
          `The header ${told} would be written to sdk.yaml as it is, and it seems to carry a secret.`,
        );
    }
}

function withVariables(
  header: string,
  value: string,
  env: HeaderOptions["env"],
  report: Report,
): string {
  return value.replace(variable, (_, name: string) => {
    const found = env(name)?.trim() ?? "";
    if (found === "")
      wrong(
        report,
        `The environment variable ${name}, of the header ${JSON.stringify(header)}, is not set.`,
      );
    return found;
  });
}

function isHeader(name: string, value: string): boolean {
  return fieldName.test(name) && fieldValue.test(value);
}

function wrong(report: Report, message: string): void {
  report.add("refresh-header-invalid", message);
}

/** Reports sources of several origins: it isn't said which of them the headers are meant for, and they may be secret. */
export function checkOneOrigin(
  sources: readonly string[],
  headers: Readonly<Record<string, string>>,
  report: Report,
): void {
  const origins = new Set(
    sources.filter(isUrl).map((source) => new URL(source).origin),
  );
  if (Object.keys(headers).length === 0 || origins.size < 2) return;
  wrong(
    report,
    `The sources are of ${origins.size} servers (${[...origins].join(", ")}), which would all get the headers: refresh from one server at a time.`,
  );
}
