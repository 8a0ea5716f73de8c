/** How many Unicode code points a string has: JSON Schema counts these, not UTF-16 units. */
export function codePoints(text: string): number {
  return pair.test(text) ? withoutPairs(text) : text.length;
}

/** Where characters of two units are: engines know at once that text of Latin letters has none. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/;

function withoutPairs(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) {
      count -= 1;
      index += 1;
    }
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether a number is an integer multiple of another, both taken for the decimal numbers that they are written as. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) {
    return value % divisor === 0;
  }
  if (!Number.isFinite(value)) return false;
  const a = decimal(value);
  const b = decimal(divisor);
  const exponent = Math.min(a.exponent, b.exponent);
  return scaled(a, exponent) % scaled(b, exponent) === 0n;
}

interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function decimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return {
    digits: BigInt(whole + fraction),
    exponent: Number(exponent) - fraction.length,
  };
}

function scaled({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}

/** Equality of JSON Schema: by value, regardless of the order of keys. A property that is `undefined` counts as absent. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isCompound(a) || !isCompound(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  const count = Object.keys(b).filter((key) => b[key] !== undefined).length;
  return (
    keys.length === count &&
    keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
  );
}

function isCompound(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Whether no two items are equal. */
export function areUnique(items: readonly unknown[]): boolean {
  const scalars = new Set<unknown>();
  const compounds = new Set<string>();
  for (const item of items) {
    if (isCompound(item)) compounds.add(canonical(item));
    else scalars.add(item);
  }
  return scalars.size + compounds.size === items.length;
}

/** A text that two values share exactly when they are equal. */
function canonical(value: unknown): string {
  if (!isCompound(value)) return JSON.stringify(value === 0 ? 0 : value) ?? "";
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

/** How many properties an object has; one that is `undefined` counts as absent. */
export function countKeys(object: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const key in object) if (object[key] !== undefined) count += 1;
  return count;
}

/** A copy of an object without some of its keys. */
export function without(
  object: Readonly<Record<string, unknown>>,
  keys: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.has(key)),
  );
}
