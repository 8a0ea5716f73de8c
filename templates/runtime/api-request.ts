import type { Call } from "./call.js";
import { prepare } from "./request.js";
import type { WithResponse } from "./response.js";
import { run } from "./run.js";

export type { WithResponse } from "./response.js";

/**
 * A call of an operation. Nothing is sent before it is awaited (or `then`, `catch`, `finally` or `withResponse` is called),
 * and then it is sent once, however often it is awaited.
 */
export class ApiRequest<T> implements Promise<T> {
  static {
    // For `console.log` in Node, Bun and Deno.
    const inspect = Symbol.for("nodejs.util.inspect.custom");
    Object.defineProperty(this.prototype, inspect, {
      value(this: ApiRequest<unknown>): string {
        return `ApiRequest ${this.method} ${this.#shown()}`;
      },
    });
  }

  readonly #call: Call;
  #sent: Promise<WithResponse<T>> | undefined;

  constructor(call: Call) {
    this.#call = call;
  }

  get method(): string {
    return this.#call.operation.method;
  }

  /**
   * Where the request goes, without credentials.
   *
   * @throws ValidationError if the params are refused
   */
  get url(): string {
    return prepare(this.#call).url;
  }

  get [Symbol.toStringTag](): string {
    return "ApiRequest";
  }

  /** The result together with the response: status and headers. */
  withResponse(): Promise<WithResponse<T>> {
    return (this.#sent ??= run(this.#call));
  }

  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#data().then(onfulfilled, onrejected);
  }

  catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<T | B> {
    return this.#data().catch(onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.#data().finally(onfinally);
  }

  #data(): Promise<T> {
    return this.withResponse().then(({ data }) => data);
  }

  #shown(): string {
    try {
      return this.url;
    } catch {
      return "(refused)";
    }
  }
}
