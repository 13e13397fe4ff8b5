/** What a fact on top of a Markdown file can be. */
export type FrontMatterValue = string | number | null | readonly string[];

/** Facts on top of a Markdown file, as YAML. Text is always quoted: as JSON writes it, which YAML reads alike. */
export function frontMatter(facts: Readonly<Record<string, FrontMatterValue>>): string {
  const lines = Object.entries(facts).flatMap(([name, fact]) => {
    if (fact === null || (typeof fact === 'object' && fact.length === 0)) return [];
    if (typeof fact === 'object') return [`${name}:`, ...fact.map((each) => `  - ${quoted(each)}`)];
    return [`${name}: ${typeof fact === 'string' ? quoted(fact) : fact}`];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/**
 * JSON leaves some characters as they are that YAML takes for line breaks, or does not allow; and programs for notes run
 * what stands behind `<%`, wherever it stands.
 */
const quoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|<(?=%)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
