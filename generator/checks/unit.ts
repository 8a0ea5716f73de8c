import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { soleReference } from "../schema/assertions.js";
import type { Shapes } from "../schema/shape.js";
import { type Code, concat, hardline, join } from "../typescript/code.js";
import { declarationCode } from "./code/declaration-layout.js";
import {
  type CheckFunction,
  type Declaration,
  type FunctionKind,
  value as subjectName,
} from "./code/declaration.js";
import { type Expression, symbol } from "./code/expression.js";
import { settleFlow } from "./code/flow.js";
import { type Leaf, visitExpression, visitStatements } from "./code/leaves.js";
import { withoutNeedless } from "./code/needless.js";
import { answer, type Statement } from "./code/statement.js";
import {
  type DynamicScope,
  type DynamicScopes,
  mostScopes,
  scopeKey,
  tooManyScopes,
} from "./dynamic-scope.js";
import type { Emission, EmitPart, Subject, UnitFunctions } from "./emission.js";
import { callFunction } from "./issue.js";
import { createLocalNames } from "./local-names.js";
import { type ClaimName, createConstants } from "./module-constants.js";
import { schemaCondition } from "./schema-condition.js";
import { schemaStatements } from "./schema-statements.js";
import { standsApart } from "./shared-objects.js";

/** What a unit is told by the program. */
export interface UnitOptions {
  readonly schema: Schema;
  /** File below `src` without extension. */
  readonly module: string;
  readonly side: Side | "both";
  readonly scope: DynamicScope;
  /** What private functions and constants are named after: `AcsUser`. */
  readonly base: string;
  readonly names: Readonly<Record<FunctionKind, string>>;
  readonly exported: boolean;
  readonly claim: ClaimName;
  readonly registry: SchemaRegistry;
  readonly scopes: DynamicScopes;
  readonly shapes: Shapes;
  readonly assertsFormats: boolean;
  functionOfReference(
    kind: FunctionKind,
    id: SchemaId,
    side: Side | "both",
    scope: DynamicScope,
  ): Expression | undefined;
  /** The function of an object that several components spell out alike. */
  sharedFunction(
    kind: FunctionKind,
    schema: Schema,
    side: Side | "both",
    scope: DynamicScope,
  ): Expression | undefined;
  /** Runs a piece of work later, so that references never make the emitter recurse. */
  later(work: () => void): void;
  refuse(schema: Schema, why: string): void;
}

/** The functions of one schema on one side in one dynamic scope, with what is private to them. */
export interface Unit {
  /** Asks for the schema's own function. */
  request(kind: FunctionKind): void;
  /** Asks for a function whose body someone else writes: the parameters of a method. */
  requestWith(
    kind: FunctionKind,
    body: (subject: Subject, emission: Emission) => readonly Statement[],
  ): void;
  /** Constants and functions, once all work is done. */
  code(): Code;
  /** The names that it declares at the top of its module. */
  declares(): readonly string[];
}

/** More properties than this go into functions of their own: engines compile huge functions badly or not at all. */
const largestPart = 400;

type Body = (subject: Subject, emission: Emission) => readonly Statement[];

