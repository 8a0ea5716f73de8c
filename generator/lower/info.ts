import type { Api, Contact, License, Tag } from "../ir/api.js";
import type { ExternalDocs } from "../ir/schema.js";
import { textMeant } from "./by-intent.js";
import {
  field,
  givenTexts,
  items,
  object,
  type ObjectNode,
  requiredText,
  text,
} from "./node.js";

/** The Info Object (OpenAPI 3.1, 4.8.2), and where the API is documented besides. */
export function lowerInfo(
  root: ObjectNode,
): Pick<Api, "title" | "version"> & Partial<Api> {
  const info = object(root, "info");
  if (info === undefined) {
    root.report.add("info-incomplete", "`info` is missing.", root.at);
    return { title: "", version: "" };
  }
  const given = givenTexts(info, "description", "termsOfService");
  const contact = lowerContact(info);
  const license = lowerLicense(info);
  const externalDocs = lowerExternalDocs(root);
  return {
    title: infoText(info, "title"),
    version: infoText(info, "version"),
    ...given,
    ...(contact !== undefined && { contact }),
    ...(license !== undefined && { license }),
    ...(externalDocs !== undefined && { externalDocs }),
  };
}

/** Required, but nothing of the package depends on it: a version such as `1.0`, without quotes, is a number to YAML. */
function infoText(info: ObjectNode, key: "title" | "version"): string {
  const entry = field(info, key);
  if (entry === undefined)
    info.report.add("info-incomplete", `\`${key}\` is missing.`, info.at);
  if (typeof entry?.value !== "number") return text(info, key) ?? "";
  const { value, at } = entry;
  const meant = textMeant(value, () => info.description.textAt(at)) ?? "";
  info.report.add(
    "info-incomplete",
    `\`${key}\` is a number: it is taken as the text "${meant}".`,
    at,
  );
  return meant;
}

function lowerContact(info: ObjectNode): Contact | undefined {
  const node = object(info, "contact");
  return node && givenTexts(node, "name", "url", "email");
}

function lowerLicense(info: ObjectNode): License | undefined {
  const node = object(info, "license");
  if (node === undefined) return undefined;
  const name = neededText(node, "name", "license");
  return name === undefined
    ? undefined
    : { name, ...givenTexts(node, "identifier", "url") };
}

/** What a part of the description's own facts is nothing without: that part is left out then, as nothing else depends on it. */
function neededText(
  node: ObjectNode,
  key: string,
  part: string,
): string | undefined {
  const given = text(node, key) ?? "";
  if (given !== "") return given;
  node.report.add(
    "info-incomplete",
    `\`${part}\` has no \`${key}\`: it is left out.`,
    node.at,
  );
  return undefined;
}

/** The External Documentation Object of the description, of a tag or of an operation (OpenAPI 3.1, 4.8.11). */
export function lowerExternalDocs(owner: ObjectNode): ExternalDocs | undefined {
  const node = object(owner, "externalDocs");
  if (node === undefined) return undefined;
  const url = neededText(node, "url", "externalDocs");
  return url === undefined
    ? undefined
    : { url, ...givenTexts(node, "description") };
}

/** The `tags` of the OpenAPI Object (OpenAPI 3.1, 4.8.22). */
export function lowerTags(root: ObjectNode): readonly Tag[] {
  return items(root, "tags").map((node) => {
    const given = givenTexts(node, "description");
    const externalDocs = lowerExternalDocs(node);
    return {
      name: requiredText(node, "name"),
      ...given,
      ...(externalDocs !== undefined && { externalDocs }),
    };
  });
}
