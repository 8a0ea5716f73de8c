import { essenceOf, isRange } from "../ir/media-type.js";

/**
 * The type that bytes must say to be of, where a range is described that the usual one is not within: `image/png`; `undefined` where they need none.
 *
 * @param mediaTypes of a body, or as an encoding names them: one or several
 */
export function typeToSay(mediaTypes: string): string | undefined {
  const listed = mediaTypes.split(",").map(essenceOf);
  if (!listed.every(isRange)) return undefined;
  const kinds = listed.map((each) => each.replace(/\/.*/, ""));
  return kinds.some((kind) => kind === "*" || kind === "application")
    ? undefined
    : kinds.flatMap((kind) => usual.get(kind) ?? [])[0];
}

/** What files of a kind mostly are. */
const usual: ReadonlyMap<string, string> = new Map([
  ["image", "image/png"],
  ["audio", "audio/mpeg"],
  ["video", "video/mp4"],
  ["text", "text/plain"],
  ["font", "font/woff2"],
  ["model", "model/stl"],
]);
