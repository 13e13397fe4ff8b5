import { DatabaseSync } from 'node:sqlite';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { CollectionDocument } from './read-collection.ts';
import type { Engine } from './score-engine.ts';

type MakeEngine = (documents: readonly CollectionDocument[]) => Engine;

/** Other search engines on the same documents, with their default settings unless the name says otherwise. */
export const otherEngines: Readonly<Record<string, MakeEngine>> = {
  'textbook BM25': textbook,
  'minisearch, default': (documents) => miniSearch(documents, {}),
  'minisearch, prefix and fuzzy 0.2': (documents) =>
    miniSearch(documents, { prefix: true, fuzzy: 0.2 }),
  'flexsearch, default': (documents) => flexSearch(documents, false),
  'flexsearch, suggest': (documents) => flexSearch(documents, true),
  lunr: lunrSearch,
  'SQLite FTS5, porter, title twice': sqlite,
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * BM25 with Porter stems, no stop words, k1 = 2, b = 0.75, and the title twice. A reference: if its nDCG@10 isn't .437
 * where it should be, the measure is wrong.
 */
function textbook(documents: readonly CollectionDocument[]): Engine {
  const stems = (text: string): string[] => wordsOf(text).map((word) => stemmer(word));
  const byTerm = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ title, body }, index) => {
    const terms = stems(`${title} ${title} ${body}`);
    for (const term of terms) {
      const frequencies = byTerm.get(term) ?? new Map<number, number>();
      byTerm.set(term, frequencies.set(index, (frequencies.get(index) ?? 0) + 1));
    }
    return terms.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (query) => {
    const scores = new Map<number, number>();
    for (const term of stems(query)) {
      const frequencies = byTerm.get(term) ?? new Map<number, number>();
      const having = frequencies.size;
      const idf = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
      for (const [index, frequency] of frequencies) {
        const norm = 2 * (0.25 + (0.75 * (lengths[index] ?? 0)) / mean);
        const score = (idf * frequency * 3) / (frequency + norm);
        scores.set(index, (scores.get(index) ?? 0) + score);
      }
    }
    return [...scores]
      .sort(([one, best], [other, next]) => next - best || one - other)
      .map(([index]) => documents[index]?.id ?? 0);
  };
}

function miniSearch(
  documents: readonly CollectionDocument[],
  options: { prefix?: boolean; fuzzy?: number },
): Engine {
  const index = new MiniSearch({ fields: ['title', 'body'] });
  index.addAll(documents);
  return (query) => index.search(query, options).map(({ id }) => Number(id));
}

function flexSearch(documents: readonly CollectionDocument[], suggest: boolean): Engine {
  const index = new Document({ document: { id: 'id', index: ['title', 'body'] } });
  for (const { id, title, body } of documents) index.add({ id, title, body });
  return (query) => {
    const found = index.search(query, { limit: 100, suggest });
    return [...new Set(found.flatMap(({ result }) => result.map(Number)))];
  };
}

function lunrSearch(documents: readonly CollectionDocument[]): Engine {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('body');
    for (const document of documents) this.add(document);
  });
  // Words only, because sentences have characters that its query syntax uses.
  return (query) => index.search(wordsOf(query).join(' ')).map(({ ref }) => Number(ref));
}

function sqlite(documents: readonly CollectionDocument[]): Engine {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = porter)');
  const insert = database.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
  for (const { id, title, body } of documents) insert.run(id, title, body);
  const select = database.prepare(
    'SELECT rowid AS id FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 2, 1), rowid LIMIT 100',
  );
  return (query) => {
    const words = wordsOf(query).map((word) => `"${word}"`);
    return words.length > 0 ? select.all(words.join(' OR ')).map(({ id }) => Number(id)) : [];
  };
}
