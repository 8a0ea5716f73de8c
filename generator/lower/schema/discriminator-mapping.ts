import type {
  Discriminator,
  DiscriminatorEntry,
  Schema,
  SchemaId,
} from "../../ir/schema.js";
import { componentName } from "../../schema/tags/component-name.js";

/** A branch without an explicit entry is named by its component's name (OpenAPI 3.1.1, 4.8.25.4). */
export function withImplicitEntries(
  discriminator: Discriminator,
  branches: readonly Schema[],
): Discriminator {
  const explicit = new Set(discriminator.mapping.map((entry) => entry.schema));
  const implied = branches.flatMap(({ ref }) => {
    const name = ref === undefined ? undefined : componentName(ref);
    return ref === undefined || name === undefined || explicit.has(ref)
      ? []
      : [{ value: name, schema: ref }];
  });
  const mapping = [
    ...discriminator.mapping,
    ...unambiguous(implied, discriminator),
  ];
  return { ...discriminator, mapping };
}

/** A value that several branches would have tells none of them apart. */
function unambiguous(
  implied: readonly DiscriminatorEntry[],
  { mapping }: Discriminator,
): readonly DiscriminatorEntry[] {
  const owners = new Map<string, Set<SchemaId>>();
  for (const { value, schema } of [...mapping, ...implied])
    owners.set(value, (owners.get(value) ?? new Set()).add(schema));
  const isShared = ({ value }: DiscriminatorEntry): boolean =>
    (owners.get(value)?.size ?? 0) > 1;
  const shared = new Set(implied.filter(isShared).map((entry) => entry.schema));
  return implied.filter((entry) => !shared.has(entry.schema));
}
