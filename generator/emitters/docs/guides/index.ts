import type { ExampleSource } from "../../../examples/example.js";
import { exampleOfUse } from "../../../examples/of-use.js";
import type { Sdk } from "../../../ir/sdk.js";
import type { Linking } from "../linking.js";
import type { Site } from "../site.js";
import { authenticationGuide } from "./authentication.js";
import { errorsGuide } from "./errors.js";
import { takesBytes, uploadsGuide } from "./uploads.js";

/** A page that is about no single operation. */
export interface GuidePage {
  readonly path: string;
  readonly title: string;
  /** What it is about, for lists. */
  readonly about: string;
  readonly text: (linking: Linking) => string;
}

/** The guides that an API gives reason for. Each block of code in them is a module that compiles. */
export function guidesOf(
  sdk: Sdk,
  site: Site,
  source: ExampleSource,
): readonly GuidePage[] {
  const uploading = sdk.resources.flatMap((resource) =>
    resource.methods
      .filter(takesBytes)
      .map((method) => ({ resource, method, source })),
  );
  return [
    ...(sdk.client.auth.length === 0
      ? []
      : [
          {
            path: site.guide("authentication"),
            title: "Authentication",
            about: "the credentials that the client takes",
            text: () => authenticationGuide(sdk),
          },
        ]),
    {
      path: site.guide("errors"),
      title: "Errors",
      about: "what a call can fail with, and how to tell",
      text: () => errorsGuide(sdk, exampleOfUse(sdk, source)),
    },
    ...(uploading.length === 0
      ? []
      : [
          {
            path: site.guide("uploads"),
            title: "Uploads",
            about: "how bytes are given",
            text: (linking: Linking) => uploadsGuide(sdk, uploading, linking),
          },
        ]),
  ];
}
