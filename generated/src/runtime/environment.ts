/** What some platforms have besides the standard. */
interface Platform {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly versions?: unknown;
  };
  readonly navigator?: { readonly userAgent?: string };
  readonly location?: { readonly href?: string };
}

const platform: Platform = globalThis;

/** An environment variable, on platforms that have any; an empty one counts as not set. */
export function environment(name: string | undefined): string | undefined {
  try {
    return platform.process?.env?.[name ?? ""] || undefined;
  } catch {
    // Deno without the permission to read it.
    return undefined;
  }
}

/** Whether the platform lets a User-Agent through: browsers have their own, and may ask the server first for leave to send another. */
export function sendsUserAgent(): boolean {
  const { process, navigator } = platform;
  return (
    process?.versions !== undefined ||
    navigator?.userAgent === "Cloudflare-Workers"
  );
}

/** Where the page is that a browser shows. */
export function pageUrl(): string | undefined {
  return platform.location?.href;
}
