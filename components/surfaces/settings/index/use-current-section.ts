import { useEffect, useState } from 'preact/hooks';

/** How far below the upper edge a section begins to be the current one, in pixels. */
const edge = 120;

/** The last section that begins above the upper edge of the window; the last of all at the end of the page. */
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
    // Sections move by what is drawn later above them, too. It also looks at once.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    return () => {
      window.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [ids.join(' ')]);
  return current;
}
