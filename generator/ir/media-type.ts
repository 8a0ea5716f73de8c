import type { ResultBody } from "./sdk.js";

/** A media type without its parameters, in lower case: `text/plain` (RFC 9110, 8.3.1). */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** The media types of a list; a comma in quotes is part of a parameter (RFC 9110, 5.6.4). */
export function mediaTypesIn(list: string): readonly string[] {
  const found = list.match(/(?:"(?:\\.|[^"\\])*"?|[^",])+/g) ?? [];
  return found.map((each) => each.trim()).filter((each) => each !== "");
}

/** Whether a media type is JSON, by its name or its suffix (RFC 6839, 3.1). */
export function isJsonType(mediaType: string): boolean {
  return /^(application|text)\/json$|\+json$/.test(essenceOf(mediaType));
}

/** Whether what a media type stands for is a text: people have it as a string as well. */
export function isTextType(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return (
    essence.startsWith("text/") ||
    /[/+](xml|yaml|json)$|^application\/(json-seq|(x-)?(ndjson|jsonl|jsonlines|yaml)|graphql|sql|javascript)$/.test(
      essence,
    )
  );
}

/** Whether a media type is one of texts that JSON is none of; YAML takes JSON as well. */
export function isForeignText(mediaType: string): boolean {
  return (
    isTextType(mediaType) &&
    !/^text\/plain$|json|yaml/.test(essenceOf(mediaType))
  );
}

/** Whether a media type is a range of several (RFC 9110, 12.5.1). */
export function isRange(mediaType: string): boolean {
  return essenceOf(mediaType).includes("*");
}

/** The order in which bodies are told and asked for: JSON before the others, and `application/json` before other JSON. */
export function jsonFirst(a: ResultBody, b: ResultBody): number {
  return rank(a) - rank(b);
}

function rank({ mediaType, reads }: ResultBody): number {
  if (reads !== "json") return 2;
  return mediaType === "application/json" ? 0 : 1;
}
