/** An own property: names such as `constructor` and `__proto__` are data like any other. */
export function own(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
}
