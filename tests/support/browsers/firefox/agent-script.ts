import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

let script: Promise<string> | null = null;

/** A function, as text, that adds the agent of `page-agent.ts` to a document. Pages can't see it. */
export function agentScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'page-agent.ts'),
        formats: ['iife'],
        name: 'agent',
      },
    },
  });
  const [{ output }] = result as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return `() => { ${output[0].code}; globalThis[Symbol.for('stories')] = agent; }`;
}
