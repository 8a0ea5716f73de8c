import { splitPointer } from "../../ir/pointer.js";
import type { Schema } from "../../ir/schema.js";
import { isIdentifierName } from "../../typescript/identifier.js";
import { fileStem, structure } from "../naming/schema-keys.js";
import { pascalCase } from "../words.js";

/** A component keeps its name where it is an identifier that looks like a type's; else it is written in PascalCase. */
export function typeName(component: string): string {
  const name = component.normalize("NFC");
  const first = name.charAt(0);
  const isType = isIdentifierName(name) && first === first.toUpperCase();
  return (isType ? name : pascalCase(name)) || "Model";
}

/** A name for a schema that is no component, from the place where it stands. */
export function derivedName(schema: Schema): string {
  if (schema.derived === "form")
    return `${typeName(splitPointer(schema.at.pointer).at(-1) ?? "")}Form`;
  const tokens = splitPointer(schema.at.pointer).filter(
    (token) => !structure.has(token) && !token.includes("/json"),
  );
  const words =
    tokens.length > 0 ? tokens.slice(-4) : [fileStem(schema.at.document)];
  const base = schema.derived === "base" ? ["base"] : [];
  return pascalCase([...words, ...base].join(" ")) || "Model";
}
