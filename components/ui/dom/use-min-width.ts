import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the window is at least this wide, in pixels. Unlike a media query, printing doesn't change it. `first` may say
 * what the first render assumes.
 */
export function useMinWidth(pixels: number, first?: () => boolean | undefined): boolean {
  const isWide = () => window.innerWidth >= pixels;
  const [wide, setWide] = useState(() => first?.() ?? isWide());
  useEffect(() => {
    const measure = () => setWide(isWide());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return wide;
}
