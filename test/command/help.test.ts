import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../generator/command/program.js";
import { root } from "../shared.js";
import { recordingTerminal } from "./terminal.js";

const { terminal } = recordingTerminal("/");
const program = createProgram(terminal, () => {});
const readme = readFileSync(join(root, "README.md"), "utf8");

const commands = program.commands.map((command) => ({
  name: command.name(),
  command,
}));

describe.each(commands)("seamstress $name --help", ({ name, command }) => {
  it("says what it does, and what each argument and option is", () => {
    const described = [
      command,
      ...command.registeredArguments,
      ...command.options,
    ];
    expect(described.filter(({ description }) => !description)).toEqual([]);
  });

  it("shows an example", () => {
    let text = "";
    command.configureOutput({ writeOut: (more) => void (text += more) });
    command.outputHelp();
    expect(text).toContain(`Example: seamstress ${name} `);
  });

  it("has no option that README.md says nothing of", () => {
    const flags = command.options.map(({ long }) => long ?? "");
    expect(flags.filter((flag) => !readme.includes(flag))).toEqual([]);
  });
});

it("docs takes what generate takes but for what writes no package", () => {
  const flagsOf = (name: string): readonly string[] =>
    commands
      .filter((each) => each.name === name)
      .flatMap(({ command }) => command.options.map(({ long }) => long ?? ""));
  const docs = flagsOf("docs");
  expect(flagsOf("generate").filter((flag) => !docs.includes(flag))).toEqual([
    "--check",
    "--json",
  ]);
});

it("tells the exit codes", () => {
  let text = "";
  program.configureOutput({ writeOut: (more) => void (text += more) });
  program.outputHelp();
  expect(text).toContain("Exit codes: 0 done, 1 diagnostics or drift, 2 usage");
});