export function createUnit(options: UnitOptions): Unit {
  const constants = createConstants(options.module, options.claim);
  const functions = new Map<string, CheckFunction>();
  const numbers = new Map<string, number>();
  const families = new Map<number, Set<string>>();

  const declare = (
    name: string,
    does: FunctionKind,
    exported: boolean,
    body: Body,
    takes: CheckFunction["takes"] = "anything",
  ): void => {
    if (functions.has(name)) return;
    const head = { kind: "function", name, does, exported, takes } as const;
    functions.set(name, { ...head, body: [] });
    options.later(() =>
      functions.set(name, { ...head, body: written(does, body) }),
    );
  };

  const written = (kind: FunctionKind, body: Body): readonly Statement[] => {
    const statements = body(
      { value: subjectName, path: [], secret: false, last: kind === "check" },
      createEmission(kind),
    );
    const whole = kind === "check" ? statements : [...statements, answer(true)];
    return withoutNeedless(settleFlow(whole));
  };

  const createEmission = (kind: FunctionKind): Emission => ({
    kind,
    side: options.side,
    scope: options.scope,
    assertsFormats: options.assertsFormats,
    names: createLocalNames(),
    unit: shared,
    registry: options.registry,
    refuse: options.refuse,
  });

  const privateName = (
    kind: FunctionKind,
    key: string,
    noun: string,
  ): string => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return `${kind}${options.base}${noun}${number}`;
  };

  /** What tells private functions apart. Where a schema would have too many, it is refused, and the first stands for the others. */
  const familyKey = (schema: Schema, scope: DynamicScope): string => {
    const shape = options.shapes.of(schema);
    const known = families.get(shape) ?? new Set<string>();
    families.set(shape, known);
    const key = scopeKey(scope);
    const [first = key] = known;
    const isTooMany = known.size >= mostScopes && !known.has(key);
    if (isTooMany) options.refuse(schema, tooManyScopes);
    else known.add(key);
    return `${shape} ${isTooMany ? first : key}`;
  };

  const privateFunction = (
    kind: FunctionKind,
    schema: Schema,
    scope: DynamicScope,
  ): Expression => {
    const shared = options.sharedFunction(kind, schema, options.side, scope);
    if (shared !== undefined) return shared;
    const name = privateName(kind, familyKey(schema, scope), "Rule");
    declare(name, kind, false, (subject, emission) =>
      schemaStatements(schema, subject, { ...emission, scope }),
    );
    return symbol(name, options.module);
  };

  const callPrivate = (
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): readonly Statement[] => {
    const callee = privateFunction(emission.kind, schema, emission.scope);
    return callFunction(callee, subject, emission);
  };

  const functionOfReference = (
    kind: FunctionKind,
    id: SchemaId,
    scope: DynamicScope,
  ): Expression => {
    const found = options.functionOfReference(kind, id, options.side, scope);
    if (found !== undefined) return found;
    const target = options.registry.get(id) ?? { id, at: options.schema.at };
    return privateFunction(kind, target, scope);
  };

  const inParts = <Part>(
    parts: readonly Part[],
    subject: Subject,
    emission: Emission,
    emit: EmitPart<Part>,
  ): readonly Statement[] => {
    if (parts.length <= largestPart)
      return parts.flatMap((part) => emit(part, subject, emission));
    return chunks(parts).flatMap((chunk) => {
      const name = privateName(emission.kind, `part ${numbers.size}`, "Part");
      const body: Body = (inner, own) =>
        chunk.flatMap((part) =>
          emit(
            part,
            { ...inner, known: "object", secret: subject.secret },
            { ...own, scope: emission.scope },
          ),
        );
      declare(name, emission.kind, false, body, "object");
      const callee = symbol(name, options.module);
      return callFunction(callee, { ...subject, secret: false }, emission);
    });
  };

  const shared: UnitFunctions = {
    ...constants,
    scopes: options.scopes,
    shapeOf: options.shapes.of,
    statements: (schema, subject, emission) =>
      subject.path.length > 0 && standsApart(schema)
        ? callPrivate(schema, subject, emission)
        : schemaStatements(schema, subject, emission),
    condition: schemaCondition,
    functionOfReference: (kind, id, { scope }) =>
      functionOfReference(kind, id, scope),
    functionOf: (kind, schema, { scope }) => {
      const onlyReference = soleReference(schema);
      return onlyReference === undefined
        ? privateFunction(kind, schema, scope)
        : functionOfReference(kind, onlyReference, scope);
    },
    inParts,
  };

  const declarations = (): ReadonlyMap<string, Declaration> =>
    needed(
      new Map<string, Declaration>([...constants.declarations(), ...functions]),
      Object.values(options.names),
      options.module,
    );

  const requestWith: Unit["requestWith"] = (kind, body) =>
    declare(options.names[kind], kind, options.exported, body);

  return {
    request: (kind) =>
      requestWith(kind, (subject, emission) =>
        schemaStatements(options.schema, subject, emission),
      ),
    requestWith,
    code: () =>
      join(
        concat(hardline, hardline),
        [...declarations().values()].map((each) =>
          declarationCode(each, "typescript"),
        ),
      ),
    declares: () => [...declarations().keys()],
  };
}

/** Of the declarations of a module those that the roots need: what was asked for may turn out not to be. */
function needed(
  declared: ReadonlyMap<string, Declaration>,
  roots: readonly string[],
  module: string,
): ReadonlyMap<string, Declaration> {
  const found = new Set<string>();
  const pending = [...roots];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const declaration = declared.get(name);
    if (declaration === undefined || found.has(name)) continue;
    found.add(name);
    pending.push(...usedBy(declaration, module));
  }
  return new Map([...declared].filter(([name]) => found.has(name)));
}

/** What a declaration uses of a module. */
function usedBy(declaration: Declaration, module: string): readonly string[] {
  const names: string[] = [];
  const note = (leaf: Leaf): void => {
    if (leaf.kind === "symbol" && leaf.symbol.module === module)
      names.push(leaf.symbol.name);
  };
  if (declaration.kind === "function") visitStatements(declaration.body, note);
  else visitExpression(declaration.value, note);
  return names;
}

function chunks<Part>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const count = Math.ceil(parts.length / largestPart);
  return Array.from({ length: count }, (_, index) =>
    parts.slice(index * largestPart, (index + 1) * largestPart),
  );
}
