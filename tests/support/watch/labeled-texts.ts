import { readFile } from 'node:fs/promises';
import { z } from 'zod/mini';

const names = z.array(z.string());

const lineSchema = z.object({
  text: z.optional(z.string()),
  title: z.optional(z.string()),
  highlights: z.optional(names),
  entities: z.optional(names),
  about: z.optional(names),
  optional: z.optional(names),
});

/** A sentence or an article, with the names of the entities that it mentions or is about. */
export interface LabeledText {
  line: number;
  text: string;
  /** For an article only. */
  title: string | null;
  highlights: readonly string[];
  /** What is mentioned; `undefined` if that isn't labeled. */
  entities: readonly string[] | undefined;
  about: readonly string[] | undefined;
  /** Entities that count neither as right nor as wrong. */
  optional: readonly string[];
}

/** Reads JSON lines. Throws an error that names the first invalid line. */
export async function readLabeledTexts(path: string): Promise<LabeledText[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((written, index) => {
    if (written.trim() === '') return [];
    const {
      text = '',
      title = null,
      highlights = [],
      entities,
      about,
      optional = [],
    } = read(written, index + 1);
    return [{ line: index + 1, text, title, highlights, entities, about, optional }];
  });
}

function read(written: string, line: number) {
  try {
    return lineSchema.parse(JSON.parse(written));
  } catch (cause) {
    throw new Error(`Line ${line} is no labeled text.`, { cause });
  }
}
