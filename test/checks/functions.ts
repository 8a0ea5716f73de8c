/**
 * The text of functions in an emitted module: of a check and of those that are private to it.
 *
 * @param base what all of them are named after: `MakeParams` for `checkMakeParams` and `checkHomeOfMakeParams`
 */
export function functionsOf(source: string, base: string): string {
  return [...source.matchAll(/^(?:export )?function (\w+)\([^]*?^\}\n/gm)]
    .filter(([, name = ""]) =>
      new RegExp(`^(?:check|is)(?:\\w+Of)?${base}$`).test(name),
    )
    .map(([text]) => text)
    .join("\n");
}
