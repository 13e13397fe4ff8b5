import { useEffect, useState } from 'preact/hooks';

/** How far below the upper edge a section begins to be the current one, in pixels. */
const edge = 120;

/** The last section that begins above the upper edge of the window; the last of all at the end of the page. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState<Id | undefined>(ids[0]);
  useEffect(() => {
    const look = () => {
      const { scrollHeight } = document.documentElement;
      const isAtEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 1;
      const topOf = (id: Id) => document.getElementById(id)?.getBoundingClientRect().top ?? edge;
      setCurrent(isAtEnd ? ids.at(-1) : (ids.findLast((id) => topOf(id) < edge) ?? ids[0]));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [ids.join(' ')]);
  return current;
}
