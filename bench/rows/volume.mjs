import { volumeOf } from "../measure/files.mjs";
import { plainFigure } from "../measure/figures.mjs";

export const volume = {
  name: "volume",
  about: "how much code is emitted of GitHub, and the longest file",
  needs: ["github"],
  measure({ emitted }) {
    const { megabytes, lines, longest } = volumeOf(emitted("github"));
    return [
      plainFigure("GitHub, code in src", megabytes, "MB", {
        budget: 10,
        digits: 2,
      }),
      plainFigure(`GitHub, longest file (${longest})`, lines, "lines", {
        budget: 12_000,
      }),
    ];
  },
};
