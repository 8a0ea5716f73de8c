import { calledAs } from "../../examples/call.js";
import type { ExampleSource } from "../../examples/example.js";
import type { Model, Sdk, Side } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { prose } from "../../markdown/prose.js";
import { rulesOf } from "../../words/rules.js";
import { seeAlso } from "../../words/see-also.js";
import { typeWords } from "../../words/type-words.js";
import { modelContents } from "./fields.js";
import {
  linkedCode,
  type Linking,
  resourceName,
  typeNames,
} from "./linking.js";
import { section } from "./page.js";
import { exampleOfModel } from "./responses/example.js";
import { saysMoreThan } from "../../words/says-more.js";
import type { ObjectUse } from "./objects-used.js";

/** The name that a model's type has for users of the package. */
export function objectName(sdk: Sdk, { response }: Model): string {
  return sdk.modelExports.get(response.type) ?? response.type;
}

/** What is said of a model, if that is more than it is called by the description or here. */
export function aboutObject(
  { response, id }: Model,
  description: string | undefined = "",
): string {
  const component = id.slice(id.lastIndexOf("/") + 1);
  const names = [response.type, component];
  return names.every((name) => saysMoreThan(name, description))
    ? description
    : "";
}

/** The page of a model: what it is, its properties or variants, and who uses it. */
export function objectPage(
  sdk: Sdk,
  use: ObjectUse,
  linking: Linking,
  source: ExampleSource,
): string {
  const { model } = use;
  const { schema } = model;
  const parts = [
    `# ${codeSpan(objectName(sdk, model))}`,
    ...(schema.deprecated === true ? ["**Deprecated.**"] : []),
    prose(aboutObject(model, schema.description), 1),
    seeAlso(schema.externalDocs),
    typeItems(sdk, model, linking).join("\n"),
    ...contentSections(sdk, model, linking),
    exampleOfModel(
      schema,
      model.usedIn.has("response") ? source.answered() : source,
    ),
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

/** What stands in a model: once where that is the same on both sides. */
function contentSections(
  sdk: Sdk,
  model: Model,
  linking: Linking,
): readonly string[] {
  const told = sidesOf(model).map((side) => {
    const names = typeNames(sdk, side, linking);
    const { kind, parts } = modelContents(model.schema, names, sdk.api.schemas);
    const title = kind === "variants" ? "Variants" : "Properties";
    return { side, title, parts };
  });
  const texts = new Set(told.map(({ parts }) => parts.join("\n\n")));
  return texts.size === 1
    ? told.slice(0, 1).flatMap(({ title, parts }) => section(title, parts))
    : told.flatMap(({ side, title, parts }) =>
        section(`${title} in ${plural[side]}`, parts),
      );
}

const plural = { request: "requests", response: "responses" } as const;

/** What a model is, unless that is an object and no more; and what it is called where it is sent, if that is something else. */
function typeItems(
  sdk: Sdk,
  model: Model,
  linking: Linking,
): readonly string[] {
  const { schema } = model;
  const told = sidesOf(model).map((side) => {
    const rules = rulesOf(schema, sdk.api.schemas);
    const facts = [
      typeWords(schema, typeNames(sdk, side, linking)),
      ...rules.filter((rule) => rule !== "**deprecated**"),
    ].join(", ");
    return { side, type: model[side].type, facts };
  });
  const isSame = new Set(told.map(({ facts }) => facts)).size === 1;
  const [shared = ""] = told.map(({ facts }) => facts);
  const common = isSame && shared !== "object" ? [`- Type: ${shared}`] : [];
  const own = told.flatMap(({ side, type, facts }) => {
    const parts = [
      ...(type === model.response.type
        ? []
        : [codeSpan(sdk.modelExports.get(type) ?? type)]),
      ...(isSame ? [] : [facts]),
    ];
    return parts.length === 0
      ? []
      : [`- In ${plural[side]}: ${parts.join(", ")}`];
  });
  return [...common, ...own];
}

/** Of more methods than these their resources are named, of more resources and objects how many there are. */
const mostUsers = 3;

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
  return [
    ...(calls.length > mostUsers ? firstOf(owners, "resources") : calls),
    ...firstOf(objects, "objects"),
  ]
    .map((each) => `- ${each}`)
    .join("\n");
}

function firstOf(users: readonly string[], kind: string): readonly string[] {
  const more = users.length - mostUsers;
  return more > 0
    ? [...users.slice(0, mostUsers), `and ${more} more ${kind}`]
    : users;
}
