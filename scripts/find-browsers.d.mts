/** The path of a Chromium that loads unpacked extensions, or `null`. */
export function findChromium(): string | null;

/** The path of a Firefox that is new enough, or `null`. */
export function findFirefox(): string | null;
