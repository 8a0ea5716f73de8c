import {
  AbortedError,
  type ApiError,
  type Called,
  TimeoutError,
} from "./errors.js";

/** What ends a call before it is done. */
export interface Limits {
  /** Milliseconds; 0 for never. */
  readonly timeout: number;
  /** The caller's. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does the work of a call within its time and until the caller's signal aborts, also where the work does not heed its signal.
 *
 * @param work stops when its signal aborts, and so does what it leaves to be read: the caller's signal has a hold on that, which is no listener
 * @throws TimeoutError, AbortedError, and what the work throws
 */
export async function withinLimits<T extends { readonly data: unknown }>(
  operation: Called,
  { timeout, signal }: Limits,
  work: (signal: AbortSignal | null) => Promise<T>,
): Promise<T> {
  // Timers take 31 bits: a longer time is as good as none.
  const hasTime = timeout > 0 && timeout < 2 ** 31;
  // An AbortController may cost a quarter of a call, so there is none without need.
  if (!hasTime && signal === undefined) return work(null);
  const controller = new AbortController();
  const { signal: own } = controller;
  const canJoin = "any" in AbortSignal;
  const joined = signal && canJoin ? AbortSignal.any([own, signal]) : own;
  // A caller's signal may be that of hundreds of calls: a listener each is more than Node.js takes without a warning.
  const heard = canJoin ? joined : signal;
  let reject: (error: ApiError) => void;
  const stopped = new Promise<never>((_, rejects) => {
    reject = rejects;
  });
  const stop = (error: ApiError): void => {
    controller.abort(error);
    reject(error);
  };
  const abort = (): void => {
    if (signal?.aborted) stop(abortedBy(signal, operation));
  };
  const expire = (): void =>
    stop(new TimeoutError(`no response within ${timeout} ms`, { operation }));
  abort();
  if (signal) heard?.addEventListener("abort", abort);
  const timer = hasTime ? setTimeout(expire, timeout) : undefined;
  let isStream = false;
  try {
    if (own.aborted) return await stopped;
    const result = await Promise.race([stopped, work(joined)]);
    isStream = result.data instanceof ReadableStream;
    return result;
  } finally {
    clearTimeout(timer);
    // Where signals can't be joined, a listener is what stops a stream that the call has returned.
    if (canJoin || !isStream) heard?.removeEventListener("abort", abort);
  }
}

/** The error of a call whose caller has aborted it. */
export function abortedBy(
  signal: AbortSignal | undefined,
  operation: Called,
): AbortedError {
  const cause: unknown = signal?.reason;
  return new AbortedError("aborted", { operation, cause });
}
