const tags =
  "openapi-typescript takes the tag of a discriminator elsewhere as always there.";
const index =
  "An index signature of ours covers optional properties as well, with `undefined`.";
const undeclared =
  "openapi-typescript drops names in `required` that are not declared beside it.";
const rules = "openapi-typescript makes `unknown` of `anyOf` over `required`.";
const nothing =
  "openapi-typescript takes an object without properties as one that has none, or the other way around.";
const nullable =
  "`type: object` beside a nullable model refuses null; openapi-typescript lets it pass.";

/**
 * Components whose types openapi-typescript reads differently, by API, with the reason. What refers to one of them differs with it.
 */
export const exceptions: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  "swagger-petstore3/openapi.yaml": {},
  "redocly-museum/openapi.yaml": {},
  "seam/openapi.json": {},
  "stripe/spec3.yaml": {},
  "discord/openapi.json": {},
  "github/api.github.com.json": {
    integration: index,
    "nullable-integration": index,
    "public-user": tags,
    "private-user": tags,
    "empty-object": nothing,
    "package-version": undeclared,
    "secret-scanning-custom-pattern-to-update": rules,
    "code-quality-setup-update": rules,
  },
  "figma/openapi.yaml": {
    InnerShadowEffect: tags,
    TextPathPropertiesTrait: undeclared,
    SetVariableModeAction: undeclared,
  },
  "box/openapi.json": {
    File: undeclared,
    Folder: undeclared,
    WebLink: undeclared,
    PostOAuth2Revoke: undeclared,
    "ShieldInformationBarrierSegmentRestriction--Base": undeclared,
    AppItemAssociatedItem: nullable,
    Resource: nullable,
  },
};
