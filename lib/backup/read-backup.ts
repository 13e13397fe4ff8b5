import type { Highlight } from '../highlight/highlight.ts';
import { createPause } from '../pause.ts';
import { err, ok, type Result } from '../result.ts';
import type { z } from '../zod.ts';
import { briefingEntry } from './briefing-entry.ts';
import {
  type BackupFailure,
  type BackupFileName,
  backupBounds,
  backupFiles,
  backupFormat,
  type Manifest,
} from './format.ts';
import { highlightEntry, savedEntry } from './mirror-entries.ts';
import {
  articleEntry,
  authorEntry,
  authorFile,
  manifest,
  manifestHead,
  readingEntry,
  removedEntry,
  setAsideEntry,
  userDataFile,
} from './schema.ts';
import { BackupError, entriesOf, hasZipSignature, unpack, type ZipEntry } from './unzip.ts';
import type { ArticleEntry, AuthorEntry, UserData } from './user-data.ts';
import { type ReadEntry, type ValidEntries, validEntries } from './valid-entries.ts';

/** A validated backup whose entries can be stored. */
export interface Backup {
  manifest: Manifest;
  userData: UserData;
  settings: Record<string, unknown>;
  /** Reads the valid articles once more: they are never all in memory. */
  articles: () => AsyncIterable<ArticleEntry>;
  authors: AuthorEntry[];
  /** Number of invalid entries, which are left out. */
  rejects: number;
}

/** Receives the articles of a backup one by one, while it is read. */
export type TakeArticle = (entry: ArticleEntry, manifest: Manifest) => void | Promise<void>;

/** Reads all of an untrusted file, in slices, without storing anything. */
export async function readBackup(
  file: Blob,
  take: TakeArticle = () => undefined,
  maxArticles: number = backupBounds.entries,
): Promise<Result<Backup, BackupFailure>> {
  try {
    return ok(await backupIn(file, take, maxArticles));
  } catch (error) {
    if (error instanceof BackupError) return err(error.failure);
    throw error;
  }
}

async function backupIn(file: Blob, take: TakeArticle, maxArticles: number): Promise<Backup> {
  const files = await filesOf(file);
  const head = readManifest(await files.text(backupFiles.manifest));
  const lists = parsed(userDataFile, await files.text(backupFiles.userData));
  const highlights = await validInSlices(firstOfEachId(), lists.highlights);
  const saved = await validInSlices(savedEntry, lists.saved);
  const reading = await validInSlices(readerOf(readingEntry), lists.reading);
  const removed = await validInSlices(readerOf(removedEntry), lists.removed);
  const briefings = await validInSlices(briefingEntry, lists.briefings ?? []);
  const setAside = await validInSlices(readerOf(setAsideEntry), lists.setAside ?? []);
  const articles = () => readArticles(files, head, maxArticles);
  const authors = files.has(backupFiles.authors)
    ? await validInSlices(
        readerOf(authorEntry),
        parsed(authorFile, await files.text(backupFiles.authors)),
      )
    : { entries: [], rejects: 0 };
  const parts = [highlights, saved, reading, removed, briefings, setAside, authors];
  let rejects = parts.reduce((sum, part) => sum + part.rejects, 0);
  for await (const article of articles()) {
    if (article) await take(article, head);
    else rejects += 1;
  }
  return {
    manifest: head,
    userData: {
      highlights: highlights.entries,
      saved: saved.entries,
      reading: reading.entries,
      removed: removed.entries,
      briefings: briefings.entries,
      setAside: setAside.entries,
    },
    settings: lists.settings,
    articles: async function* () {
      for await (const article of articles()) if (article) yield article;
    },
    authors: authors.entries,
    rejects,
  };
}

/** The files of a zip by name, unpacked on demand. */
interface Files {
  has: (name: BackupFileName) => boolean;
  text: (name: BackupFileName) => Promise<string>;
  /** The lines of a file, some at a time. */
  lines: (name: BackupFileName) => AsyncIterable<string[]>;
}

