/** Names that stand beside each other, each given out once. */
export interface NameScope {
  /** Whether a name is given out or reserved. */
  has(name: string): boolean;
  /**
   * Gives out `wanted`, or, where that is taken, `instead`, in the first spelling that is free.
   *
   * @param instead a name that says more; unless told, another spelling of `wanted`
   */
  claim(wanted: string, instead?: string): string;
}

/** How a name is written as the spellings before are taken; the first turn is 1. */
export type Spelling = (name: string, turn: number) => string;

export interface NameRules {
  /** Names that are never given out, as \`fold\` has them. */
  readonly reserved?: Pick<ReadonlySet<string>, "has">;
  /** Makes names equal that must not both be given out, such as lower case for file names. */
  readonly fold?: (name: string) => string;
  /** Unless told, `user`, `user2`, `user3` … */
  readonly spelling?: Spelling;
}

export function createNameScope({
  reserved = new Set<string>(),
  fold = (name) => name,
  spelling = numbered(""),
}: NameRules = {}): NameScope {
  const taken = new Set<string>();
  const has = (name: string): boolean => {
    const folded = fold(name);
    return taken.has(folded) || reserved.has(folded);
  };
  const turns = new Map<string, number>();
  return {
    has,
    claim(wanted, instead = wanted) {
      const first = spelling(wanted, 1);
      const name = has(first)
        ? firstFree(instead, spelling, has, turns)
        : first;
      taken.add(fold(name));
      return name;
    },
  };
}

/** `user`, and with the separator `-` then `user-2`, `user-3` … */
export function numbered(separator: string): Spelling {
  return (name, turn) => (turn === 1 ? name : `${name}${separator}${turn}`);
}

/** `user`, `user_`, `user__` … */
export function underscored(name: string, turn: number): string {
  return name + "_".repeat(turn - 1);
}

/** @param turns where to go on: thousands may want one name */
function firstFree(
  name: string,
  spelling: Spelling,
  has: (name: string) => boolean,
  turns: Map<string, number>,
): string {
  let turn = turns.get(name) ?? 1;
  while (has(spelling(name, turn))) turn += 1;
  turns.set(name, turn + 1);
  return spelling(name, turn);
}
