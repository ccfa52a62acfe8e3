import type { Difference } from '../parts/two-versions.js';
import { useSayFirst } from '../texts/spoken.js';

/** Where the words of a coded answer may stand: `way.threats`, `safety.now.no`. */
const coded = [
  ...['way', 'form', 'phase', 'platform', 'belongsTo', 'safety.now', 'child.sex', 'secrecy.kind', 'secrecy.reason'],
  ...['app.manner', 'app.applicant', 'app.language', 'value.kinds', 'value', 'safety'],
];
const names: Readonly<Record<string, readonly string[]>> = {
  child: ['part.child', 'app.part.people'],
  representative: ['adult.title'],
  noticed: ['noticed.noticed'],
  ownWords: ['part.words'],
  ways: ['noticed.ways'],
  forms: ['noticed.forms'],
  phases: ['noticed.phases'],
  safeNow: ['safety.now'],
  signs: ['safety.signs'],
  raised: ['safety.raise'],
  exclusions: ['part.secrecy', 'app.part.secrecy'],
  statement: ['app.facts.statement'],
  manner: ['app.facts.manner'],
  resources: ['app.part.where'],
};
/** Ids say nothing to a person. */
const unsaid: ReadonlySet<string> = new Set(['id', 'subject', 'fileId']);

/** What differs between two contents of a draft, section by section, in words. Only sections that the first one holds are compared. */
export function useDifferences(): (mine: object, theirs: object) => readonly Difference[] {
  const first = useSayFirst();
  const code = (value: string): string =>
    first(
      coded.map((prefix) => `${prefix}.${value}`),
      value,
    );
  const written = (value: unknown, key = ''): string => {
    if (unsaid.has(key) || value === null || value === undefined || value === false) return '';
    if (value === true) return code(key);
    if (Array.isArray(value))
      return value
        .map((each) => written(each))
        .filter(Boolean)
        .join('\n');
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([name, part]) => written(part, name))
        .filter(Boolean)
        .join(', ');
    return typeof value === 'string' ? code(value) : JSON.stringify(value);
  };
  return (mine, theirs) =>
    Object.entries(mine).flatMap(([section, own]: [string, unknown]) => {
      const other = (theirs as Readonly<Record<string, unknown>>)[section];
      if (JSON.stringify(own) === JSON.stringify(other)) return [];
      const name = first([...(names[section] ?? []), 'part.noticed', 'app.part.people'], section);
      return [{ name, mine: written(own), theirs: written(other) }];
    });
}
