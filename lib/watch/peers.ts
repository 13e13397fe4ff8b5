import type { EntityKind, Mention } from './entity.ts';
import {
  beginsSentence,
  gapAfter,
  isInCapitals,
  type TextWords,
  type WordRange,
} from './text-words.ts';

/** A name in a text, which counts if it isn't weak or if the text bears it out. */
export interface Candidate extends Mention, WordRange {
  isSure: boolean;
  /** Whether what stands beside it bears it out. */
  isBacked: boolean;
  /** The entry of the name; `null` for a ticker or a symbol. */
  name: object | null;
}

/** How near another entity of the sector makes a weak name one, in words. */
const nearby = 25;

const sector: ReadonlySet<EntityKind> = new Set(['company', 'element', 'project', 'agency']);

/**
 * Makes weak names sure that stand beside others: a project near any entity of the sector, a company in a row of
 * companies, or where only a name has a capital.
 */
export function backByPeers(text: TextWords, found: readonly Candidate[]): Candidate[] {
  const near = nearSure(found);
  return found.map((candidate, index) => {
    if (candidate.isSure || candidate.entity.ownContextOnly) return candidate;
    const isBacked =
      (near[index] && isBackedBySector(text, candidate)) || isInRow(text, found, index);
    return isBacked ? { ...candidate, isSure: true } : candidate;
  });
}

const isCompany = ({ entity: { kind } }: Candidate): boolean => kind === 'company';

/** Whether a name is a weak one that counts near an entity of the sector. */
function isBackedBySector(text: TextWords, candidate: Candidate): boolean {
  const { entity, from } = candidate;
  if (entity.kind === 'project' || entity.kind === 'element') return true;
  const isAbbreviation = isInCapitals(text.written(from));
  return isAbbreviation || (isCompany(candidate) && isName(text, candidate));
}

/** For each candidate, whether a sure one of the sector is near, before it or after it. */
function nearSure(found: readonly Candidate[]): boolean[] {
  const near = found.map(() => false);
  for (const step of [1, -1]) {
    let last: Candidate | null = null;
    for (let at = step > 0 ? 0 : found.length - 1; ; at += step) {
      const candidate = found[at];
      if (!candidate) break;
      const gap = last ? Math.max(candidate.from - last.to, last.from - candidate.to) : nearby;
      if (gap < nearby) near[at] = true;
      if (candidate.isSure && sector.has(candidate.entity.kind)) last = candidate;
    }
  }
  return near;
}

/** Whether a company stands in a row with another: "Appia, Defense Metals and Torngat Metals". */
function isInRow(text: TextWords, found: readonly Candidate[], index: number): boolean {
  const self = found[index];
  if (!self || !isCompany(self) || self.to - self.from < 2) return false;
  const isBeside = (first: Candidate | undefined, second: Candidate | undefined) => {
    if (!first || !second || !isCompany(first) || !isCompany(second)) return false;
    if (second.from === first.to) return /^\s?[,;/&]\s?$/u.test(gapAfter(text, first.to - 1) ?? '');
    return second.from === first.to + 1 && text.term(first.to) === 'and';
  };
  return isBeside(found[index - 1], self) || isBeside(self, found[index + 1]);
}

const isName = (text: TextWords, { from }: Candidate): boolean =>
  text.isCapitalized(from) && !text.isHeadline && !beginsSentence(text, from);
