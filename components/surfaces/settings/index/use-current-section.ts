import { useEffect, useState } from 'preact/hooks';

/** A section is current from this far below the upper edge of the window, in pixels. */
const edge = 120;

/** The last section that begins above this edge; at the end of the page, the very last one. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState<Id>();
  useEffect(() => {
    const look = () => {
      const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
      const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      const topOf = (id: Id) => document.getElementById(id)?.getBoundingClientRect().top ?? edge;
      setCurrent(isAtEnd ? ids.at(-1) : (ids.findLast((id) => topOf(id) < edge) ?? ids[0]));
    };
    window.addEventListener('scroll', look);
    // Content that is drawn later moves the sections, too. The observer also reports once at the start.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    return () => {
      window.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [ids.join(' ')]);
  return current;
}
