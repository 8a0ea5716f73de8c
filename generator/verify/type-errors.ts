import type * as TsMorph from "ts-morph";
import type { Report } from "../diagnostics/report.js";
import type { EmittedFile } from "../ir/emitted-file.js";

/** Reports what the compiler has against the package, at the places of the description that the code came from. */
export function reportTypeErrors(
  project: TsMorph.Project,
  files: readonly EmittedFile[],
  report: Report,
): void {
  const emitted = new Map(files.map((each) => [`/${each.path}`, each]));
  for (const problem of project.getPreEmitDiagnostics()) {
    const file = problem.getSourceFile();
    const path = file?.getFilePath() ?? "";
    const line = problem.getLineNumber();
    const where = line === undefined ? "" : `${path.slice(1)}:${line}: `;
    const declaration = file && declarationAt(file, problem.getStart() ?? 0);
    const origin = emitted.get(path)?.originOf?.(declaration ?? "");
    report.add(
      "output-not-typed",
      `${where}${textOf(problem.getMessageText())}`,
      ...(origin === undefined ? [] : [origin]),
    );
  }
}

/** The name that is declared, at the top of a file, around a position. */
function declarationAt(
  file: TsMorph.SourceFile,
  position: number,
): string | undefined {
  const statement = file
    .getStatements()
    .find((each) => each.getPos() <= position && position < each.getEnd());
  const declared = statement?.getSymbol() ?? firstSymbol(statement);
  return declared?.getName();
}

function firstSymbol(
  node: TsMorph.Node | undefined,
): TsMorph.Symbol | undefined {
  return node
    ?.getFirstDescendant((each) => each.getSymbol() !== undefined)
    ?.getSymbol();
}

/** What the compiler says, with its reasons. */
function textOf(message: string | TsMorph.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const reasons = message.getNext() ?? [];
  return [message.getMessageText(), ...reasons.map(textOf)].join(" ");
}
