/** Removes invisible control characters, except white space and U+0080–U+009F, which `fixMojibake` needs. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\f\r\u0080-\u009f])\p{Cc}/gu, '');
}
