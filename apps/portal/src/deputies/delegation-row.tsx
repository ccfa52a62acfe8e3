import { Button, Text } from '@mantine/core';
import { IconCheck, IconClock, IconUserShare } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { delegations, type Delegation } from '../api/delegations.js';
import { StateMark } from '../parts/state-mark.js';
import { useOnce } from '../parts/use-once.js';
import { Failed } from '../shell/failed.js';
import { usePerson } from '../shell/person.js';
import { useLanguage, useSay, useSayFirst, useTexts } from '../texts/spoken.js';
import { dateOf } from '../texts/when.js';

interface RowTerms {
  readonly of: Delegation;
  readonly agency: string;
  /** Whether the reader answers for the unit. */
  readonly answers: boolean;
}

/** Who stands in for whom, from when to when and why; its end, for those who may end it. */
export function DelegationRow({ of, agency, answers }: RowTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { language } = useLanguage();
  const { account } = usePerson();
  const { absent, deputy, from, until, role, reasonSays, status } = of;
  const named = ({ name, subject }: Delegation['absent']): string => name ?? subject.slice(-12);
  return (
    <div className="row">
      <span className="grows">
        <span className="title">
          {say(
            absent.subject === account.id
              ? 'deputies.row.forMe'
              : deputy.subject === account.id
                ? 'deputies.row.me'
                : 'deputies.row',
            { absent: named(absent), deputy: named(deputy) },
          )}
        </span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('deputies.term', { from: dateOf(from, language), until: dateOf(until, language) })}
          {' · '}
          {first([`role.${role}`], role)}
          {' · '}
          {texts(reasonSays)}
        </Text>
      </span>
      <span className="marks">
        <DelegationState of={of} />
      </span>
      {status === 'named' && (absent.subject === account.id || answers) && <EndIt of={of} agency={agency} />}
    </div>
  );
}

function DelegationState({ of: { status, startsAt, endsAt } }: { readonly of: Delegation }) {
  const say = useSay();
  const now = Date.now();
  if (status === 'withdrawn') return <StateMark tone="plain" sign={IconCheck} word={say('deputies.state.withdrawn')} />;
  if (status === 'ended' || Date.parse(endsAt) <= now)
    return <StateMark tone="plain" sign={IconCheck} word={say('deputies.state.over')} />;
  return Date.parse(startsAt) > now ? (
    <StateMark tone="plain" sign={IconClock} word={say('deputies.state.toCome')} />
  ) : (
    <StateMark tone="good" sign={IconUserShare} word={say('deputies.state.runs')} />
  );
}

/** Ends it at once: nothing is lost by it that cannot be named again. */
function EndIt({ of: { id, version, absent }, agency }: Pick<RowTerms, 'of' | 'agency'>) {
  const say = useSay();
  const queries = useQueryClient();
  const once = useOnce();
  const end = useMutation({
    mutationFn: () => delegations.withdraw(agency, id, { version, key: once.key() }),
    onSettled: (_answer, error) => {
      once.answered(error ?? undefined);
      return queries.invalidateQueries({ queryKey: ['delegations', agency] });
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={end.isPending}
        aria-label={say('deputies.endOf', { absent: absent.name ?? absent.subject.slice(-12) })}
        onClick={() => {
          end.mutate();
        }}
      >
        {say('deputies.end')}
      </Button>
      {end.error !== null && <Failed error={end.error} />}
    </>
  );
}
