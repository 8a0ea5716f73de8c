import { isDerivedSample, sampleKeywords } from "../ir/code-samples.js";
import { isArray, isObject, type JsonValue, own } from "../ir/json.js";
import type { CodeSample, Method } from "../ir/sdk.js";
import type { SampleLanguage } from "./call.js";

/** The code samples that the description gives for an operation, in its order. */
export function givenSamples({ operation }: Method): readonly CodeSample[] {
  return sampleKeywords
    .flatMap((keyword) => {
      const list = operation.extensions.get(keyword);
      return isArray(list) ? list : [];
    })
    .filter((each) => !isDerivedSample(each))
    .flatMap(readSample);
}

function readSample(value: JsonValue): readonly CodeSample[] {
  if (!isObject(value)) return [];
  const [lang, label, source] = ["lang", "label", "source"].map((key) =>
    own(value, key),
  );
  if (typeof source !== "string") return [];
  return [
    {
      lang: typeof lang === "string" ? lang : "",
      ...(typeof label === "string" && { label }),
      source,
    },
  ];
}

/** Whether a sample that the description gives stands in place of one that would be derived: of the same language and label. */
export function isSameSample(
  { lang, label, source }: CodeSample,
  wanted: Pick<SampleLanguage, "block" | "title"> & {
    readonly label?: string;
  },
): boolean {
  const named = wanted.label ?? wanted.title;
  if (canonical(lang) !== canonical(wanted.block)) return false;
  if (label !== undefined) return label.toLowerCase() === named.toLowerCase();
  // Without a label it is the only one of its language, but that a shell runs all kinds of programs.
  return canonical(lang) !== "bash" || isCurl(source)
    ? wanted.label === undefined
    : false;
}

/** Whether a command is one of cURL. */
export function isCurl(source: string): boolean {
  return /^\s*(?:\$\s+)?curl\s/m.test(source);
}

/** Names that are used for the same language. */
function canonical(lang: string): string {
  const name = lang.toLowerCase();
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
}

const aliases: Readonly<Record<string, string>> = {
  typescript: "ts",
  js: "javascript",
  node: "javascript",
  sh: "bash",
  shell: "bash",
  curl: "bash",
  py: "python",
  python3: "python",
  rb: "ruby",
};
