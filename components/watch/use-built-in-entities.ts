import { readEntities } from '../../lib/app/watch/entity-list.ts';
import type { Entity } from '../../lib/watch/entity.ts';
import { useAnswer } from '../ui/use-answer.ts';

const none: readonly Entity[] = [];

/** The built-in list; empty until it is read. A failure is thrown to the error boundary. */
export const useBuiltInEntities = (): readonly Entity[] =>
  useAnswer(readEntities, []).answer ?? none;
