import { Stack } from '@mantine/core';
import type { Investigation, Personal } from '../../api/police.js';
import { Rows } from '../../parts/rows.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { nameOf, valuesIn, writtenAbout } from '../personal.js';
import { childIn } from '../case-row.js';
import { Words } from './words.js';

type Match = NonNullable<Investigation['matches']>[number];
type Period = NonNullable<Personal['period']>;

interface MatchWordsTerms {
  readonly of: Match;
  readonly record: Investigation;
  readonly personal: Personal;
  readonly officer: (subject: string) => string;
}

/** What both sides wrote, and, once the other side agreed, its details beside those of this case. */
export function MatchWords({ of, record, personal, officer }: MatchWordsTerms) {
  const say = useSay();
  const written = writtenAbout(personal, of.id).filter(({ text }) => text !== '');
  return (
    <Stack gap="xs">
      <Words
        of={written.map((each) => ({
          label: say(valuesIn(each, 'from').length > 0 ? 'returned.match.theyWrote' : 'returned.match.weWrote'),
          at: each.at,
          words: each.text,
        }))}
      />
      {of.shared !== undefined && (
        <SideBySide of={of} theirs={of.shared} record={record} personal={personal} officer={officer} />
      )}
    </Stack>
  );
}

interface SideBySideTerms extends MatchWordsTerms {
  readonly theirs: NonNullable<Match['shared']>;
}

function SideBySide({ of, theirs, record, personal, officer }: SideBySideTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const platformOf = usePlatform();
  const period = ({ from, to }: Period): string =>
    from === undefined && to === undefined
      ? ''
      : say('returned.match.period.of', {
          from: from === undefined ? '…' : dateOf(from, language),
          to: to === undefined ? '…' : dateOf(to, language),
        });
  const shared = writtenAbout(personal, of.id)
    .filter(({ text }) => text === '')
    .flatMap(({ data = [] }) => data.filter(({ name }) => name !== 'from'));
  const { erdrNumber, referralNumber = '', assignees = [], child } = record;
  const rows = [
    ['number', erdrNumber ?? referralNumber, theirs.caseNumber],
    [
      'investigators',
      assignees.map(officer).join(', '),
      theirs.investigators.map(({ subject, name }) => name ?? subject.slice(-12)).join(', '),
    ],
    [
      'child',
      [nameOf(personal.child), child === undefined ? '' : say('row.child', childIn(child, say))]
        .filter((each) => each !== '')
        .join(', '),
      of.on.includes('child') ? say('match.on.child') : say('returned.match.notTold'),
    ],
    [
      'accounts',
      personal.accounts.map(({ platform, handle }) => `${platformOf(platform)} ${handle}`).join('\n'),
      shared.map(({ name, value }) => `${platformOf(name)} ${value}`).join('\n'),
    ],
    ['period', period(personal.period ?? {}), period(theirs.period)],
  ] as const;
  return (
    <Rows
      named
      label={say('returned.match.compared', { number: theirs.caseNumber })}
      heads={[say('returned.match.what'), say('returned.match.here'), say('returned.match.there')]}
      rows={rows.map(([what, here, there]) => [
        say(`returned.match.${what}`),
        ...[here, there].map((each, place) => (
          <span key={place} className="words">
            {each === '' ? '—' : each}
          </span>
        )),
      ])}
    />
  );
}

function usePlatform(): (code: string) => string {
  const first = useSayFirst();
  return (code) => first([`value.platform.${code}`, `value.${code}`], code);
}
