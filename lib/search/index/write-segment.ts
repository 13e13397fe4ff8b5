import { finish, type Steps } from '../../steps.ts';
import { type IndexBlock, sealBlock, type UnsealedBlock } from './blocks.ts';
import { ByteWriter } from './byte-writer.ts';
import type { DocumentWords, IndexDocument } from './index-document.ts';
import { PlacesWriter } from './places.ts';
import { writePosting } from './postings.ts';
import {
  type DocumentFacts,
  type SegmentDirectory,
  type TermsDirectory,
  titleHash,
} from './segment.ts';
import { DocumentsWriter, TermsWriter } from './segment-writer.ts';

export interface WrittenSegment {
  directory: SegmentDirectory;
  blocks: IndexBlock[];
  /** The sum of the lengths of its documents. */
  length: number;
}

/** Documents packed as a segment, before it has a number and its articles have ids. */
export interface PackedSegment {
  documents: readonly Omit<DocumentFacts, 'articleId'>[];
  terms: TermsDirectory;
  /** The blocks of all parts but `documents`. */
  blocks: readonly UnsealedBlock[];
}

/** The documents that have a term, each by its number in the segment, with the term's places there. */
type TermDocuments = { document: number; places: readonly number[] }[];

/** Packs documents in small steps. */
export function* packSteps(documents: readonly DocumentWords[]): Steps<PackedSegment> {
  const byTerm = new Map<string, TermDocuments>();
  for (const [document, { terms }] of documents.entries()) {
    for (const [term, places] of terms) {
      const known = byTerm.get(term);
      if (known) known.push({ document, places });
      else byTerm.set(term, [{ document, places }]);
    }
    yield;
  }
  const blocks: UnsealedBlock[] = [];
  const writer = new TermsWriter(blocks);
  const postings = new ByteWriter();
  const positions = new PlacesWriter();
  for (const term of [...byTerm.keys()].sort()) {
    const found = byTerm.get(term) ?? [];
    postings.clear();
    positions.clear();
    let last = -1;
    for (const { document, places } of found) {
      writePosting(postings, document - last, places);
      positions.add(places);
      last = document;
    }
    writer.add(term, found.length, postings.view(), positions.finish());
    yield;
  }
  const facts = documents.map(({ seconds, length, titleTerms }) => ({
    seconds,
    length,
    title: titleHash(titleTerms),
  }));
  return { documents: facts, terms: writer.finish(), blocks };
}

/** Gives a packed segment its number, and each of its documents the article id at the same index. */
export function sealSegment(
  segment: number,
  { documents, terms, blocks }: PackedSegment,
  articleIds: readonly number[],
): WrittenSegment {
  const documentBlocks: UnsealedBlock[] = [];
  const writer = new DocumentsWriter(documentBlocks);
  let length = 0;
  for (const [document, facts] of documents.entries()) {
    writer.add({ ...facts, articleId: articleIds[document] ?? 0 });
    length += facts.length;
  }
  const directory = { segment, ...writer.finish(), ...terms };
  const sealed = [...documentBlocks, ...blocks].map((block) => sealBlock(segment, block));
  return { directory, blocks: sealed, length };
}

/** Writes documents as a segment of their own. */
export const writeSegment = (
  segment: number,
  documents: readonly IndexDocument[],
): WrittenSegment =>
  sealSegment(
    segment,
    finish(packSteps(documents)),
    documents.map(({ articleId }) => articleId),
  );
