import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { browsers, outputFolder } from './build-output.ts';

/** A fake of the browser's API: every property is a function or class that returns this object again. */
const api: object = new Proxy(answer, {
  get: (_function, name) => (name === Symbol.toPrimitive ? () => '' : api),
});

function answer(): object {
  return api;
}

const namesOfApis = [
  'AbortController',
  'BroadcastChannel',
  'IDBKeyRange',
  'TextEncoder',
  'addEventListener',
  'browser',
  'chrome',
  'indexedDB',
  'setTimeout',
];

/**
 * A regular expression is compiled when it first runs. Most starts of the worker end with a poll that brings nothing
 * new.
 */
test.each(browsers)('in %s, loading the worker runs no regular expression', (browser) => {
  const ran: string[] = [];
  const code = readFileSync(join(outputFolder, `${browser}-mv3/background.js`), 'utf8');
  const globals = Object.fromEntries(namesOfApis.map((name) => [name, api]));
  runInNewContext(`${recording}\n${code}`, { ...globals, ran });
  expect(ran).toEqual([]);
});

/** A literal with a Unicode character class is expanded to long lists of characters even before it runs. */
test.each(browsers)(
  'in %s, loading the worker makes no class of characters by Unicode',
  (browser) => {
    const code = readFileSync(join(outputFolder, `${browser}-mv3/background.js`), 'utf8');
    const made: string[] = [];
    // The worker is a single function that is called at once.
    let depth = -1;
    const enter = () => {
      depth += 1;
    };
    const leave = () => {
      depth -= 1;
    };
    const look = ({ start, end }: ESTree.Span) => {
      const text = code.slice(start, end);
      if (depth === 0 && /\\p\{(?!ASCII\})/.test(text)) made.push(text);
    };
    new Visitor({
      ArrowFunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,
      FunctionDeclaration: enter,
      'FunctionDeclaration:exit': leave,
      FunctionExpression: enter,
      'FunctionExpression:exit': leave,
      Literal: (node) => ('regex' in node ? look(node) : undefined),
      TemplateElement: look,
    }).visit(parseSync('background.js', code).program);
    expect(depth).toBe(-1);
    expect(made).toEqual([]);
  },
);

/** Every method of regular expressions and strings that runs a regular expression calls `exec`. */
const recording = `
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    ran.push(this.source);
    return exec.call(this, text);
  };
`;
