/** Verbs of HTTP: alone, they say no more than the method of an operation does. */
export const httpVerbs: ReadonlySet<string> = wordSet(
  "get put post patch delete head options trace",
);

/** What a word is that names of operations begin with: they are verbs wherever they stand. */
const plainVerbs: ReadonlySet<string> = wordSet(`
  abort accept acknowledge activate add adjust advance allocate allow analyze analyse append apply approve archive assign associate attach
  authenticate authorize authorise ban begin block bulk calculate cancel capture change check choose claim clean clear clone close collect combine commit
  compact compare complete compute configure confirm connect consume convert copy create deactivate decline decode decrypt delete deliver deny
  deprovision describe destroy detach detect disable discard disconnect dismiss dispatch download duplicate edit embed enable encode encrypt
  end enqueue enroll estimate evaluate evict exchange exclude execute expand expire explain extend extract fail fetch finalize finalise find finish
  flush follow force forget freeze fulfill generate get grant hangup hide identify import improve increase increment decrease decrement ingest
  initialize initiate insert inspect install invalidate invoke join kick kill leave list load lookup make mark merge migrate modify move mute
  notify onboard open optimize overwrite parse patch pause pay perform pin populate prepare present preview proceed promote provision prune
  publish purge put query read reactivate rebuild recalculate receive recover redact redeem reduce refer refresh regenerate register reject
  rename renew reopen reorder replace reply reprocess request rerun rescan resend reserve reset resize resolve restart restore resume
  retrieve retry revert reverse revise revoke rollback rotate run save scan search select send set settle shutdown sign simulate
  sign_in skip snooze split star start stop store stream submit subscribe succeed suggest summarize suspend swap sync synchronize
  take terminate toggle tokenize transcribe transform translate trigger trim unarchive unassign unban unblock undelete undo unfollow
  unfreeze unhide uninstall unlink unlock unmark unmute unpause unpin unpublish unregister unsubscribe unstar unsuspend untag update upgrade upload
  upsert validate verify view void withdraw write ack login logout ping
  deregister override reassign reboot reload remove reschedule unschedule
`);

/** Words that are verbs and nouns: what they are is told by what stands around them. */
const verbsAndNouns: ReadonlySet<string> = wordSet(`
  audit autocomplete batch export import bind boost build call cast charge checkout comment count debug delay deposit deploy diff display draft dump
  favorite favourite filter forward fund guess hold invite issue like link log match measure message order pick plan probe process quote
  rank rate react record refund release remix repair report review remind render return reveal route score screen secure share ship
  show sort stage tag test track trade transfer transition vote wait watch wipe
`);

/** What reads one thing and is called by its verb: `GET /charges/search`, `GET /apps/secrets/find`. */
const questions: ReadonlySet<string> = wordSet(`
  autocomplete calculate check compare compute count describe diff download estimate evaluate explain export fetch find generate inspect lookup parse
  ping preview query read render resolve retrieve scan search simulate stream suggest sync tail validate verify
`);

/** Verbs that name a thing as well where a noun follows: `upload_sessions`, `import_jobs`, `login_links`. */
const attributes: ReadonlySet<string> = wordSet(`
  backup bulk check copy download edit embed end export force import list lock login logout make open pin present preview query read
  request run save search set sign split star start store stream sync trigger update upgrade upload view write
`);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Whether a word can be what an operation does. */
export function isVerb(word: string): boolean {
  return plainVerbs.has(word) || verbsAndNouns.has(word) || httpVerbs.has(word);
}

/** Whether a word is a verb wherever it stands. */
export function isPlainVerb(word: string): boolean {
  return plainVerbs.has(word) || httpVerbs.has(word);
}

/** Whether a word can be what is done with the noun behind it: `import` is that, or begins the name of a thing. */
export function mayBeVerb(word: string): boolean {
  return isVerb(word) || attributes.has(word);
}

/** Whether a word asks for what it reads: `download`, `search`. */
export function isQuestion(word: string): boolean {
  return questions.has(word);
}

/** Whether the last words of a path, which nothing goes on behind, are what their operation does. */
export function isAction(
  words: readonly string[],
  isReading: boolean,
): boolean {
  const [first = "", ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined)
    return isReading ? questions.has(first) : isVerb(first);
  const isNoun = attributes.has(first) || !plainVerbs.has(first);
  if (isReading) return plainVerbs.has(first) && !isNoun;
  return isVerb(first) && !(isNoun && isPlural(last));
}

/** Words that tie others together, and say nothing by themselves. */
export const articles: ReadonlySet<string> = wordSet("a an the");

export const prepositions: ReadonlySet<string> = wordSet(
  "of to for from in into on onto by with at as via per and or",
);

const sameInPlural: ReadonlySet<string> = wordSet(`
  access address alias analysis analytics atlas aws axis basis bonus bus business campus canvas census chaos chassis class consensus corpus cors
  diagnosis dns emphasis express focus gas genesis gps graphics https ios iris is its kms kubernetes lens logistics loss mass
  minus news os pass physics plus process progress radius sqs series sms sns species status success synthesis sys tax this tls virus vps was
`);

const irregular: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["indices", "index"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["criteria", "criterion"],
  ["analyses", "analysis"],
  ["aliases", "alias"],
  ["caches", "cache"],
  ["cookies", "cookie"],
  ["movies", "movie"],
  ["leaves", "leaf"],
]);

/** `batches` to `batch`, `policies` to `policy`; what is none in the plural stays. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (sameInPlural.has(word) || !/[a-z]s$/.test(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|sh|ch|[^ao]us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether a word says several things. */
export function isPlural(word: string): boolean {
  return singular(word) !== word;
}

/** Whether two words say the same thing or things. */
export function isSame(one: string, other: string): boolean {
  return one === other || singular(one) === singular(other);
}
