import { err, ok, type Result } from '../result.ts';
import type { z } from '../zod.ts';
import {
  type BackupFailure,
  backupFiles,
  backupFormat,
  type Manifest,
  restoreLimits,
} from './format.ts';
import { highlightEntry, savedEntry } from './mirror-schema.ts';
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
import { validEntries } from './valid-entries.ts';

/** A validated backup whose entries can be stored. */
export interface Backup {
  manifest: Manifest;
  userData: UserData;
  settings: Record<string, unknown>;
  articles: ArticleEntry[];
  authors: AuthorEntry[];
  /** Number of invalid entries, which are left out. */
  rejects: number;
}

/** Reads an untrusted file without storing anything. */
export async function readBackup(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Backup, BackupFailure>> {
  try {
    return ok(await backupIn(bytes));
  } catch (error) {
    if (error instanceof BackupError) return err(error.failure);
    throw error;
  }
}

async function backupIn(bytes: Uint8Array<ArrayBuffer>): Promise<Backup> {
  const files = filesOf(bytes);
  const head = readManifest(await files(backupFiles.manifest));
  const file = parsed(userDataFile, await files(backupFiles.userData));
  const highlights = validEntries(highlightEntry, file.highlights);
  const saved = validEntries(savedEntry, file.saved);
  const reading = validEntries(readingEntry, file.reading);
  const removed = validEntries(removedEntry, file.removed);
  const setAside = validEntries(setAsideEntry, file.setAside);
  const articles = await readArticles(files, head);
  const authors = files.has(backupFiles.authors)
    ? validEntries(authorEntry, parsed(authorFile, await files(backupFiles.authors)))
    : { entries: [], rejects: 0 };
  const parts = [highlights, saved, reading, removed, setAside, articles, authors];
  return {
    manifest: head,
    userData: {
      highlights: highlights.entries,
      saved: saved.entries,
      reading: reading.entries,
      removed: removed.entries,
      setAside: setAside.entries,
    },
    settings: file.settings,
    articles: articles.entries,
    authors: authors.entries,
    rejects: parts.reduce((sum, { rejects }) => sum + rejects, 0),
  };
}

type Name = (typeof backupFiles)[keyof typeof backupFiles];

/** The files of a zip by name, unpacked on demand. */
interface Files {
  (name: Name): Promise<string>;
  has(name: Name): boolean;
  /** Calls back with each line of a file. */
  lines(name: Name, take: (line: string) => void): Promise<void>;
}

function filesOf(bytes: Uint8Array<ArrayBuffer>): Files {
  refuseNonZip(bytes);
  const entries = entriesOf(bytes);
  if (entries.some(({ encrypted }) => encrypted)) throw new BackupError('encrypted');
  const find = (name: Name): ZipEntry | undefined => {
    const [first, another] = entries.filter((entry) => entry.name === name);
    // Duplicate names are an attack: programs disagree on which one counts.
    if (another || (first && ![0, 8].includes(first.method))) throw new BackupError('damaged');
    return first;
  };
  if (!find(backupFiles.manifest)) throw new BackupError('notBackup');
  const decode = async (name: Name, take: (text: string) => void) => {
    const entry = find(name);
    if (!entry) throw new BackupError('damaged');
    const decoder = new TextDecoder();
    await unpack(bytes, entry, restoreLimits.bytes[name], (piece) =>
      take(decoder.decode(piece, { stream: true })),
    );
    take(decoder.decode());
  };
  const read = async (name: Name): Promise<string> => {
    const pieces: string[] = [];
    await decode(name, (piece) => pieces.push(piece));
    return pieces.join('');
  };
  const has = (name: Name): boolean => find(name) !== undefined;
  const lines = async (name: Name, take: (line: string) => void) => {
    let rest = '';
    await decode(name, (piece) => {
      const [...whole] = `${rest}${piece}`.split('\n');
      rest = whole.pop() ?? '';
      if (rest.length > restoreLimits.line) throw new BackupError('bomb');
      for (const line of whole) take(line);
    });
    if (rest !== '') take(rest);
  };
  return Object.assign(read, { has, lines });
}

/** Throws a specific failure for files that aren't zips. */
function refuseNonZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new BackupError('empty');
  if (bytes.length > restoreLimits.zipBytes) throw new BackupError('tooLarge');
  if (hasZipSignature(bytes)) return;
  const beginning = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
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

/** Reads the articles, one per line. */
async function readArticles(files: Files, { counts }: Manifest) {
  const articles: ArticleEntry[] = [];
  let rejects = 0;
  let lines = 0;
  if (counts.articles === null) return { entries: articles, rejects };
  await files.lines(backupFiles.articles, (line) => {
    lines += 1;
    if (lines > restoreLimits.lines) throw new BackupError('bomb');
    const [article] = validEntries(articleEntry, jsonLine(line)).entries;
    if (article) articles.push(article);
    else rejects += 1;
  });
  return { entries: articles, rejects };
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
