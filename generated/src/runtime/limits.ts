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
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { id } = operation;
  const { signal } = options;
  const timeout = options.timeout ?? core.timeout;
  const controller = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () =>
      reject(controller.signal.reason),
    );
  });
  const abort = (): void =>
    controller.abort(
      new AbortedError(`${id}: aborted`, {
        operation: id,
        cause: signal?.reason,
      }),
    );
  const expire = (): void =>
    controller.abort(
      new TimeoutError(`${id}: no response within ${timeout} ms`, {
        operation: id,
      }),
    );
  // Timers take 31 bits: a longer time is as good as none.
  const timer =
    timeout > 0 && timeout < 2 ** 31 ? setTimeout(expire, timeout) : undefined;
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  try {
    if (controller.signal.aborted) return await stopped;
    return await Promise.race([stopped, work(controller.signal)]);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new NetworkError(`${id}: no response`, {
      operation: id,
      cause: redactError(error, secrets),
    });
  } finally {
    clearTimeout(timer);
    // A stream goes on after the call has returned it, and the signal with it.
    if (operation.reads !== "stream")
      signal?.removeEventListener("abort", abort);
  }
}
