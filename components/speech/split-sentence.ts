/** A part of a sentence that is spoken as one utterance. */
export interface SentencePart {
  text: string;
  /** Offset in the sentence. */
  start: number;
}

/** Splits a long sentence, after punctuation if possible, otherwise between words. Lengths are in characters. */
export function splitSentence(text: string, maxLength: number): SentencePart[] {
  const parts: SentencePart[] = [];
  let start = 0;
  while (text.length - start > maxLength) {
    const candidate = text.slice(start, start + maxLength);
    const comma = candidate.search(/[,;:–—][^,;:–—]*$/) + 1;
    const space = candidate.lastIndexOf(' ') + 1;
    const length = comma > maxLength / 3 ? comma : space > 0 ? space : maxLength;
    parts.push({ text: text.slice(start, start + length), start });
    start += length;
  }
  return [...parts, { text: text.slice(start), start }];
}
