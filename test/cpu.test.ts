import { describe, expect, it } from "vitest";
import { expectCpuSeconds, expectTimes } from "./cpu.js";

/** What the yardstick costs, time after time. */
function yardstick(...costs: readonly number[]): () => Promise<number> {
  const left = [...costs];
  return () => Promise.resolve(left.shift() ?? Infinity);
}

/** What something costs, time after time. */
function cost(...seconds: readonly number[]): () => Promise<number> {
  return yardstick(...seconds);
}

describe("what something costs, held to five times a yardstick,", () => {
  it("may be five seconds, whatever that costs", async () => {
    await expectTimes(cost(4.9), 5, yardstick());
  });

  it("is compared with the yardstick that comes after it", async () => {
    await expectTimes(cost(9), 5, yardstick(2));
    await expectTimes(cost(9, 9), 5, yardstick(1, 2));
  });

  it("may be too much twice, not thrice", async () => {
    await expectTimes(cost(9, 9, 9), 5, yardstick(1, 1, 2));
    await expect(
      expectTimes(cost(9, 9, 8), 5, yardstick(1, 1, 1)),
    ).rejects.toThrow("less than 5");
    await expect(
      expectTimes(cost(5, 5, 5), 5, yardstick(0.1, 0.1, 0.1)),
    ).rejects.toThrow("less than 5");
  });
});

describe("what something costs in CPU seconds", () => {
  const burn = (seconds: number): void => {
    const { user } = process.cpuUsage();
    while (process.cpuUsage().user - user < seconds * 1e6);
  };

  it("may be too much twice, not thrice", async () => {
    let times = 0;
    await expectCpuSeconds(() => {
      times += 1;
      if (times < 3) burn(0.05);
    }, 0.04);
    expect(times).toBe(3);
    await expect(
      expectCpuSeconds(() => {
        burn(0.05);
      }, 0.04),
    ).rejects.toThrow("less than 0.04");
  });
});
