import { useEffect, useState } from 'preact/hooks';

/** Whether the window is at least this wide, in pixels. Unlike a media query, printing doesn't change it. */
export function useMinWidth(pixels: number): boolean {
  const isWide = () => window.innerWidth >= pixels;
  const [wide, setWide] = useState(isWide);
  useEffect(() => {
    const measure = () => setWide(isWide());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return wide;
}
