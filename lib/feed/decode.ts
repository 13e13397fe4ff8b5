/**
 * Bytes to text. Four parties may name the encoding and each has been seen to be wrong:
 * 1. a byte order mark (believed: nothing else begins that way);
 * 2. the charset of `Content-Type`, often a server's default put on UTF-8 bytes;
 * 3. the XML declaration, often copied from a template;
 * 4. nobody.
 * One rule stands over 2 and 3: bytes that are valid UTF-8 are UTF-8. Text in a single-byte encoding is
 * practically never valid UTF-8 by accident, while the opposite mistake is how this site's text gets garbled.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const marked = encodingOfMark(bytes);
  if (marked) return decodeAs(marked, bytes);
  if (looksLikeUtf16(bytes)) return decodeAs(bytes[0] === 0 ? 'utf-16be' : 'utf-16le', bytes);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return utf8;
  const label = charsetOf(contentType) ?? encodingOfDeclaration(bytes) ?? 'utf-8';
  // Real UTF-16 was recognised above; here the label is one more mistake.
  return decodeAs(/^utf-?16/i.test(label) ? 'utf-8' : label, bytes);
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** A zero byte beside the first character is UTF-16 whose mark is missing. */
function looksLikeUtf16([first, second]: Uint8Array): boolean {
  return (first === 0) !== (second === 0);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the answer that was asked for, not a fault.
    return null;
  }
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;
}

function encodingOfDeclaration(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1] ?? null;
}

function decodeAs(label: string, bytes: Uint8Array): string {
  if (isWindows1252(label)) return decodeWindows1252(bytes);
  return (decoderFor(label) ?? new TextDecoder('utf-8')).decode(bytes);
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    // An encoding that nobody has heard of.
    return null;
  }
}

/** The labels that the WHATWG Encoding Standard gives to windows-1252, as far as feeds use them. */
function isWindows1252(label: string): boolean {
  return /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin1|l1|us-ascii|ascii)$/i.test(label);
}

/** 0x80–0x9F of windows-1252. Node 20's own decoder gets these wrong (nodejs/node#56542), hence by hand. */
const windows1252High =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text +=
      byte >= 0x80 && byte < 0xa0 ? windows1252High.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}
