/** Styles of an exported page: REEx Reader's look in the system's color scheme, black on white in print. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #16141b);
  --ink: light-dark(#1c1a22, #ece9f1);
  --muted: light-dark(#5c5867, #b3adc0);
  --rule: light-dark(#d9d4de, #3a3546);
  --accent: light-dark(#4a2fc0, #c7b9ff);
  --wash: light-dark(#f1eefc, #272138);
  --mark-1: light-dark(#ffe9a3, #5c4a12);
  --mark-2: light-dark(#cfeedd, #1e4a35);
  --mark-3: light-dark(#ffd4d0, #5b2a2a);
  --mark-4: light-dark(#cfe3ff, #1f3d63);
  --mark-5: light-dark(#e6d5ff, #44306b);
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body {
  max-width: 40rem;
  margin: 0 auto;
  padding: 2.5rem 1.25rem 4rem;
  font: 1.125rem/1.6 'Iowan Old Style', Charter, 'Palatino Linotype', Georgia, serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { margin: 2em 0 0.5em; line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { margin-top: 0; font-size: 2rem; }
h2 { font-size: 1.6rem; }
h3 { font-size: 1.25rem; }
h4, h5, h6 { font-size: 1.0625rem; }
p, ul, ol, blockquote, pre, figure, .table { margin: 0 0 1em; }
ul, ol { padding-inline-start: 1.4em; }
li { margin-bottom: 0.3em; }
li > p:last-child { margin-bottom: 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--rule); }
pre, code { font-family: ui-monospace, 'Cascadia Mono', monospace; font-size: 0.9em; }
pre { padding: 0.8em 1em; overflow-x: auto; background: var(--wash); }
hr { margin: 2em 0; border: 0; border-top: 1px solid var(--rule); }
figure img { display: block; max-width: 100%; height: auto; background: #fff; }
figcaption, .muted, .byline, footer { color: var(--muted); font: 0.875rem/1.5 system-ui, sans-serif; }
figcaption { margin-top: 0.4em; }
.absent { padding: 0.8em 1em; border: 1px dashed var(--rule); }
.table { overflow-x: auto; font: 0.875rem/1.45 system-ui, sans-serif; }
table { border-collapse: collapse; }
th, td { padding: 0.35em 0.7em; border: 1px solid var(--rule); text-align: start; vertical-align: top; }
th { background: var(--wash); }
mark { background: var(--mark-1); color: inherit; border-radius: 0.15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.c2 { background: var(--mark-2); }
mark.c3 { background: var(--mark-3); }
mark.c4 { background: var(--mark-4); }
mark.c5 { background: var(--mark-5); }
:target { outline: 2px solid var(--accent); outline-offset: 3px; }
nav { margin: 2em 0; padding: 1em 1.25em; background: var(--wash); font: 0.9375rem/1.5 system-ui, sans-serif; }
nav h2 { margin: 0 0 0.4em; font-size: 1rem; }
nav ol { margin: 0; }
nav .muted { white-space: nowrap; }
.key-points { padding: 1em 1.25em; border: 1px solid var(--rule); border-radius: 0.5em; margin-bottom: 1.5em; }
.key-points h2, .key-points h3, .highlights h2, .highlights h3, .sources h2, .sources h3 { margin-top: 0; font-size: 1.0625rem; }
.key-points ul:last-child { margin-bottom: 0; }
.highlights, .sources { margin-top: 2em; padding-top: 1.25em; border-top: 1px solid var(--rule); }
.highlights ol, .sources ul { font-size: 1rem; }
.highlights blockquote { margin-bottom: 0.5em; padding: 0.4em 0.8em; border: 0; background: var(--mark-1); white-space: pre-line; }
.highlights .c2 blockquote { background: var(--mark-2); }
.highlights .c3 blockquote { background: var(--mark-3); }
.highlights .c4 blockquote { background: var(--mark-4); }
.highlights .c5 blockquote { background: var(--mark-5); }
figure.table figcaption { margin-top: 0.4em; }
dt { font-weight: 600; }
dt p, dd p { margin-bottom: 0.3em; }
.credit { color: var(--muted); font-style: italic; }
.caption { color: var(--muted); font: 0.875rem/1.5 system-ui, sans-serif; }
.gallery { margin-bottom: 1em; }
.notes { margin-top: 2em; padding-top: 1em; border-top: 1px solid var(--rule); font-size: 0.9375rem; }
sup, sub { line-height: 0; }
.note { white-space: pre-line; }
.highlights p { margin-bottom: 0.5em; }
article + article { margin-top: 4em; padding-top: 3em; border-top: 3px double var(--rule); }
footer { margin-top: 2em; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #333; --accent: #000; --wash: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  figure, tr, blockquote { break-inside: avoid; }
  .sources a::after, footer a::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
  footer a.url::after { content: none; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
