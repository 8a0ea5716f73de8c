import type {
  Api,
  Operation,
  Parameter,
  PropertyEncoding,
  SecurityRequirement,
  Server,
} from "./api.js";
import type { SdkConfig } from "./config.js";
import type { JsonValue } from "./json.js";
import type { NamingBasis } from "./published.js";
import type { Schema, SchemaId } from "./schema.js";

/** The SDK to emit: the API's meaning plus every decision about names and shape. Passes make it, emitters only read it. */
export interface Sdk {
  readonly api: Api;
  readonly config: SdkConfig;
  readonly package: PackagePlan;
  readonly client: ClientPlan;
  /** One per schema of the registry that is reachable from an operation or is a component, in registry order. */
  readonly models: ReadonlyMap<SchemaId, Model>;
  /** What the package's main module calls the types of models, by their names: mostly the same. */
  readonly modelExports: ReadonlyMap<string, string>;
  /** What the names of methods follow. */
  readonly naming: NamingBasis;
  /** Depth first: a parent stands before its children. The root resource (operations right on the client) has an empty `path`. */
  readonly resources: readonly Resource[];
}

/** A side of the wire: what the caller sends, or what comes back. */
export type Side = "request" | "response";

/** One named schema: one file under `src/models`, one under `src/validators`. */
export interface Model {
  readonly id: SchemaId;
  readonly schema: Schema;
  /** File name without extension: lower case, unique on a case-insensitive disk. */
  readonly file: string;
  /** Names of the response side; of both sides where they don't differ. */
  readonly response: ModelNames;
  /** Names of the request side; the same object as `response` unless readOnly or writeOnly make the sides differ, and something sends it. */
  readonly request: ModelNames;
  /** The sides that operations (or, for unused components, nobody: then both) use. */
  readonly usedIn: ReadonlySet<Side>;
}

export interface ModelNames {
  /** `AcsUser` */
  readonly type: string;
  /** `checkAcsUser` */
  readonly check: string;
}

/** One file under `src/resources`, one entry of the exports map, one class of the client's tree. */
export interface Resource {
  /** `["acs", "users"]` */
  readonly path: readonly string[];
  /** Property name on the parent: `users`. Empty for the root. */
  readonly property: string;
  /** Path below `src/resources` without extension, lower case and unique: `acs/users`; `root` for the root. */
  readonly file: string;
  /** `AcsUsers` */
  readonly className: string;
  readonly children: readonly Resource[];
  readonly methods: readonly Method[];
}

/** One operation of the SDK. */
export interface Method {
  readonly operation: Operation;
  /** Property name on the resource's class and exported function: `suspend`, `delete`. */
  readonly name: string;
  /** Declared name of the plain function: equal to `name`, or `delete_` where that is a reserved word. */
  readonly functionName: string;
  /** `suspendOperation` */
  readonly descriptorName: string;
  /** `AcsUsersSuspendParams` */
  readonly paramsType: string;
  /** `AcsUsersSuspendResponse` */
  readonly responseType: string;
  /** `AcsUsersSuspendError` */
  readonly errorType: string;
  /** `AcsUsersSuspendEnvelope`: the whole body, where the method resolves to a part of it. */
  readonly envelopeType?: string;
  /** `checkSuspendParams` */
  readonly checkParams: string;
  /** `checkSuspendResponse` */
  readonly checkResponse: string;
  /** Human title, which no other method has: `x-title`, the summary, or made from the name; with the resource where it repeats. */
  readonly title: string;
  /** Where its page stands in the package, or would if there were documentation: `docs/acs/users/suspend.md`. */
  readonly page: string;
  readonly params: Params;
  /** The same with bodies of the other media types that are described, in order. */
  readonly otherBodies: readonly OtherBody[];
  readonly result: Result;
  /** Success responses that are not what the usual one is. */
  readonly otherAnswers: readonly OtherAnswer[];
  /** Absent where the description says nothing of it. */
  readonly security?: readonly SecurityRequirement[];
  /** Where it differs from the Api's. */
  readonly servers: readonly Server[];
  /** The other verbs of this path that were left out in favour of this one, upper case. */
  readonly alternatives: readonly string[];
}

/** The one flat `params` object of a method. */
export interface Params {
  /** Path, query, header and cookie parameters under their flat names. */
  readonly parameters: readonly FlatParameter[];
  readonly body?: BodyParams;
  /** Whether the whole object can be left out. */
  readonly optional: boolean;
  /** Unknown keys are refused: the configuration says so, and the body is not open by its own declaration. */
  readonly refuseUnknown: boolean;
}

/** What a method takes where its body is sent as another media type. */
export interface OtherBody {
  readonly params: Params & { readonly body: BodyParams };
  /** Whether that is what another media type takes as well, which stands before it. */
  readonly takesSame: boolean;
  /** `checkCreateMultipartParams`; the one of what takes the same. */
  readonly checkParams: string;
}

