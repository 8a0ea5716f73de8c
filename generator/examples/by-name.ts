/** Values that readers expect under a property's name, likeliest first; each still has to be accepted by the schema. */
export interface NamedValues {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** What a property or parameter of such a name mostly is: `jane@example.com` for `billing_email`. */
export function valuesByName(name: string): NamedValues {
  const words = wordsOf(name);
  return words === "" ? nothing : valuesOfWords(words);
}

const nothing: NamedValues = { texts: [], numbers: [] };

function valuesOfWords(words: string): NamedValues {
  const [texts = []] = matching(textsByName, words);
  const [numbers = []] = matching(numbersByName, words);
  return { texts: [...texts, ...idTexts(words)], numbers };
}

type Row<Value> = readonly [words: RegExp, values: readonly Value[]];

function matching<Value>(
  rows: readonly Row<Value>[],
  words: string,
): readonly (readonly Value[])[] {
  const found = rows.find(([pattern]) => pattern.test(words));
  return found === undefined ? [] : [found[1]];
}

/** `billing email` of `billingEmail`, `billing_email[]`. */
function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[^A-Za-z\d]+/g, " ")
    .trim()
    .toLowerCase();
}

/** `customer_123` for `customer_id`: what it is the id of shows. */
function idTexts(words: string): readonly string[] {
  const [, owner] = /^(?:(.+) )?ids?$/.exec(words) ?? [undefined, undefined];
  if (!/(?:^| )ids?$/.test(words)) return [];
  const base = owner?.replaceAll(" ", "_");
  return [base === undefined ? "abc123" : `${base}_123`, "123", "abc123"];
}

const moment = "2025-01-15T12:00:00Z";
const site = "https://example.com";

/** The first row whose words a name has. Those that say most come first. */
const textsByName: readonly Row<string>[] = [
  [/\be ?mails?\b/, ["jane@example.com"]],
  [
    /\b(?:phone|mobile|cell|fax|tel|telephone)\b/,
    ["+14155550100", "4155550100"],
  ],
  [/\b(?:first|given) names?$/, ["Jane"]],
  [/\b(?:last|family|sur) ?names?$/, ["Doe"]],
  [/\b(?:user ?name|login|handle|nick ?name|screen name)s?$/, ["jane"]],
  [/\b(?:file ?name|filename)s?$/, ["report.pdf"]],
  [/\b(?:host|domain)(?: ?name)?s?$/, ["example.com"]],
  [
    /\b(?:full|display|person|contact|customer|user|owner|author|sender|recipient|holder|guest|member|cardholder) names?$/,
    ["Jane Doe", "jane"],
  ],
  [
    /\b(?:company|organi[sz]ation|business|team|workspace|vendor|merchant)(?: name)?$/,
    ["Acme", "acme"],
  ],
  [
    /\b(?:image|photo|avatar|logo|icon|picture)s? ur[il]s?$/,
    [`${site}/image.png`],
  ],
  [/\b(?:webhook|callback|hook)(?: ur[il])?s?$/, [`${site}/webhook`]],
  [/\b(?:ur[il]s?|href|link|website|homepage|web site)$/, [site]],
  [/\b(?:birthday|birth date|date of birth|dob)$/, ["1990-01-15"]],
  [/\btime ?zones?$|^tz$/, ["America/Los_Angeles"]],
  [/\b(?:date|day|on)$/, ["2025-01-15", moment]],
  [
    /\b(?:at|timestamp|date ?time|time|since|until|expires|expiration|expiry|before|after|start|end)$/,
    [moment, "2025-01-15", "12:00"],
  ],
  [/\bcurrenc(?:y|ies)(?: code)?$/, ["USD", "usd"]],
  [/\bcountr(?:y|ies)(?: codes?)?$/, ["US", "us", "USA"]],
  [/\b(?:language|lang|locale)s?(?: codes?)?$/, ["en", "en-US", "EN"]],
  [/\bcity$/, ["San Francisco"]],
  [/\b(?:province|state code|region code)$/, ["CA"]],
  [/\b(?:zip|post(?:al)?) ?(?:code)?s?$/, ["94103"]],
  [/\bline ?2$/, ["Suite 4"]],
  [/\b(?:street|address|line ?1|address line)$/, ["510 Townsend St"]],
  [/\b(?:ip|ip address|ipv4)$/, ["192.0.2.1"]],
  [/\bcolou?r$/, ["#0a84ff", "0a84ff", "blue"]],
  [/\b(?:mime|content|media) types?$/, ["image/png"]],
  [
    /\b(?:sha|commit|commit sha|digest)$/,
    ["6dcb09b5b57875f334f61aebed695e2e4193db5e"],
  ],
  [/\b(?:branch|ref|base|head)$/, ["main"]],
  [/\b(?:repo|repository)(?: name)?$/, ["website"]],
  [/\b(?:owner|org|tenant|account name)$/, ["acme"]],
  [/\bslug$/, ["acme-website", "acme"]],
  [/\b(?:path|file)s?$/, ["docs/readme.md"]],
  [/\bversion$/, ["1.0.0", "1"]],
  [/\b(?:pass ?word|passphrase)$/, ["correct-horse-battery-staple"]],
  [/\b(?:pin|otp|pass ?code|verification code)$/, ["123456", "1234"]],
  [/\b(?:latitude|lat)$/, ["37.7749"]],
  [/\b(?:longitude|lng|lon)$/, ["-122.4194"]],
  [/\b(?:amount|price|cost)$/, ["10.00", "1000"]],
  [/\b(?:title|subject|headline)$/, ["Welcome aboard"]],
  [/\b(?:description|summary|about|bio)$/, ["A short description."]],
  [
    /\b(?:message|text|content|body|prompt|input|comment|note|notes|caption|greeting)$/,
    ["Hello, world!"],
  ],
  [/\b(?:query|q|search|keyword|term)s?$/, ["coffee"]],
  [/\breason$/, ["Requested by the customer"]],
  [/\b(?:tag|label|topic)s?$/, ["blue"]],
  [/^names?$/, ["Acme", "acme"]],
];

const numbersByName: readonly Row<number>[] = [
  [
    /\b(?:at|timestamp|since|until|expires|expiration|created|updated|time)$/,
    [1_736_942_400],
  ],
  [/\b(?:amount|price|cost|total|balance)$/, [1000, 10]],
  [/\b(?:quantity|limit|per page|page size|count|size|max results)$/, [10, 1]],
  [/\b(?:latitude|lat)$/, [37.7749]],
  [/\b(?:longitude|lng|lon)$/, [-122.4194]],
  [/\bport$/, [443]],
  [/\byear$/, [2025]],
  [/\b(?:width|height)$/, [640]],
  [/\bids?$/, [123]],
];
