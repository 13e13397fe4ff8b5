/** RFC 9110: `Tue, 24 Nov 2026 14:48:00 GMT`, for HTTP headers. */
export function httpDate(at: number): string {
  return new Date(at).toUTCString();
}

/** RFC 822 as WordPress writes it: `Tue, 24 Nov 2026 14:48:00 +0000`. */
export function rfc822Date(at: number): string {
  return httpDate(at).replace('GMT', '+0000');
}
