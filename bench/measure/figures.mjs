// What a row gives: figures, each with its budget, if it has one. What could not be measured is a figure without a value.
import { median, medianOf, ratios } from "./rounds.mjs";

/** How the CPU seconds of one relate to those of another, as the median of the rounds. */
export function ratioFigure(
  what,
  ours,
  theirs,
  { budget, digits = 2, nothing },
) {
  const all = ratios(ours, theirs, nothing);
  const [own, other] = [ours, theirs].map((used) => medianOf(used, "cpu"));
  return {
    what,
    value: median(all),
    budget,
    digits,
    seconds: `${own.toFixed(2)} : ${other.toFixed(2)}`,
    spread: middleHalf(all)
      .map((ratio) => ratio.toFixed(digits))
      .join(" to "),
  };
}

/** Between which two the middle half of numbers lies; of three, all of them. */
export function middleHalf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return [sorted[quarter], sorted[sorted.length - 1 - quarter]];
}

/** A figure that stands by itself, such as megabytes. */
export function plainFigure(what, value, unit, { budget, digits = 0 }) {
  return { what, value, budget, digits, unit };
}

export function unmeasured(what, reason) {
  return { what, reason };
}

/** What is to be said of a figure. */
export function verdict({ value, budget }) {
  if (value === undefined) return "not measured";
  if (budget === undefined) return "reported";
  return value <= budget ? "held" : "missed";
}

/** 1 if a budget is missed; else 2 if anything could not be measured; else 0. */
export function exitCode(figures) {
  const verdicts = figures.map(verdict);
  if (verdicts.includes("missed")) return 1;
  return verdicts.includes("not measured") ? 2 : 0;
}

const titles = ["", "measured", "budget", "", "CPU s", "rounds", "row"];

/** A table in Markdown, aligned as prettier has it, so that a page can quote it as it is. */
export function table(figures) {
  const rows = [titles, ...figures.map(cells)];
  const widths = titles.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column].length)),
  );
  const line = (row, fill = " ") =>
    `|${row.map((cell, at) => `${fill}${cell.padEnd(widths[at], fill)}${fill}`).join("|")}|`;
  const rule = `|${widths.map((width) => ` ${"-".repeat(width)} `).join("|")}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map((row) => line(row))].join(
    "\n",
  );
}

function cells(figure) {
  const { what, value, budget, digits, unit, seconds, spread, row } = figure;
  const told = (number) =>
    number === undefined
      ? ""
      : `${number.toFixed(digits)}${unit === undefined ? "" : ` ${unit}`}`;
  return [
    what,
    told(value),
    told(budget),
    verdict(figure),
    seconds ?? "",
    spread ?? "",
    row ?? "",
  ];
}
