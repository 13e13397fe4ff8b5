import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A zip that files are put into one by one. */
export interface ZipWriter {
  add: (name: string, text: string) => void;
  /** Ends it. */
  end: () => Uint8Array<ArrayBuffer>[];
}

/** Begins a zip. Its pieces are kept as they are made, so that text is never there twice. */
export function zipWriter(at: number): ZipWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(new Uint8Array(piece));
  });
  return {
    add: (name, text) => {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = at;
      zip.add(file);
      file.push(strToU8(text), true);
    },
    end: () => {
      zip.end();
      return pieces;
    },
  };
}
