import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay, useSayFirst, useTexts, type MessageId } from '../../texts/spoken.js';
import { PartState } from '../marks.js';
import { AccountWords } from '../returned/account-words.js';
import { MatchWords } from '../returned/match-words.js';
import { ProtectedPeople } from '../returned/protected-people.js';
import { SuspectWords } from '../returned/suspect-words.js';
import { useWords } from '../returned/use-words.js';
import { useOfficers } from '../use-officers.js';
import type { TabTerms } from './tab-terms.js';

/** Who works on the case and whom it concerns: names of anybody but officers, and what other cases tell, on demand. */
export function PeopleTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { personal, bar } = useWords(record, 'people');
  const {
    unitId,
    assignees = [],
    juvenileInspector,
    suspects = [],
    measures = [],
    accounts = [],
    matches = [],
    support = [],
  } = record;
  const officers = useOfficers(unitId);
  const nameOf = (subject: string): string =>
    officers.data?.items.find((each) => each.subject === subject)?.name ?? subject.slice(-12);
  const value = (code: string): string => first([`value.platform.${code}`, `value.${code}`], code);
  return (
    <Stack gap="lg">
      {bar}
      <Part title="people.officers">
        <li>
          {say('people.investigator')}: {assignees.map(nameOf).join(', ') || say('people.nobody')}
        </li>
        <li>
          {say('people.inspector')}:{' '}
          {typeof juvenileInspector === 'string' ? nameOf(juvenileInspector) : say('people.nobody')}
        </li>
      </Part>
      {personal !== undefined && <ProtectedPeople of={personal} />}
      <Part title="people.suspects" none="people.noSuspect">
        {suspects.map(({ id, relation, minor }, place) => (
          <li key={id}>
            {say('people.suspect', { number: place + 1, relation: value(relation) })}
            {minor && ` · ${say('people.minor')}`}
            {measures
              .filter(({ suspectId, status }) => suspectId === id && status === 'applied')
              .map(({ says }) => ` · ${texts(says)}`)}
            {personal !== undefined && <SuspectWords id={id} personal={personal} />}
          </li>
        ))}
      </Part>
      <Part title="people.accounts">
        {accounts.map(({ id, platform, belongsTo, attributions }, place) => (
          <li key={id}>
            {say('people.account', { platform: value(platform), number: place + 1 })} · {value(belongsTo)} ·{' '}
            {say(
              attributions.some(({ withdrawnAt }) => withdrawnAt === undefined)
                ? 'people.attributed'
                : 'people.notAttributed',
            )}
            {personal !== undefined && (
              <AccountWords place={place} of={{ platform, attributions }} personal={personal} />
            )}
          </li>
        ))}
      </Part>
      <Part title="people.matches" none="people.noMatch">
        {matches.map((match) => (
          <li key={match.id}>
            {match.on.map((each) => first([`match.on.${each}`], say('match.on.other'))).join(', ')}
            {match.shared !== undefined && ` · ${match.shared.caseNumber}`}{' '}
            <PartState of="match" status={match.state} />
            {personal !== undefined && <MatchWords of={match} record={record} personal={personal} officer={nameOf} />}
          </li>
        ))}
      </Part>
      <Part title="people.support">
        {support.map(({ kind, status, changedAt }) => (
          <li key={`${kind} ${changedAt}`}>{say(`support.${status}` as MessageId)}</li>
        ))}
      </Part>
    </Stack>
  );
}

interface PartTerms {
  readonly title: MessageId;
  /** What is said where there is nobody; without it the part is left out. */
  readonly none?: MessageId;
  readonly children: ReactNode;
}

function Part({ title, none, children }: PartTerms) {
  const say = useSay();
  const empty = Array.isArray(children) && children.length === 0;
  if (empty && none === undefined) return null;
  return (
    <section aria-labelledby={title}>
      <Title order={2} size="h4" id={title}>
        {say(title)}
      </Title>
      {empty && none !== undefined ? <Text>{say(none)}</Text> : <ul className="plain">{children}</ul>}
    </section>
  );
}
