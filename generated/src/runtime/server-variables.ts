import { own } from "./check.js";
import type { ServerUrl } from "./client.js";

/** Puts the values of variables into the `{names}` of a server's URL. */
export const withVariables: ServerUrl = (
  { baseUrl, serverVariables = {} },
  options,
) =>
  baseUrl?.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    String(
      own(options.serverVariables ?? {}, name) ??
        own(serverVariables, name) ??
        whole,
    ),
  );
