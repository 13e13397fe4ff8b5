import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './Section.css';

export type SectionProps = {
  title: string;
  /** What follows the # in an address that leads to this part. */
  name?: string;
  children: ComponentChildren;
};

/** A part of the settings. */
export function Section({ title, name, children }: SectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The browser has looked for it before it was drawn.
    if (name && window.location.hash === `#${name}`) section.current?.scrollIntoView();
  }, []);
  return (
    <section class="Section" id={name} aria-labelledby={id} ref={section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
