/**
 * A text without the control characters that editors paste and nobody can see. White space stays, and so do
 * U+0080–U+009F, which the repair of garbled text reads.
 */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\f\r\u0080-\u009f])\p{Cc}/gu, '');
}