async function filesOf(file: Blob): Promise<Files> {
  await refuseNonZip(file);
  const entries = await entriesOf(file);
  if (entries.some(({ encrypted }) => encrypted)) throw new BackupError('encrypted');
  const find = (name: BackupFileName): ZipEntry | undefined => {
    const [first, another] = entries.filter((entry) => entry.name === name);
    // Duplicate names are an attack: programs disagree on which one counts.
    if (another || (first && ![0, 8].includes(first.method))) throw new BackupError('damaged');
    return first;
  };
  if (!find(backupFiles.manifest)) throw new BackupError('notBackup');
  const texts = async function* (name: BackupFileName): AsyncGenerator<string> {
    const entry = find(name);
    if (!entry) throw new BackupError('damaged');
    const decoder = new TextDecoder();
    for await (const piece of unpack(file, entry, backupBounds.bytes[name]))
      yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  };
  return {
    has: (name) => find(name) !== undefined,
    text: async (name) => {
      const pieces: string[] = [];
      for await (const piece of texts(name)) pieces.push(piece);
      return pieces.join('');
    },
    lines: (name) => linesOf(texts(name)),
  };
}

/** The lines of a text that comes in pieces. One beyond the bound is empty, so that it can't fill memory. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest: string[] = [];
  let length = 0;
  for await (const text of texts) {
    const [first = '', ...others] = text.split('\n');
    length += first.length;
    if (length <= backupBounds.line) rest.push(first);
    else rest = [];
    const last = others.pop();
    if (last === undefined) continue;
    yield [rest.join(''), ...others];
    rest = [last];
    length = last.length;
  }
  if (length > 0) yield [rest.join('')];
}

/** Throws a specific failure for files that aren't zips. */
async function refuseNonZip(file: Blob): Promise<void> {
  if (file.size === 0) throw new BackupError('empty');
  if (file.size > backupBounds.zipBytes) throw new BackupError('tooLarge');
  const bytes = new Uint8Array(await file.slice(0, 100).arrayBuffer());
  if (hasZipSignature(bytes)) return;
  const beginning = new TextDecoder().decode(bytes).trimStart();
  throw new BackupError(/^[[{]/.test(beginning) ? 'text' : 'notZip');
}

function readManifest(text: string): Manifest {
  const head = manifestHead.safeParse(json(text, 'notBackup'));
  if (!head.success || head.data.format !== backupFormat.name) throw new BackupError('notBackup');
  const { version } = head.data;
  if (version > backupFormat.version) throw new BackupError('newer');
  if (version !== backupFormat.version) throw new BackupError('unknownVersion');
  return parsed(manifest, text);
}

/** Reads the articles, one per line; `null` for an invalid one. */
async function* readArticles(
  files: Files,
  { counts }: Manifest,
  maxArticles: number,
): AsyncGenerator<ArticleEntry | null> {
  if (counts.articles === null) return;
  const pause = createPause(articleSliceMs);
  let count = 0;
  for await (const lines of files.lines(backupFiles.articles)) {
    count += lines.length;
    if (count > maxArticles) throw new BackupError('bomb');
    for (const line of lines) {
      const [article = null] = validEntries(readArticle, jsonLine(line)).entries;
      yield article;
      await pause();
    }
  }
}

/**
 * How long articles are read before a pause, in ms. Others are being written meanwhile: the answers of the database
 * must come in between, or its transaction would keep other work waiting.
 */
const articleSliceMs = 4;

/** How many entries are validated at once. */
const batchSize = 100;

/** Validates each entry by itself, in slices. */
async function validInSlices<Entry>(
  read: ReadEntry<Entry>,
  entries: readonly unknown[],
): Promise<ValidEntries<Entry>> {
  const pause = createPause();
  const valid: ValidEntries<Entry> = { entries: [], rejects: 0 };
  for (let at = 0; at < entries.length; at += batchSize) {
    const some = validEntries(read, entries.slice(at, at + batchSize));
    valid.entries.push(...some.entries);
    valid.rejects += some.rejects;
    await pause();
  }
  return valid;
}

const readerOf =
  <Entry>(schema: z.ZodMiniType<Entry>): ReadEntry<Entry> =>
  (entry) =>
    schema.safeParse(entry).data;

const readArticle = readerOf(articleEntry);

/** Accepts only the first of several highlights with the same id: a merge would compare each with all the others. */
function firstOfEachId(): ReadEntry<Highlight> {
  const ids = new Set<string>();
  return (value) => {
    const entry = highlightEntry(value);
    if (!entry || ids.has(entry.id)) return undefined;
    ids.add(entry.id);
    return entry;
  };
}

/** A line that isn't JSON counts as one invalid entry. */
function jsonLine(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function parsed<Value>(schema: z.ZodMiniType<Value>, text: string): Value {
  const checked = schema.safeParse(json(text, 'damaged'));
  if (!checked.success) throw new BackupError('damaged');
  return checked.data;
}

function json(text: string, otherwise: BackupFailure): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message is of no use to the user.
    throw new BackupError(otherwise);
  }
}
