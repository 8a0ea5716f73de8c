import { shellWords } from "../examples/curl/shell-words.js";
import { snakeCase } from "./names.js";

/**
 * The names of the arguments of a call in Python, Ruby or PHP: `["acs_user_id"]` of `seam.acs.users.suspend(acs_user_id="…")`. `undefined` where no such
 * call stands in the code, or an argument has no name.
 *
 * @param method as it is called on the client: `["acs", "users", "suspend"]`
 */
export function namesOfArguments(
  source: string,
  method: readonly string[],
): readonly string[] | undefined {
  const words = method.map(snakeCase);
  const start = [".", "->"]
    .map((dot) => `${dot}${words.join(dot)}(`)
    .find((each) => source.includes(each));
  if (start === undefined) return undefined;
  const given = argumentsFrom(
    source.slice(source.indexOf(start) + start.length),
  );
  const names = given?.map((each) => named.exec(each)?.[1]);
  return names?.every((each) => each !== undefined) === true
    ? names
    : undefined;
}

/** `name=` in Python, `name:` in Ruby and PHP. */
const named = /^\s*([A-Za-z_]\w*)\s*(?:=(?!=)|:(?!:))/;

/** Texts, brackets and commas, and what stands between them. */
const token =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[([{]|[)\]}]|,|[^"'()[\]{},]+/gy;

/** The arguments before the bracket that closes their list. */
function argumentsFrom(source: string): readonly string[] | undefined {
  const given: string[] = [];
  let depth = 0;
  let last = "";
  for (const [each] of source.matchAll(token)) {
    if (depth === 0 && (each === "," || each === ")")) {
      if (last.trim() !== "") given.push(last);
      if (each === ")") return given;
      last = "";
      continue;
    }
    if (/^[([{]$/.test(each)) depth += 1;
    if (/^[)\]}]$/.test(each)) depth -= 1;
    last += each;
  }
  return undefined;
}

/**
 * The flags of a command line, without their dashes: `["acs_user_id"]` of `seam acs users suspend --acs_user_id "…"`. `undefined` where there is no such
 * command, or it is given something without a name.
 */
export function namesOfFlags(
  source: string,
  method: readonly string[],
): readonly string[] | undefined {
  const commands = method.map((each) => snakeCase(each).replaceAll("_", "-"));
  const start = source
    .split("\n")
    .findIndex((line) => /^\s*(?:\$ )?[\w.-]+ /.test(line));
  const shell = shellWords(source.split("\n").slice(start).join("\n"));
  const words = (shell?.words ?? []).map(({ text }) => text);
  const own = words[0] === "$" ? words.slice(1) : words;
  if (!commands.every((each, index) => own[index + 1] === each))
    return undefined;
  const given = own.slice(commands.length + 1);
  return given.every((_, index) => hasName(given, index))
    ? given.filter(isFlag).map((each) => each.slice(2).replace(/=[^]*$/, ""))
    : undefined;
}

/** Whether a word is a flag, or the value of the one before it. */
function hasName(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? "";
  return (
    words[index]?.startsWith("-") === true ||
    (isFlag(before) && !before.includes("="))
  );
}

function isFlag(word: string): boolean {
  return word.startsWith("--");
}
