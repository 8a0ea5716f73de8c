/** A JSON Schema of objects, walked by property names; `*` is additionalProperties and `[]` is items. */
export class Schema {
  readonly value: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    if (typeof value !== "object" || value === null)
      throw new TypeError("There is no such schema.");
    this.value = { ...value };
  }

  at(...path: readonly string[]): Schema {
    return path.reduce<Schema>((schema, token) => schema.#step(token), this);
  }

  keys(): readonly string[] {
    return Object.keys(this.#properties());
  }

  /** The paths of all properties that have no description. */
  undescribed(path = ""): readonly string[] {
    const own = this.keys().flatMap((key) => {
      const part = this.at(key);
      const name = `${path}/${key}`;
      const missing =
        typeof part.value["description"] === "string" ? [] : [name];
      return [...missing, ...part.undescribed(name)];
    });
    const inner = ["*", "[]"].flatMap((token) =>
      typeof this.#keyword(token) === "object"
        ? this.at(token).undescribed(`${path}/${token}`)
        : [],
    );
    return [...own, ...inner];
  }

  #step(token: string): Schema {
    const inner =
      token === "*" || token === "[]"
        ? this.#keyword(token)
        : this.#properties()[token];
    return new Schema(inner);
  }

  #keyword(token: string): unknown {
    return this.value[token === "*" ? "additionalProperties" : "items"];
  }

  #properties(): Readonly<Record<string, unknown>> {
    const properties = this.value["properties"];
    return typeof properties === "object" && properties !== null
      ? { ...properties }
      : {};
  }
}
