import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { createShapes } from "../schema/shape.js";
import type { FunctionKind } from "./code/declaration.js";
import { type Expression, symbol } from "./code/expression.js";
import {
  createDynamicScopes,
  type DynamicScope,
  emptyScope,
  mostScopes,
  scopeKey,
  tooManyScopes,
} from "./dynamic-scope.js";
import { createSharedObjects } from "./shared-objects.js";
import { createUnit, type Unit } from "./unit.js";

/** Where the functions of a component live and what they are called. */
export interface Place {
  /** File below `src` without extension. */
  readonly module: string;
  readonly check: string;
  readonly is: string;
  /** What private functions are named after. */
  readonly base: string;
  /** The side that the functions are of: the same for both where they don't differ. */
  readonly side: Side | "both";
}

export interface ProgramOptions {
  readonly registry: SchemaRegistry;
  readonly assertsFormats: boolean;
  /** The schemas among which equal objects share a function. */
  readonly roots: Iterable<Schema>;
  /** `undefined`: the schema has no place of its own and becomes private wherever it is used. */
  placeOf(id: SchemaId, side: Side | "both"): Place | undefined;
}

/** A function that is no component's: the check of a response, or of a method's parameters. */
export interface Entry extends Place {
  readonly schema: Schema;
}

/** A schema that can't be compiled exactly. */
export interface Refusal {
  readonly schema: Schema;
  readonly why: string;
}

/** All check functions of a package: each schema's once for each side, form and dynamic scope that is called for. */
export interface Program {
  /** Asks for a component's function. */
  component(
    kind: FunctionKind,
    id: SchemaId,
    side: Side | "both",
  ): Expression | undefined;
  /** A unit of its own in the entry's module. */
  entry(entry: Entry): Unit;
  /** Writes everything that was asked for, and what that calls for. */
  finish(): void;
  unitsOf(module: string): readonly Unit[];
  /** The modules of objects that several components share. */
  sharedModules(): readonly string[];
  refusals(): readonly Refusal[];
}

/** One schema's functions in one dynamic scope; the suffix tells it from those in others. */
interface Variant {
  readonly unit: Unit;
  readonly suffix: string;
}

export function createProgram({
  registry,
  assertsFormats,
  roots,
  placeOf,
}: ProgramOptions): Program {
  const scopes = createDynamicScopes(registry);
  const shapes = createShapes();
  const shared = createSharedObjects(roots, shapes);
  const byModule = new Map<string, Unit[]>();
  const variants = new Map<string, Variant>();
  const families = new Map<string, Variant[]>();
  const claimed = new Map<string, number>();
  const work: (() => void)[] = [];
  const refusals: Refusal[] = [];

  const refuse = (schema: Schema, why: string): void => {
    if (refusals.some((each) => each.schema === schema && each.why === why))
      return;
    refusals.push({ schema, why });
  };

  const claim = (module: string, stem: string): string => {
    const key = `${module} ${stem}`;
    const count = (claimed.get(key) ?? 0) + 1;
    claimed.set(key, count);
    return `${stem}${count}`;
  };

  const add = (entry: Entry, scope: DynamicScope, suffix: string): Unit => {
    const unit = createUnit({
      ...entry,
      scope,
      registry,
      scopes,
      shapes,
      assertsFormats,
      base: `${entry.base}${suffix}`,
      names: { check: `${entry.check}${suffix}`, is: `${entry.is}${suffix}` },
      exported: true,
      claim: (stem) => claim(entry.module, stem),
      functionOfReference,
      sharedFunction,
      later: (each) => work.push(each),
      refuse,
    });
    byModule.set(entry.module, [...(byModule.get(entry.module) ?? []), unit]);
    return unit;
  };

  const functionOfReference = (
    kind: FunctionKind,
    id: SchemaId,
    side: Side | "both",
    outer: DynamicScope,
  ): Expression | undefined => {
    const place = placeOf(id, side);
    const schema = registry.get(id);
    if (place === undefined || schema === undefined) return undefined;
    const scope = scopes.relevant(scopes.enter(outer, schema), schema);
    const key = `${id} ${place.side} ${scopeKey(scope)}`;
    const { unit, suffix } = variant(
      key,
      `${id} ${place.side}`,
      { ...place, schema },
      scope,
    );
    unit.request(kind);
    return symbol(`${place[kind]}${suffix}`, place.module);
  };

  const sharedFunction = (
    kind: FunctionKind,
    schema: Schema,
    side: Side | "both",
    outer: DynamicScope,
  ): Expression | undefined => {
    const place = shared.placeOf(schema, side);
    if (place === undefined) return undefined;
    const scope = scopes.relevant(scopes.enter(outer, schema), schema);
    const family = `${shapes.of(schema)} ${side}`;
    const key = `${family} ${scopeKey(scope)}`;
    const { unit, suffix } = variant(key, family, { ...place, schema }, scope);
    unit.request(kind);
    return symbol(`${place[kind]}${suffix}`, place.module);
  };

  const variant = (
    key: string,
    family: string,
    entry: Entry,
    scope: DynamicScope,
  ): Variant => {
    const known = variants.get(key);
    if (known !== undefined) return known;
    const others = families.get(family) ?? [];
    const [first] = others;
    if (first !== undefined && others.length >= mostScopes) {
      refuse(entry.schema, tooManyScopes);
      variants.set(key, first);
      return first;
    }
    const suffix = first === undefined ? "" : `In${others.length + 1}`;
    const made = { unit: add(entry, scope, suffix), suffix };
    families.set(family, [...others, made]);
    variants.set(key, made);
    return made;
  };

  return {
    component: (kind, id, side) =>
      functionOfReference(kind, id, side, emptyScope),
    entry: (entry) => add(entry, scopes.enter(emptyScope, entry.schema), ""),
    finish() {
      for (let next = work.pop(); next !== undefined; next = work.pop()) next();
    },
    unitsOf: (module) => byModule.get(module) ?? [],
    sharedModules: () => shared.modules(),
    refusals: () => refusals,
  };
}
