import type { WithResponse } from "./api-request.js";
import type { Call } from "./call.js";
import {
  AbortedError,
  ApiError,
  NetworkError,
  TimeoutError,
} from "./errors.js";
import { redactError } from "./redact.js";

/**
 * Does the work of a call within its time and until the caller's signal aborts, also where the work does not heed its signal.
 *
 * @throws TimeoutError, AbortedError; NetworkError for what the work throws, unless it is an ApiError
 */
export async function withinLimits<T>(
  { core, operation, options, secrets }: Call,
  work: (signal: AbortSignal) => Promise<WithResponse<T>>,
): Promise<WithResponse<T>> {
  const details = { operation: operation.id };
  const { signal } = options;
  const timeout = options.timeout ?? core.timeout;
  const controller = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () =>
      reject(controller.signal.reason),
    );
  });
  const abort = (): void => {
    const cause: unknown = signal?.reason;
    controller.abort(new AbortedError("aborted", { ...details, cause }));
  };
  const expire = (): void => {
    const message = `no response within ${timeout} ms`;
    controller.abort(new TimeoutError(message, details));
  };
  // Timers take 31 bits: a longer time is as good as none.
  const timer =
    timeout > 0 && timeout < 2 ** 31 ? setTimeout(expire, timeout) : undefined;
  let isStream = false;
  signal?.addEventListener("abort", abort);
  if (signal?.aborted === true) abort();
  try {
    if (controller.signal.aborted) return await stopped;
    const result = await Promise.race([stopped, work(controller.signal)]);
    isStream = result.data instanceof ReadableStream;
    return result;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    const cause = redactError(error, secrets);
    throw new NetworkError("no response", { ...details, cause });
  } finally {
    clearTimeout(timer);
    // A stream goes on after the call has returned it, and the signal with it.
    if (!isStream) signal?.removeEventListener("abort", abort);
  }
}