/** What a method gives where another status comes. */
export interface OtherAnswer {
  readonly answer: ResultCase;
  /** `checkGet202Response` */
  readonly checkResponse: string;
}

export interface FlatParameter {
  /** Key in `params`: the wire name, or a distinct one where two parameters share it. */
  readonly key: string;
  readonly parameter: Parameter;
  /** `OwnerParameter`: the type that has it, for a component under its wire name. Operations that refer to the component extend it. */
  readonly sharedType?: string;
}

/** How the request body is given. */
export type BodyParams = {
  readonly mediaType: string;
  readonly kind:
    "json" | "form" | "multipart" | "text" | "binary" | "event-stream";
  readonly schema: Schema;
  readonly required: boolean;
  readonly encoding?: readonly PropertyEncoding[];
  /** Of the Media Type Object. */
  readonly examples?: readonly JsonValue[];
} & (
  | {
      /** The body's properties stand in `params` beside the parameters. */
      readonly placement: "flat";
      /** Every property name that the body's schema declares, through allOf, oneOf, anyOf, if and references, in order. */
      readonly properties: readonly string[];
      /** Keys beyond `properties` belong to the body as well. */
      readonly open: boolean;
    }
  | { readonly placement: "body"; readonly key: string }
);

/** What a call resolves to, from the success response that is described. */
export interface Result {
  /** `none`: `undefined`. `property`: that one property of the body. `body`: the parsed body. */
  readonly unwrap:
    | { readonly kind: "none" }
    | { readonly kind: "body" }
    | {
        readonly kind: "property";
        readonly name: string;
        /** Where a body may come without it. */
        readonly optional?: true;
      };
  /** The envelope's success flag: `false` there is an error. */
  readonly flag?: string;
  /** The property of the request that says whether the answer comes as a stream, where it can also be JSON. */
  readonly streamFlag?: string;
  /** Success responses, by status; the schema of the whole body, before unwrapping. */
  readonly success: readonly ResultCase[];
  /** Of these, the one that counts for every status that has no other; without one no success is described. */
  readonly usual?: ResultCase;
  /** Error responses, by status. */
  readonly errors: readonly ResultCase[];
}

export interface ResultCase {
  readonly status: string;
  readonly description: string;
  /** What the body can be, JSON before the others; empty: this status has none. */
  readonly bodies: readonly ResultBody[];
}

/** A media type that a response is described in. */
export interface ResultBody {
  /** As written, such as `application/json; charset=utf-8`. */
  readonly mediaType: string;
  readonly reads: ResultReading;
  readonly schema?: Schema;
  /** JSON of another schema than the first: it comes to who asks for it. */
  readonly isOther?: true;
}

/** How a body is read; `any`: by the content type of what comes. */
export type ResultReading = "json" | "text" | "blob" | "stream" | "any";

export interface PackagePlan {
  /** The name to install and import: `seam-connect`. */
  readonly name: string;
  /** A semantic version (2.0.0). */
  readonly version: string;
}

export interface ClientPlan {
  /** `Seam` */
  readonly name: string;
  /** `SeamCore`: the client without its resources. */
  readonly coreName: string;
  /** `SeamOptions` */
  readonly optionsType: string;
  /** `SeamError`: base of the error classes as the package's users see it. */
  readonly errorName: string;
  /** camelCase of the name, for samples: `seam`. */
  readonly variable: string;
  readonly servers: readonly Server[];
  readonly baseUrlEnv?: string;
  readonly auth: readonly AuthOption[];
}

/** One security scheme and the client option that feeds it. */
export interface AuthOption {
  /** Security scheme name, as operations refer to it. */
  readonly scheme: string;
  /** Option name: `apiKey`. */
  readonly option: string;
  readonly description?: string;
  readonly env?: string;
  /** Refused locally unless the credential begins so. */
  readonly prefixes: readonly string[];
  readonly placement:
    | { readonly kind: "bearer" }
    | { readonly kind: "basic" }
    | {
        readonly kind: "header";
        readonly name: string;
        readonly valuePrefix: string;
      }
    | { readonly kind: "query"; readonly name: string }
    | { readonly kind: "cookie"; readonly name: string }
    /** mutualTLS: nothing is sent, the transport does it. */
    | { readonly kind: "transport" };
  /** Headers that go with this credential, each fed by an option of its own. */
  readonly headers: readonly AuthHeader[];
}

export interface AuthHeader {
  readonly name: string;
  readonly option: string;
  readonly env?: string;
  readonly required: boolean;
  readonly description?: string;
}

/** A code sample as the spec gives it (`x-codeSamples`). */
export interface CodeSample {
  readonly lang: string;
  readonly label?: string;
  readonly source: string;
}

export type { JsonValue };
