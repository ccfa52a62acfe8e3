import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { law, type DayDecision } from '../../api/law.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { dateOf, momentOf } from '../../texts/when.js';
import { Decide } from './decide.js';
import { EffectShown } from './effect.js';
import { Line } from '../fields.js';

interface DecisionTerms {
  readonly agency: string;
  readonly version: number;
  readonly of: DayDecision;
  readonly administers: boolean;
}

/** One decision on a day: by what, by whom, what it did, and whether it was withdrawn. */
export function DayDecisionShown({ agency, version, of, administers }: DecisionTerms) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const [withdrawing, withdraw] = useState(false);
  const { on, is, name, decision, withdrawn } = of;
  return (
    <Stack gap={4} mb="lg">
      <Title order={3} size="h4">
        {say(`law.day.of.${is}`, { day: dateOf(on, language) })}
      </Title>
      <Text>{texts(name)}</Text>
      <Text>{say('law.day.by', { number: decision.number, on: dateOf(decision.on, language) })}</Text>
      <Made of={of} says="law.entered" />
      {withdrawn !== null && (
        <>
          <Text fw={600}>{say('law.day.withdrawn', { reason: withdrawn.reason })}</Text>
          <Made of={withdrawn} says="law.withdrawnBy" />
        </>
      )}
      {administers && withdrawn === null && !withdrawing && (
        <div className="actions">
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              withdraw(true);
            }}
          >
            {say('law.day.withdraw')}
          </Button>
        </div>
      )}
      {withdrawing && withdrawn === null && (
        <Withdrawal
          {...{ agency, version, of }}
          onClose={() => {
            withdraw(false);
          }}
        />
      )}
    </Stack>
  );
}

type MadeTerms = Pick<DayDecision, 'decidedAt' | 'decidedBy' | 'moved' | 'finishedAt'>;

/** Who made a decision, when, and how many deadlines moved. */
export function Made({ of, says }: { readonly of: MadeTerms; readonly says: 'law.entered' | 'law.withdrawnBy' }) {
  const say = useSay();
  const { language } = useLanguage();
  const { decidedAt, decidedBy, moved, finishedAt } = of;
  return (
    <Text size="sm">
      {say(says, { at: momentOf(decidedAt, language), by: decidedBy ?? say('law.anAdministrator') })}{' '}
      {finishedAt === null ? say('law.counting') : say('law.moved', { count: moved ?? 0 })}
    </Text>
  );
}

function Withdrawal({
  agency,
  version,
  of,
  onClose,
}: Omit<DecisionTerms, 'administers'> & { readonly onClose: () => void }) {
  const say = useSay();
  const [reason, setReason] = useHeld(`withdrawal ${of.id}`, '');
  useUnsent(reason.trim() !== '');
  return (
    <Decide
      {...{ agency, version, onClose }}
      draft={{}}
      button={say('law.day.withdrawNow')}
      preview={() => law.previewDay(agency, { withdraw: of.id })}
      shown={(effect) => <EffectShown of={effect} />}
      decide={(terms) => law.withdrawDay(agency, of.id, reason, terms)}
      onDone={onClose}
    >
      {(refused) => <Line label={say('law.reason')} value={reason} wrong={refused('/reason')} onChange={setReason} />}
    </Decide>
  );
}
