import { type CheckFunction, value } from "../code/declaration.js";
import { settleFlow } from "../code/flow.js";
import { withNearNames } from "../code/near-names.js";
import { withoutNeedless } from "../code/needless.js";
import { answer, type Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { paramsStatements } from "../params/params.js";
import { emitProperty } from "../properties/property.js";
import { schemaCondition } from "../schema-condition.js";
import { schemaStatements } from "../schema-statements.js";
import type { Subject } from "../subject.js";
import { createLocalNames, reservedNames } from "./local-names.js";
import { type Checked, nextWork, type Program, type Work } from "./program.js";

/**
 * Writes every function that was asked for, and what that calls for.
 *
 * @param stands whether a function needs not be written, since it is where it should be already
 */
export function finish(
  program: Program,
  stands: (work: Work) => boolean = () => false,
): void {
  const { pending, keep } = program;
  for (
    let work = nextWork(pending);
    work !== undefined;
    work = nextWork(pending)
  ) {
    if (stands(work)) continue;
    const written = keep(writtenFor(work, program));
    work.unit.functions[work.head.does].set(written.name, written);
  }
}

/** The function; what of it can't be exact is noted. */
function writtenFor(work: Work, program: Program): CheckFunction {
  const { refusals, inexact } = program;
  const before = refusals.length;
  const written = functionOf(work, program);
  if (refusals.length > before) inexact.add(work.unit.module);
  return written;
}

function functionOf(work: Work, program: Program): CheckFunction {
  const { head, checks } = work;
  const isCheck = head.does === "check";
  const subject = { value, path: [], secret: false, last: isCheck };
  const statements = statementsOf(checks, subject, emissionOf(work, program));
  const whole = isCheck ? statements : [...statements, answer(true)];
  const needed = withoutNeedless(settleFlow(whole));
  return { ...head, body: withNearNames(needed, reservedNames) };
}

function emissionOf({ head, unit, scope }: Work, program: Program): Emission {
  const { registry, assertsFormats } = program;
  return {
    kind: head.does,
    side: unit.side,
    scope,
    registry,
    assertsFormats,
    names: createLocalNames(),
    unit,
    program,
    byKeywords: { statements: schemaStatements, condition: schemaCondition },
  };
}

function statementsOf(
  checks: Checked,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  switch (checks.kind) {
    case "schema":
      return schemaStatements(checks.schema, subject, emission);
    case "properties": {
      const { secret } = checks;
      const object: Subject = { ...subject, known: "object", secret };
      return checks.properties.flatMap((each) =>
        emitProperty(each, object, emission),
      );
    }
    case "params":
      return paramsStatements(checks.params, subject, emission);
  }
}
