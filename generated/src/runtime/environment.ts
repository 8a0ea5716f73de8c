import { isObject } from "./check.js";

/** An environment variable, on platforms that have any; an empty one counts as not set. */
export function environment(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    const process: unknown = Reflect.get(globalThis, "process");
    const variables = isObject(process) ? process["env"] : undefined;
    const value = isObject(variables) ? variables[name] : undefined;
    return typeof value === "string" && value !== "" ? value : undefined;
  } catch {
    // Deno without the permission to read it.
    return undefined;
  }
}

/** Whether the platform lets a User-Agent through: browsers have their own, and may ask the server first for leave to send another. */
export function sendsUserAgent(): boolean {
  const process: unknown = Reflect.get(globalThis, "process");
  const navigator: unknown = Reflect.get(globalThis, "navigator");
  return (
    (isObject(process) && isObject(process["versions"])) ||
    (isObject(navigator) && navigator["userAgent"] === "Cloudflare-Workers")
  );
}
