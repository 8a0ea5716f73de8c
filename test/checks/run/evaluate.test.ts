import { expect, it } from "vitest";
import { compare } from "../../../generator/checks/code/condition.js";
import {
  type CheckFunction,
  type ModuleConstant,
  value,
} from "../../../generator/checks/code/declaration.js";
import {
  call,
  callOf,
  type Expression,
  literal,
  symbol,
} from "../../../generator/checks/code/expression.js";
import {
  answer,
  run,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { evaluate } from "../../../generator/checks/run/evaluate.js";

const module = "validators/user";
const note = (what: Expression): Statement =>
  run(call(symbol("note", "runtime/check"), [what]));

function is(name: string, body: readonly Statement[]): CheckFunction {
  const exported = true;
  return {
    kind: "function",
    name,
    exported,
    does: "is",
    takes: "anything",
    body,
  };
}

const keys: ModuleConstant = {
  kind: "constant",
  name: "keys1",
  type: "names",
  value: { kind: "set", values: ["a"] },
};

it("declarations use each other, earlier ones and the runtime", () => {
  const noted: unknown[] = [];
  const runtime = new Map([
    ["runtime/check", { note: (each: unknown) => noted.push(each) }],
  ]);
  const isOne = is("isOne", [
    ...when(compare(value, "===", literal(1)), [answer(true)]),
    answer(false),
  ]);
  const earlier = evaluate([isOne], new Map(), runtime);
  const notes = is("notes", [
    note(call(symbol("isOne", module), [value])),
    note(callOf(symbol("keys1", module), "has", value)),
    answer(true),
  ]);
  const values = evaluate([keys, notes], earlier, runtime);
  expect([...values.keys()]).toEqual(["keys1", "notes"]);
  const found = values.get("notes");
  if (typeof found === "function") found(1);
  expect(noted).toEqual([true, false]);
});
