/** The oldest Chromium version that the extension supports. */
export const oldestChromium: number;

/** The oldest Firefox version that the extension supports. */
export const oldestFirefox: number;
