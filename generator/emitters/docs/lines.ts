import { calledAs } from "../../examples/call.js";
import type { Tag } from "../../ir/api.js";
import type { Method, Model, Resource, Sdk } from "../../ir/sdk.js";
import { isTitle } from "../../ir/title.js";
import { codeSpan } from "../../markdown/code.js";
import { pageLink } from "../../markdown/link.js";
import { summary } from "../../markdown/prose.js";
import { firstSentence } from "../../markdown/sentence.js";
import { plainWithin } from "../../markdown/text.js";
import { linkedCode, type Linking, resourceName } from "./linking.js";
import { aboutObject, objectName } from "./object-page.js";
import { saysMoreThan } from "../../words/says-more.js";

/** A line for each of several things, under a heading. */
export function listSection(
  title: string,
  lines: readonly string[],
): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join("\n")];
}

/** Parts of a file that are not empty, a blank line between them. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

export function titleOf({ api }: Sdk): string {
  return plainWithin(api.title) || "API";
}

export function withMethods(sdk: Sdk): readonly Resource[] {
  return sdk.resources.filter(({ methods }) => methods.length > 0);
}

/** `- [Suspend an ACS User](suspend.md): acs.users.suspend, Suspends a specified …` */
export function methodLine(
  resource: Resource,
  method: Method,
  { site, links }: Linking,
): string {
  const title = plainWithin(method.title);
  const path = links(site.pageOf(method));
  const head = path === undefined ? title : pageLink(title, path);
  const call = codeSpan(calledAs(resource, method)) + deprecatedMark(method);
  const about = note(method.operation.description);
  return noted(head, call, saysMoreThan(method.title, about) ? about : "");
}

/** Said of a method in lists, after its call. */
export function deprecatedMark({ operation }: Method): string {
  return operation.deprecated ? " (deprecated)" : "";
}

/** The same on the page of its resource, without what is said of a method that has a summary, which is its title. */
export function ownMethodLine(
  method: Method,
  path: string | undefined,
): string {
  const { operation, name, title } = method;
  const shown = plainWithin(title);
  const head = path === undefined ? shown : pageLink(shown, path);
  const isTitled = isTitle(operation.summary ?? "");
  return noted(
    head,
    codeSpan(name) + deprecatedMark(method),
    isTitled ? "" : note(operation.description),
  );
}

export function resourceLine(
  sdk: Sdk,
  resource: Resource,
  { site, links }: Linking,
): string {
  const name = resourceName(sdk, resource);
  const { length } = resource.methods;
  const methods =
    length === 0 ? "" : `${length} ${length === 1 ? "method" : "methods"}`;
  const about = aboutResource(sdk, resource);
  return noted(
    linkedCode(name, links(site.overviewOf(resource))),
    methods,
    about,
  );
}

export function objectLink(
  sdk: Sdk,
  model: Model,
  { site, links }: Linking,
): string {
  const page = site.objectOf(model.file);
  const path = page === undefined ? undefined : links(page);
  return linkedCode(objectName(sdk, model), path);
}

export function objectLine(sdk: Sdk, model: Model, linking: Linking): string {
  const about = note(model.schema.description);
  return noted(objectLink(sdk, model, linking), aboutObject(model, about));
}

/** What the description's tag says of a resource, in a sentence. */
export function aboutResource(sdk: Sdk, resource: Resource): string {
  return note(saidOfResource(sdk, resource));
}

/** What the description's tag says of a resource, as written, if all its operations have that tag first. */
export function saidOfResource(sdk: Sdk, resource: Resource): string {
  const { name = "", description = "" } = tagOf(sdk, resource) ?? {};
  return saysMoreThan(name, description) ? description : "";
}

/** The description's tag of a resource, if all its operations have that first. */
export function tagOf({ api }: Sdk, { methods }: Resource): Tag | undefined {
  const [name, ...others] = new Set(
    methods.map(({ operation }) => operation.tags[0]),
  );
  return others.length > 0
    ? undefined
    : api.tags.find((each) => each.name === name);
}

/** What is said of a thing, in a sentence. */
function note(description = ""): string {
  return firstSentence(summary(description));
}

function noted(head: string, ...notes: readonly string[]): string {
  const said = notes.filter((note) => note !== "").join(", ");
  return said === "" ? `- ${head}` : `- ${head}: ${said}`;
}
