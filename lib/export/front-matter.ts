/** A value in front matter. */
export type FrontMatterValue = string | number | null | readonly string[];

/** YAML front matter of a Markdown file. Text is always quoted as JSON, which is valid YAML. */
export function frontMatter(facts: Readonly<Record<string, FrontMatterValue>>): string {
  const lines = Object.entries(facts).flatMap(([name, fact]) => {
    if (fact === null || (typeof fact === 'object' && fact.length === 0)) return [];
    if (typeof fact === 'object') return [`${name}:`, ...fact.map((each) => `  - ${quoted(each)}`)];
    return [`${name}: ${typeof fact === 'string' ? quoted(fact) : fact}`];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/**
 * Escapes characters that JSON allows but YAML forbids or reads as line breaks, and `<%`, after which note apps run
 * template commands.
 */
const quoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|<(?=%)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
