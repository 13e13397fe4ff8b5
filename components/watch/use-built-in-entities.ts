import { useEffect, useState } from 'preact/hooks';
import { readEntities } from '../../lib/app/watch/entity-list.ts';
import type { Entity } from '../../lib/watch/entity.ts';
import { useFail } from '../ui/use-fail.ts';

/** The built-in list; empty until it is read. A failure is thrown to the error boundary. */
export function useBuiltInEntities(): readonly Entity[] {
  const [entities, setEntities] = useState<readonly Entity[]>([]);
  const fail = useFail();
  useEffect(() => {
    readEntities().then(setEntities, fail);
  }, []);
  return entities;
}
