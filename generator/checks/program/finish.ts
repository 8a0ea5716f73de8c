import { type CheckFunction, value } from "../code/declaration.js";
import { settleFlow } from "../code/flow.js";
import { withoutNeedless } from "../code/needless.js";
import { answer, type Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { paramsStatements } from "../params/params.js";
import { emitProperty } from "../properties/property.js";
import { schemaCondition } from "../schema-condition.js";
import { schemaStatements } from "../schema-statements.js";
import type { Subject } from "../subject.js";
import { createLocalNames } from "./local-names.js";
import type { Checked, Program, Work } from "./program.js";

/** Writes every function that was asked for, and what that calls for. */
export function finish(program: Program): void {
  const { pending } = program;
  for (let work = pending.pop(); work !== undefined; work = pending.pop()) {
    const written = program.keep(functionOf(work, program));
    work.unit.functions.set(written.name, written);
  }
}

function functionOf(work: Work, program: Program): CheckFunction {
  const { head, checks } = work;
  const isCheck = head.does === "check";
  const subject = { value, path: [], secret: false, last: isCheck };
  const statements = statementsOf(checks, subject, emissionOf(work, program));
  const whole = isCheck ? statements : [...statements, answer(true)];
  return { ...head, body: withoutNeedless(settleFlow(whole)) };
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
