import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './Section.css';

export type SectionProps = {
  title: string;
  /** The fragment of an address that links to this section. */
  name?: string;
  children: ComponentChildren;
};

/** A titled section of a page. */
export function Section({ title, name, children }: SectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The browser looked for the fragment before this section was rendered.
    if (name && window.location.hash === `#${name}`) section.current?.scrollIntoView();
  }, []);
  return (
    <section class="Section" id={name} aria-labelledby={id} ref={section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
