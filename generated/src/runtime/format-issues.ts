import type { Issue } from "./check.js";

/** Issues for a terminal, one a line: `acs_user_id: must be a UUID (received "abc")`. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(formatIssue).join("\n");
}

export function formatIssue({ path, message, received }: Issue): string {
  const place = path.length === 0 ? "" : `${formatPath(path)}: `;
  const but = received === undefined ? "" : ` (received ${received})`;
  return `${place}${message}${but}`;
}

/** `address.lines[0]["odd key"]` */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(key))
      return `${text}[${JSON.stringify(key)}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}
