/** A message whose words, and which itself, are no longer than somebody reads: what it quotes of a description may be of any length. */
export function abbreviated(message: string): string {
  if (message.length <= longestWord) return message;
  return message.replace(longWord, "$1…$2").replace(longText, "$1 … $2");
}

const longestWord = 240;

/** Its beginning and its end say what it is. */
const longWord = /(\S{160})\S{21,}(\S{60})/gu;

const longText = /^(.{2000}).{401,}(.{600})$/su;
