/** What a call resolves to, with the response that it was read from. */
export interface WithResponse<T> {
  readonly data: T;
  /** Its body is used up. */
  readonly response: Response;
}

/** How a request is made: `target` says what it would go to, `run` sends it. */
export interface RequestSource<T> {
  readonly method: string;
  target(): string;
  run(): Promise<WithResponse<T>>;
}

/**
 * A call of an operation. Nothing is sent before it is awaited (or `then`, `catch`, `finally` or `withResponse` is called),
 * and then it is sent once, however often it is awaited.
 */
export class ApiRequest<T> implements Promise<T> {
  static {
    // For `console.log` in Node, Bun and Deno.
    Object.defineProperty(
      this.prototype,
      Symbol.for("nodejs.util.inspect.custom"),
      {
        value(this: ApiRequest<unknown>): string {
          return `ApiRequest ${this.method} ${this.#shown()}`;
        },
      },
    );
  }

  readonly #source: RequestSource<T>;
  #sent: Promise<WithResponse<T>> | undefined;

  constructor(source: RequestSource<T>) {
    this.#source = source;
  }

  get method(): string {
    return this.#source.method;
  }

  /**
   * Where the request goes, without credentials.
   *
   * @throws ValidationError if the params are refused
   */
  get url(): string {
    return this.#source.target();
  }

  get [Symbol.toStringTag](): string {
    return "ApiRequest";
  }

  /** The result together with the response: status and headers. */
  withResponse(): Promise<WithResponse<T>> {
    this.#sent ??= this.#source.run();
    return this.#sent;
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
