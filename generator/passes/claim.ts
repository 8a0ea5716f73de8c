/** Names that are given out, each once. */
export interface NameScope {
  /** Who has a name; `undefined` while it is free. */
  readonly ownerOf: (name: string) => string | undefined;
  /**
   * Gives out `wanted`, or, where that is taken, `wanted2`, `wanted3` …
   *
   * @returns the name, and who has `wanted` if it is someone else
   */
  claim(
    wanted: string,
    owner: string,
  ): { readonly name: string; readonly holder?: string };
}

/** @param fold makes names equal that must not both be given out, such as lower case for file names */
export function createScope(
  reserved: readonly string[] = [],
  fold: (name: string) => string = (name) => name,
): NameScope {
  const owners = new Map<string, string>(
    reserved.map((name) => [fold(name), ""]),
  );
  const next = new Map<string, number>();
  return {
    ownerOf: (name) => owners.get(fold(name)),
    claim(wanted, owner) {
      const holder = owners.get(fold(wanted));
      if (holder === undefined) {
        owners.set(fold(wanted), owner);
        return { name: wanted };
      }
      let number = next.get(fold(wanted)) ?? 2;
      while (owners.has(fold(`${wanted}${number}`))) number += 1;
      next.set(fold(wanted), number + 1);
      owners.set(fold(`${wanted}${number}`), owner);
      return { name: `${wanted}${number}`, holder };
    },
  };
}
