import type { Plugin } from 'vite';

/** What of the module that compares is for callbacks, time limits and options that nothing uses, and what stands in its place. */
const parts: readonly (readonly [part: string, replacement: string])[] = [
  ["if (typeof options === 'function') {", 'if (false) {'],
  ["else if ('callback' in options) {", 'else if (false) {'],
  ['const done = (value) => {', 'const done = (value) => {\n            return value;'],
  [
    'if (callback) {\n            (function exec() {',
    'if (false) {\n            (function exec() {',
  ],
  [
    'const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;',
    '',
  ],
  ['const abortAfterTimestamp = Date.now() + maxExecutionTime;', ''],
  [
    'while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {',
    'while (editLength <= maxEditLength) {',
  ],
  ['if (last && !options.oneChangePerToken && last', 'if (last && last'],
  ['if (options.oneChangePerToken) {', 'if (false) {'],
  ['if (commonCount && !options.oneChangePerToken) {', 'if (commonCount) {'],
  ['if (options.comparator) {', 'if (false) {'],
  ['|| (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase())', ''],
  ['if (!component.added && this.useLongestToken) {', 'if (false) {'],
];

/** That module without them. Throws where a part isn't found once: another version has to be looked at. */
export const withoutOptions = (code: string): string =>
  parts.reduce((text, [part, replacement]) => {
    const [before, after, ...others] = text.split(part);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`diff has \`${part}\` not once.`);
    return before + replacement + after;
  }, code);

/** Leaves the options of comparisons that the project doesn't use out of the bundle. */
export const plainDiff: Plugin = {
  name: 'plain-diff',
  enforce: 'pre',
  transform: (code, id) =>
    /[\\/]diff[\\/]libesm[\\/]diff[\\/]base\.js$/.test(id) ? withoutOptions(code) : null,
};
