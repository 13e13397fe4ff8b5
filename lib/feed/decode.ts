/**
 * Decodes bytes to text. The encoding may be named in three places, which are tried in this order:
 * 1. the byte order mark, which is reliable;
 * 2. the charset of `Content-Type`, often a server default on UTF-8 bytes;
 * 3. the XML declaration, often copied from a template.
 * Bytes that are valid UTF-8 are read as UTF-8 whatever 2 and 3 say: text in a single-byte encoding is practically
 * never valid UTF-8, while the opposite mistake garbles text.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const fromMark = encodingOfByteOrderMark(bytes);
  if (fromMark) return decodeAs(fromMark, bytes);
  if (looksLikeUtf16(bytes)) return decodeAs(bytes[0] === 0 ? 'utf-16be' : 'utf-16le', bytes);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return utf8;
  const label = charsetOf(contentType) ?? encodingOfDeclaration(bytes) ?? 'utf-8';
  // UTF-16 was recognized above, so this label is wrong.
  return decodeAs(/^utf-?16/i.test(label) ? 'utf-8' : label, bytes);
}

function encodingOfByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** A zero byte next to the first character means UTF-16 without a byte order mark. */
function looksLikeUtf16([first, second]: Uint8Array): boolean {
  return (first === 0) !== (second === 0);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    // More would follow a document that is cut off inside a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // Not UTF-8.
    return null;
  }
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;
}

function encodingOfDeclaration(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declaration = /<\?xml[^>]*/i.exec(head)?.[0] ?? '';
  return /encoding\s*=\s*["']([^"']+)["']/i.exec(declaration)?.[1] ?? null;
}

const decodeAs = (label: string, bytes: Uint8Array): string =>
  (decoderFor(label) ?? new TextDecoder()).decode(bytes);

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    // Unknown label.
    return null;
  }
}
