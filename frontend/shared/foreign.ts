import { html, type TemplateResult } from 'lit';

/**
 * What the words of a lab are written in where that is not the language of the page: tags, empty for the page's. The server tells it,
 * so that a voice reads each word as what it is (WCAG 2.2, 3.1.2). Mirrors the Java record `Foreign`.
 */
export interface Foreign {
  /** The words that ask. */
  readonly queries: string;
  /** The words that answer. */
  readonly keys: string;
  /** Words that can be told one by one. */
  readonly words: Readonly<Record<string, string>>;
  /** Any other word that is quoted: the learner types what nobody can know before. */
  readonly others: string;
}

/** Of an instrument whose words are all the page's. */
export const NONE: Foreign = { queries: '', keys: '', words: {}, others: '' };

/** After an opening and before a closing quotation mark: every second piece is what is quoted. */
const QUOTES = /(?<=[«“])|(?=[»”])/u;

/**
 * A text of the page with the words of the lab marked that it quotes, «\u00a0it\u00a0» or “it”, or that it is. In one piece, so that it
 * lies on the page as the bare text would; and the bare text where nothing is foreign.
 */
export function marked(text: string, foreign: Foreign): TemplateResult | string {
  const whole = knownTag(text, foreign);
  if (whole !== '') {
    return written(text, whole);
  }
  const pieces = text.split(QUOTES).map((piece, index) => {
    return index % 2 === 0 ? piece : written(piece, knownTag(piece.trim(), foreign) || foreign.others);
  });
  return pieces.every(piece => typeof piece === 'string') ? text : html`<span>${pieces}</span>`;
}

/** The tag of a word that stands in a sentence as in the lab, or with a capital; empty where none is known. */
export function knownTag(text: string, { words }: Foreign): string {
  const known = [text, text.toLowerCase()].find(it => Object.hasOwn(words, it));
  return known === undefined ? '' : words[known]!;
}

/** A text in a language, the bare text where that is the page's. */
export function written(text: string, tag: string): TemplateResult | string {
  return tag === '' ? text : html`<span lang=${tag}>${text}</span>`;
}
