import type { WithResponse } from "./api-request.js";
import type { PreparedCall } from "./call.js";
import {
  AbortedError,
  ApiError,
  NetworkError,
  TimeoutError,
} from "./errors.js";
import { redactError } from "./redact.js";

/** Does the work of a call, and stops when its signal aborts. */
type Work<T> = (signal: AbortSignal | null) => Promise<WithResponse<T>>;

/**
 * Does the work of a call within its time and until the caller's signal aborts, also where the work does not heed its signal.
 *
 * @throws TimeoutError, AbortedError; NetworkError for what the work throws, unless it is an ApiError
 */
export async function withinLimits<T>(
  call: PreparedCall,
  work: Work<T>,
): Promise<WithResponse<T>> {
  try {
    return await limited(call, work);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new NetworkError("no response", {
      operation: call.operation.id,
      cause: redactError(error, call),
    });
  }
}

async function limited<T>(
  { core, operation: { id: operation }, options }: PreparedCall,
  work: Work<T>,
): Promise<WithResponse<T>> {
  const { signal, timeout = core.timeout } = options;
  // Timers take 31 bits: a longer time is as good as none.
  const hasTime = timeout > 0 && timeout < 2 ** 31;
  // An AbortController may cost a quarter of a call, so there is none without need.
  if (!hasTime && signal === undefined) return work(null);
  const controller = new AbortController();
  let reject: (error: ApiError) => void;
  const stopped = new Promise<never>((_, rejects) => {
    reject = rejects;
  });
  const stop = (error: ApiError): void => {
    controller.abort(error);
    reject(error);
  };
  const abort = (): void => {
    const cause: unknown = signal?.reason;
    stop(new AbortedError("aborted", { operation, cause }));
  };
  const expire = (): void =>
    stop(new TimeoutError(`no response within ${timeout} ms`, { operation }));
  if (signal?.aborted === true) abort();
  signal?.addEventListener("abort", abort);
  const timer = hasTime ? setTimeout(expire, timeout) : undefined;
  let isStream = false;
  try {
    if (controller.signal.aborted) return await stopped;
    const result = await Promise.race([stopped, work(controller.signal)]);
    isStream = result.data instanceof ReadableStream;
    return result;
  } finally {
    clearTimeout(timer);
    // A stream goes on after the call has returned it, and the signal with it.
    if (!isStream) signal?.removeEventListener("abort", abort);
  }
}
