import type { Server } from "../../ir/api.js";

/** A server's URL with its variables' defaults put in (OpenAPI 3.1, 4.8.6). */
export function resolveServer(server: Server): string {
  return server.url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) =>
      server.variables.find((variable) => variable.name === name)?.default ??
      whole,
  );
}
