/** What emitted code takes from the platform: what is declared or imported must not hide it. */
export const platform: ReadonlySet<string> = new Set(
  (
    "AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable AsyncIterator Awaited BigInt Blob Boolean Date Error Exclude Extract File FormData " +
    "Function Generator Headers Infinity Iterable Iterator JSON Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise " +
    "PromiseLike Readonly ReadonlyArray ReadonlyMap ReadonlySet ReadableStream Record RegExp Request Required Response ReturnType Set String Symbol " +
    "TextDecoder TextEncoder URL URLSearchParams Uint8Array WeakMap fetch globalThis undefined"
  ).split(" "),
);

/** Whether a name is one of the platform's, so that a declaration of that name would hide it from the code around. */
export function isPlatformName(name: string): boolean {
  return platform.has(name);
}
