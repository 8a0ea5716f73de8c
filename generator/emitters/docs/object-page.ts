import { calledAs } from "../../examples/call.js";
import type { Model, Sdk, Side } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { prose } from "../../markdown/prose.js";
import { rulesOf } from "../../words/rules.js";
import { typeWords } from "../../words/type-words.js";
import { type ModelContents, modelContents } from "./fields.js";
import {
  linkedCode,
  type Linking,
  resourceName,
  typeNames,
} from "./linking.js";
import { section } from "./page.js";
import type { ObjectUse } from "./objects-used.js";

/** The name that a model's type has for users of the package. */
export function objectName(sdk: Sdk, { response }: Model): string {
  return sdk.modelExports.get(response.type) ?? response.type;
}

/** The page of a model: what it is, its properties or variants, and who uses it. */
export function objectPage(sdk: Sdk, use: ObjectUse, linking: Linking): string {
  const { model } = use;
  const { schema } = model;
  const sides = sidesOf(model);
  const parts = [
    `# ${codeSpan(objectName(sdk, model))}`,
    ...(schema.deprecated === true ? ["**Deprecated.**"] : []),
    prose(schema.description ?? "", 1),
    sides.map((side) => typeItem(sdk, model, side, linking)).join("\n"),
    ...sides.flatMap((side) => {
      const names = typeNames(sdk, side, linking);
      const { kind, parts } = modelContents(schema, names, sdk.api.schemas);
      return section(titleOf(kind, side, sides), parts);
    }),
    ...section("Used by", [users(sdk, use, linking)]),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

/** The sides that are told of: one where both are the same. */
function sidesOf({ usedIn, request, response }: Model): readonly Side[] {
  const sides: readonly Side[] = ["response", "request"];
  const used = sides.filter((side) => usedIn.has(side));
  return request.type === response.type ? used.slice(0, 1) : used;
}

function titleOf(
  kind: ModelContents["kind"],
  side: Side,
  sides: readonly Side[],
): string {
  const title = kind === "variants" ? "Variants" : "Properties";
  if (sides.length === 1) return title;
  return `${title} in ${side === "request" ? "requests" : "responses"}`;
}

function typeItem(
  sdk: Sdk,
  model: Model,
  side: Side,
  linking: Linking,
): string {
  const { schema } = model;
  const { type } = model[side];
  const isTitle = type === model.response.type;
  const name = codeSpan(sdk.modelExports.get(type) ?? type);
  const facts = [
    typeWords(schema, typeNames(sdk, side, linking)),
    ...rulesOf(schema, sdk.api.schemas).filter(
      (rule) => rule !== "**deprecated**",
    ),
  ];
  return `- Type: ${isTitle ? "" : `${name}, `}${facts.join(", ")}`;
}

/** Of more methods than these their resources are named, of more objects how many there are. */
const mostUsers = 6;

function users(
  sdk: Sdk,
  { methods, models }: ObjectUse,
  { site, links }: Linking,
): string {
  const calls = methods.map(({ resource, method }) =>
    linkedCode(calledAs(resource, method), links(site.pageOf(method))),
  );
  const owners = [...new Set(methods.map(({ resource }) => resource))].map(
    (each) => linkedCode(resourceName(sdk, each), links(site.overviewOf(each))),
  );
  const objects = models.flatMap((model) => {
    const page = site.objectOf(model.file);
    return page === undefined
      ? []
      : [linkedCode(objectName(sdk, model), links(page))];
  });
  const more = objects.length - mostUsers;
  return [
    ...(calls.length > mostUsers ? owners : calls),
    ...objects.slice(0, mostUsers),
    ...(more > 0 ? [`and ${more} more objects`] : []),
  ]
    .map((each) => `- ${each}`)
    .join("\n");
}
