/**
 * A name for a file that is sent as a property: `photo.png`, `file.bin`.
 *
 * @param mediaType as an encoding names it, or several; empty where none does
 */
export function fileName(property: string, mediaType: string = ""): string {
  const base = property.replaceAll(/[^\w-]+/g, "-").replaceAll(/^-+|-+$/g, "");
  const name = base === "" || base === "body" ? "file" : base;
  const extension = extensionOf(mediaType) ?? usualExtension(property);
  return `${name}.${extension}`;
}

/** `png` for `image/png, image/jpeg`. */
function extensionOf(mediaTypes: string): string | undefined {
  const [mediaType = ""] = mediaTypes.toLowerCase().split(/[,;]/);
  const [type = "", subtype = ""] = mediaType.trim().split("/");
  const short = subtype.replace(/^x-|\+.*/g, "");
  if (short === "*") return ofKind.get(type);
  const known = extensions.get(short) ?? short;
  return /^[a-z\d]{2,4}$/.test(known) ? known : undefined;
}

const ofKind: ReadonlyMap<string, string> = new Map([
  ["image", "png"],
  ["audio", "mp3"],
  ["video", "mp4"],
  ["text", "txt"],
]);

/** Where an extension is not the media type's own name. */
const extensions: ReadonlyMap<string, string> = new Map([
  ["octet-stream", "bin"],
  ["plain", "txt"],
  ["jpeg", "jpg"],
  ["mpeg", "mp3"],
  ["quicktime", "mov"],
  ["markdown", "md"],
]);

/** By what files of such a name mostly are. */
function usualExtension(property: string): string {
  const found = usual.find(([words]) => words.test(property));
  return found?.[1] ?? "bin";
}

const usual: readonly (readonly [words: RegExp, extension: string])[] = [
  [/image|photo|picture|avatar|logo|icon|banner|mask|thumbnail/i, "png"],
  [/audio|voice|speech|sound/i, "mp3"],
  [/video/i, "mp4"],
  [/csv|table/i, "csv"],
  [/document|pdf|invoice|contract/i, "pdf"],
];
