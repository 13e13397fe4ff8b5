const encoder = new TextEncoder();

/** SHA-256 of bytes or of a text's UTF-8 form, as 64 lower-case hex digits. */
export async function digest(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
