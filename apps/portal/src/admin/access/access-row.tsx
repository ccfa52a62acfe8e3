import { Text } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconClock, IconKey, IconUsers } from '@tabler/icons-react';
import type { Access, HeldRole } from '../../api/access.js';
import type { Choices } from '../../api/accounts.js';
import { StateMark } from '../../parts/state-mark.js';
import { TextLink } from '../../shell/links.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { dateOf, momentOf } from '../../texts/when.js';
import { useRoleSays } from '../account-marks.js';
import { Decide } from './decide.js';

interface RowTerms {
  readonly of: Access;
  readonly agency: string;
  readonly choices: Choices | undefined;
}

/** Somebody's access: what, since when, from whom, how it is used; and what the reader may decide. */
export function AccessRow({ of, agency, choices }: RowTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const given = useGiven(choices);
  return (
    <div className="row">
      <div className="grows">
        <TextLink to="/admin/accounts/$id" params={{ id: of.id }}>
          {of.name}
        </TextLink>
        <Text size="sm" c="dimmed">
          {of.login}
        </Text>
        {of.roles.map((role, place) => (
          <Text key={place} size="sm">
            {given(role)}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          {say('access.stands', { at: dateOf(of.standsSince, language) })}
          {' · '}
          {of.lastSignInAt === null
            ? say('access.noSignIn', { at: dateOf(of.signInsNotedSince, language) })
            : say('access.lastSignIn', { at: momentOf(of.lastSignInAt, language) })}
        </Text>
        {of.own && <Text size="sm">{say('access.own')}</Text>}
        <span className="marks">
          <Marks of={of} />
        </span>
      </div>
      <Decide of={of} agency={agency} given={of.roles.map(given)} />
    </div>
  );
}

function Marks({ of }: { readonly of: Access }) {
  const say = useSay();
  if (of.disabledAt !== null) return <StateMark tone="plain" sign={IconBan} word={say('accounts.is.disabled')} />;
  const isHalfConfirmed = of.peopleNeeded > 1 && of.peopleConfirmed === 1;
  return (
    <>
      {of.due.map((reason) => (
        <StateMark
          key={reason}
          tone={reason === 'not-confirmed' ? 'danger' : 'care'}
          sign={reason === 'not-confirmed' ? IconAlertTriangle : IconClock}
          word={say(`access.due.${reason}`)}
        />
      ))}
      {isHalfConfirmed && <StateMark tone="plain" sign={IconUsers} word={say('access.oneOfTwo')} />}
      {!of.hasSecondFactor && <StateMark tone="plain" sign={IconKey} word={say('access.noSecondFactor')} />}
    </>
  );
}

/** A role with since when it is held and who gave it. */
function useGiven(choices: Choices | undefined): (role: HeldRole) => string {
  const say = useSay();
  const { language } = useLanguage();
  const says = useRoleSays(choices);
  return (role) => {
    const { since, givenBy, givenByName } = role;
    if (since === null || givenBy === null) return `${says(role)} — ${say('access.givenBefore')}`;
    const by = givenByName ?? say(`accounts.by.${givenBy}`);
    return `${says(role)} — ${say('access.givenBy', { at: dateOf(since, language), by })}`;
  };
}
