import type { Call } from "./call.js";
import type { SentRequest } from "./operation.js";
import type { Read, Reading } from "./reading.js";
import { prepare } from "./request.js";
import { readResponse, type WithResponse } from "./response.js";
import { run, type Use } from "./run.js";

export type { WithResponse } from "./response.js";

/** A response whose body nobody has read yet. */
interface Unread {
  readonly request: SentRequest;
  readonly response: Response;
  readonly data: Response["body"];
}

const leaveUnread: Use<Unread> = async (_, request, response) => ({
  request,
  response,
  data: response.body,
});

/**
 * A call of an operation. Nothing is sent before it is awaited (or `then`, `catch`, `finally`, `withResponse` or `asResponse`
 * is called), and then it is sent once, however often it is awaited.
 */
export class ApiRequest<
  T,
  As extends Reading = undefined,
  Body = T,
> implements Promise<Read<As, T>> {
  static {
    // For `console.log` in Node, Bun and Deno.
    const inspect = Symbol.for("nodejs.util.inspect.custom");
    Object.defineProperty(this.prototype, inspect, {
      value(this: ApiRequest<unknown>): string {
        let url = "(refused)";
        try {
          url = this.url;
        } catch {
          // Whoever prints it is told of no error.
        }
        return `ApiRequest ${this.method} ${url}`;
      },
    });
  }

  readonly #call: Call;
  #unread: Promise<Unread> | undefined;
  #sent: Promise<WithResponse<Read<As, T>, Read<As, Body>>> | undefined;

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

  /** The result together with the response (status and headers) and its whole body. */
  withResponse(): Promise<WithResponse<Read<As, T>, Read<As, Body>>> {
    const call = this.#call;
    return (this.#sent ??=
      this.#unread?.then(({ request, response }) =>
        readResponse<Read<As, T>, Read<As, Body>>(
          call,
          request,
          response,
        ).catch((error: unknown) => {
          throw request.errorOf(error, response);
        }),
      ) ?? run(call, readResponse<Read<As, T>, Read<As, Body>>));
  }

  /**
   * The response to a call that succeeds, before its body is read: that is left to who asks.
   *
   * @throws ApiError, as the call itself, but for what is wrong with the body
   */
  async asResponse(): Promise<Response> {
    const sent = this.#sent ?? (this.#unread ??= run(this.#call, leaveUnread));
    return (await sent).response;
  }

  then<A = Read<As, T>, B = never>(
    onfulfilled?: ((value: Read<As, T>) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onfulfilled, onrejected);
  }

  catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<Read<As, T> | B> {
    return this.then(undefined, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<Read<As, T>> {
    return this.then(undefined).finally(onfinally);
  }
}
