import { describe, expect, it } from "vitest";
import { createProfile } from "../../generator/command/profile.js";
import { createProgress } from "../../generator/command/progress.js";

describe("the progress line", () => {
  const shown = (isInteractive: boolean): string => {
    let text = "";
    const progress = createProgress({
      cwd: "/",
      env: () => undefined,
      isInteractive,
      hasColors: false,
      out: () => undefined,
      error: (more) => void (text += more),
      usage: () => ({ cpuSeconds: 0, peakMegabytes: 0 }),
    });
    progress.show("Reading the description");
    for (let done = 0; done < 120; done += 1)
      progress.show("Printing", { done, all: 120 });
    progress.clear();
    return text;
  };

  it("says what is done and, now and then, of how many files", () => {
    expect(shown(true).split("\r\u001B[2K")).toEqual([
      "",
      "Reading the description …",
      "Printing 0 of 120 files …",
      "Printing 50 of 120 files …",
      "Printing 100 of 120 files …",
      "",
    ]);
  });

  it("is for those who watch a terminal", () => {
    expect(shown(false)).toBe("");
  });
});

describe("--profile", () => {
  it("tells what each stage cost, and what had to be done", () => {
    let cpuSeconds = 0;
    const profile = createProfile({
      usage: () => ({ cpuSeconds, peakMegabytes: 123.4 }),
    });
    cpuSeconds = 0.25;
    profile.enter("Reading the description");
    cpuSeconds = 1;
    profile.enter("Printing");
    cpuSeconds = 2;
    profile.enter("Printing");
    cpuSeconds = 4;
    expect(profile.text({ printed: 3, standing: 1200, megabytes: 0.456 })).toBe(
      [
        "Starting                               0.25 s",
        "Reading the description                0.75 s",
        "Printing                               3.00 s",
        "4.00 s of CPU, 123 MB at most. 3 files printed, 1200 skipped, 0.46 MB written.",
        "",
      ].join("\n"),
    );
  });
});
