import type { ExampleParams } from "../../examples/params.js";
import type { Parameter, ParameterIn } from "../../ir/api.js";
import type { JsonValue } from "../../ir/json.js";
import type { Method } from "../../ir/sdk.js";
import { cookiesOf, headerText, pairOf, pathText } from "./styles.js";
import type { SampleHeader } from "./text.js";

/** Parameters as they go on the wire. */
export interface Placed {
  readonly path: string;
  /** `name=value` pairs, percent-encoded. */
  readonly query: readonly string[];
  readonly headers: readonly SampleHeader[];
}

interface Given {
  readonly parameter: Parameter;
  readonly value: JsonValue;
}

/** Puts parameters into path, query, headers and cookies, as the runtime does. */
export function placeParameters(method: Method, params: ExampleParams): Placed {
  const given = method.params.parameters.flatMap(({ key, parameter }) => {
    const param = params.get(key);
    return param?.kind === "value" ? [{ parameter, value: param.value }] : [];
  });
  const placedIn = (place: ParameterIn): readonly Given[] =>
    given.filter(({ parameter }) => parameter.in === place);
  const pairsIn = (place: ParameterIn): readonly string[] =>
    placedIn(place)
      .map(({ parameter, value }) => pairOf(parameter, value))
      .filter((pair) => pair !== "");
  const cookies = placedIn("cookie").flatMap(({ parameter, value }) =>
    cookiesOf(parameter, value),
  );
  return {
    path: pathOf(method, placedIn("path")),
    query: pairsIn("query").flatMap((pair) => pair.split("&")),
    headers: [
      ...placedIn("header").flatMap(({ parameter, value }) => {
        const text = headerText(parameter, value);
        return text === undefined
          ? []
          : [{ name: parameter.name, value: [text] }];
      }),
      ...(cookies.length === 0
        ? []
        : [
            {
              name: "Cookie",
              value: [cookies.join("; ")],
            },
          ]),
    ],
  };
}

function pathOf({ operation }: Method, given: readonly Given[]): string {
  const segments = operation.pathSegments.map((segment) => {
    if (segment.kind !== "parameter") return segment.text;
    const found = given.find(
      ({ parameter }) => parameter.name === segment.name,
    );
    return found === undefined
      ? `{${segment.name}}`
      : pathText(found.parameter, found.value);
  });
  return segments.join("");
}
