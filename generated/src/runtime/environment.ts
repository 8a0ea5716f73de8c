/** What some platforms have besides the standard. */
interface Platform {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
  };
  readonly location?: { readonly href?: string };
}

const platform: Platform = globalThis;

/** An environment variable, on platforms that have any; an empty one counts as not set. */
export function environment(name = ""): string | undefined {
  try {
    return platform.process?.env?.[name] || undefined;
  } catch {
    // Deno without the permission to read it.
    return undefined;
  }
}

/** Where a browser's page, or its worker, comes from; other platforms have none. */
export function pageUrl(): string | undefined {
  return platform.location?.href;
}
