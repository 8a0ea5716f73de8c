import type { JsonValue, Location } from "./json.js";
import type { ExternalDocs, Schema, SchemaRegistry } from "./schema.js";

/** What an OpenAPI description means: the one reading that every emitter works from. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: Contact;
  readonly license?: License;
  readonly externalDocs?: ExternalDocs;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  /** In the order of `paths`, then of the Path Item's methods. */
  readonly operations: readonly Operation[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** `components.schemas`, in order, then the other targets of references. */
  readonly schemas: SchemaRegistry;
  /** Where references lead that `$id` or an anchor settles, not their pointer alone; by `document#pointer` of the reference. */
  readonly settledReferences: ReadonlyMap<string, Location>;
  /** Where components stand that are what they refer to, by their names. */
  readonly componentsElsewhere: ReadonlyMap<string, Location>;
  /** The ids in `schemas` that are `components.schemas` of the root document, by component name. */
  readonly components: ReadonlyMap<string, string>;
}

export interface Contact {
  readonly name?: string;
  readonly url?: string;
  readonly email?: string;
}

export interface License {
  readonly name: string;
  readonly identifier?: string;
  readonly url?: string;
}

export interface Tag {
  readonly name: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
}

export interface Server {
  readonly at: Location;
  /** With its variables' `{names}`. */
  readonly url: string;
  /** The URL with the defaults of its variables. */
  readonly defaultUrl: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

export interface Operation {
  /** `post /acs/users/suspend`: survives reordering. */
  readonly id: string;
  readonly at: Location;
  /** Upper case, as it goes on the wire. */
  readonly method: string;
  /** The path template as written. */
  readonly path: string;
  /** As it is sent: without what follows `#`. */
  readonly pathSegments: readonly PathSegment[];
  /** What follows `#` in the path: it tells operations of one path apart and is never sent. */
  readonly fragment?: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly externalDocs?: ExternalDocs;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** Numeric codes first, ascending, then ranges, then `default`. */
  readonly responses: readonly Response[];
  /** Any one of these; each asks for all of its schemes. Empty: none is needed. An entry without schemes: anonymous access is allowed. Absent: nothing is said. */
  readonly security?: readonly SecurityRequirement[];
  /** The operation's own servers, or its Path Item's; empty: those of the Api. */
  readonly servers: readonly Server[];
  /** `x-…` keywords, as written. */
  readonly extensions: ReadonlyMap<string, JsonValue>;
}

/** A path template cut into its literal text and its parameters, in order. */
export type PathSegment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "parameter"; readonly name: string };

export type ParameterIn = "path" | "query" | "header" | "cookie";

export interface Parameter {
  readonly at: Location;
  readonly name: string;
  readonly in: ParameterIn;
  readonly description?: string;
  /** Present where the description is that of a reference, not of the component. */
  readonly redescribed?: true;
  /** Present where only the path names it. */
  readonly undeclared?: true;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue?: true;
  /** The value's schema; with `content` the schema of what is serialised as that media type. */
  readonly schema: Schema;
  /** Set when the parameter is described by `content`: the media type to serialise as. */
  readonly contentMediaType?: string;
  /** How that media type is written. */
  readonly contentKind?: MediaTypeKind;
  /** How single properties of a form are written. */
  readonly contentEncoding?: readonly PropertyEncoding[];
  readonly examples: readonly JsonValue[];
  /** Those of them that have names, and those that stand elsewhere. */
  readonly named?: readonly NamedExample[];
  /** The `x-` fields, if there are any. */
  readonly extensions?: ReadonlyMap<string, JsonValue>;
}

export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

export interface RequestBody {
  readonly at: Location;
  readonly description?: string;
  readonly required: boolean;
  /** In the author's order. */
  readonly content: readonly MediaType[];
}

export interface MediaType {
  readonly at: Location;
  /** As written, such as `application/json; charset=utf-8`. */
  readonly mediaType: string;
  readonly kind: MediaTypeKind;
  /** Without one, anything is allowed. */
  readonly schema?: Schema;
  readonly examples: readonly JsonValue[];
  /** Those of them that have names, and those that stand elsewhere. */
  readonly named?: readonly NamedExample[];
  /** How single properties of a form are written; those that are not named take their default form. */
  readonly encoding?: readonly PropertyEncoding[];
}

/** OpenAPI 3.1, 4.8.19: an Example Object under its name. */
export interface NamedExample {
  readonly name: string;
  readonly summary?: string;
  readonly value?: JsonValue;
  /** `externalValue`. */
  readonly url?: string;
}

/** OpenAPI 3.1, 4.8.15: Encoding Object. */
export interface PropertyEncoding {
  readonly property: string;
  readonly contentType?: string;
  /** Headers of the part whose value is known, by name. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Present where `style`, `explode` or `allowReserved` is: in a form these stand before `contentType`. */
  readonly form?: {
    readonly style: ParameterStyle;
    readonly explode: boolean;
    readonly allowReserved: boolean;
  };
}

/** How a media type's payload is read and written. */
export type MediaTypeKind =
  "json" | "form" | "multipart" | "text" | "binary" | "event-stream";

export interface Response {
  readonly at: Location;
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Header[];
  /** Empty: a response without a body, or one that is not described. */
  readonly content: readonly MediaType[];
}

export interface Header {
  readonly name: string;
  readonly description?: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema: Schema;
}

export type SecurityRequirement = readonly SecuritySchemeUse[];

export interface SecuritySchemeUse {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

/** OpenAPI 3.x, Security Scheme Object. */
export type SecurityScheme = SecuritySchemeBase &
  (
    | {
        readonly type: "apiKey";
        readonly in: "query" | "header" | "cookie";
        readonly parameterName: string;
      }
    | {
        readonly type: "http";
        /** `basic`, `Bearer`, …: as written, its case does not matter (RFC 9110, 11.1). */
        readonly scheme: string;
        readonly bearerFormat?: string;
      }
    | { readonly type: "oauth2"; readonly flows: readonly OAuthFlow[] }
    | { readonly type: "openIdConnect"; readonly openIdConnectUrl: string }
    | { readonly type: "mutualTLS" }
  );

interface SecuritySchemeBase {
  readonly at: Location;
  /** The key under `components.securitySchemes`. */
  readonly name: string;
  readonly description?: string;
}

export interface OAuthFlow {
  readonly flow:
    | "implicit"
    | "password"
    | "clientCredentials"
    | "authorizationCode"
    | "deviceAuthorization";
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: readonly {
    readonly name: string;
    readonly description: string;
  }[];
}
