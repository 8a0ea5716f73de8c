import { meantComponent } from "../../../document/references/meant-component.js";
import {
  absoluteUri,
  percentDecoded,
  splitFragment,
} from "../../../document/references/uri-reference.js";
import type { Location } from "../../../ir/json.js";
import { placeKey } from "../../../ir/pointer.js";
import { isOpenApi } from "../dialect.js";
import { shortened } from "../shortened.js";
import { resourceOfDocument } from "./index-document.js";
import type { Resource, ResourceIndex } from "./resource-index.js";

/** A reference as a schema has it. */
export interface Reference {
  readonly text: string;
  readonly from: Location;
  /** The resource of the schema that it stands in. */
  readonly resource: Resource;
  /** What it must lead to, where that is no schema. */
  readonly expected?: string;
}

/** Where a schema's reference leads (2020-12, 8.2.3); reports and returns `undefined` when it leads nowhere. */
export function resolveReference(
  reference: Reference,
  index: ResourceIndex,
): Location | undefined {
  const target = targetOf(reference, index);
  if (target !== undefined && index.identified.size > 0)
    index.settled.set(placeKey(reference.from), target);
  return target;
}

function targetOf(
  reference: Reference,
  index: ResourceIndex,
): Location | undefined {
  const [address, encoded] = splitFragment(reference.text);
  const fragment = percentDecoded(encoded) ?? encoded;
  const isPointer = fragment === "" || fragment.startsWith("/");
  if (isPointer && isByPathAlone(reference, address, index))
    return index.source.resolve(
      reference.from,
      reference.text,
      reference.expected,
    );
  const root = resourceNamed(reference, address, index);
  if (root === undefined) return undefined;
  const found = isPointer
    ? (pointed(root.at, fragment, index) ??
      inWholeDescription(reference, fragment, root, index))
    : index.anchors.get(`${root.uri}#${fragment}`);
  if (found === undefined) reportDangling(reference, root, index);
  return found;
}

/** Whether neither the document of a reference nor the one that it names has any `$id` or anchor. */
function isByPathAlone(
  { from, resource }: Reference,
  address: string,
  index: ResourceIndex,
): boolean {
  if (index.source.locate !== undefined || index.identified.has(from.document))
    return false;
  if (address === "") return true;
  const uri = absoluteUri(address, resource.uri);
  const named = uri === undefined ? undefined : resourceOfUri(uri, index);
  return named === undefined || !index.identified.has(named.at.document);
}

/** The resource that a reference without its fragment names, by URI or else by path. */
function resourceNamed(
  { from, resource }: Reference,
  address: string,
  index: ResourceIndex,
): Resource | undefined {
  const uri = absoluteUri(address, resource.uri);
  const byUri = uri === undefined ? undefined : resourceOfUri(uri, index);
  if (byUri !== undefined) return byUri;
  const location = index.source.resolve(from, address === "" ? "#" : address);
  return location && resourceOfDocument(location.document, index);
}

function resourceOfUri(
  uri: string,
  index: ResourceIndex,
): Resource | undefined {
  const { byUri, source } = index;
  const known = byUri.get(uri);
  if (known !== undefined) return known;
  const located = source.locate?.(uri);
  if (located !== undefined) return resourceOfDocument(located.document, index);
  for (const id of source.documents?.() ?? []) resourceOfDocument(id, index);
  return byUri.get(uri);
}

function pointed(
  { document, pointer }: Location,
  fragment: string,
  { source }: ResourceIndex,
): Location | undefined {
  const location = { document, pointer: pointer + fragment };
  return source.get(location) === undefined ? undefined : location;
}

/** Many who give a schema an `$id` still write references as if it had none, and most tools read them so. */
function inWholeDescription(
  { text, from }: Reference,
  fragment: string,
  { uri, at }: Resource,
  index: ResourceIndex,
): Location | undefined {
  const whole = { document: at.document, pointer: "" };
  if (!text.startsWith("#") || at.pointer === "") return undefined;
  if (!isOpenApi(index.source.get(whole))) return undefined;
  const found = pointed(whole, fragment, index);
  if (found !== undefined)
    index.report.add(
      "schema-reference-beyond-id",
      `\`${shortened(text)}\` names nothing in the schema resource \`${written(uri)}\`, which \`$id\` begins; what it names in the whole description is taken.`,
      from,
    );
  return found;
}

function reportDangling(
  { text, from, expected }: Reference,
  { uri, at }: Resource,
  { report, source }: ResourceIndex,
): void {
  const { root = at.document } = source;
  const whole = source.get({ document: root, pointer: "" });
  const where =
    at.pointer === ""
      ? ""
      : ` in the schema resource \`${written(uri)}\`, which \`$id\` begins`;
  report.add(
    "schema-reference-dangling",
    `Nothing is named \`${shortened(text)}\`${where}${expected === undefined ? "" : `; ${expected} is expected there`}.${meantComponent(text, from.document, root, whole)}`,
    from,
  );
}

/** The URI of a resource as its `$id` has it, as long as that is relative to the document. */
function written(uri: string): string {
  return shortened(uri.replace(/^document:\/\/\//, ""));
}
