import type { Api, Contact, ExternalDocs, License, Tag } from "../ir/api.js";
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
  info.report.add(
    "info-incomplete",
    `\`${key}\` is a number: it is taken as the text "${entry.value}".`,
    entry.at,
  );
  return String(entry.value);
}

function lowerContact(info: ObjectNode): Contact | undefined {
  const node = object(info, "contact");
  return node && givenTexts(node, "name", "url", "email");
}

function lowerLicense(info: ObjectNode): License | undefined {
  const node = object(info, "license");
  if (node === undefined) return undefined;
  const given = givenTexts(node, "identifier", "url");
  return { name: requiredText(node, "name"), ...given };
}

/** The External Documentation Object of the description or of an operation (OpenAPI 3.1, 4.8.11). */
export function lowerExternalDocs(owner: ObjectNode): ExternalDocs | undefined {
  const node = object(owner, "externalDocs");
  if (node === undefined) return undefined;
  const given = givenTexts(node, "description");
  return { url: requiredText(node, "url"), ...given };
}

/** The `tags` of the OpenAPI Object (OpenAPI 3.1, 4.8.22). */
export function lowerTags(root: ObjectNode): readonly Tag[] {
  return items(root, "tags").map((node) => {
    const given = givenTexts(node, "description");
    return { name: requiredText(node, "name"), ...given };
  });
}
