import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { law, type LengthDecision } from '../../api/law.js';
import type { Law } from '../../api/operation.js';
import { Fetched } from '../../parts/fetched.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { useAdministered } from '../use-administered.js';
import { Made } from './day-decision.js';
import { LengthForm } from './length-form.js';
import { useLengths } from './use-long.js';

/** Time limits that were changed here: none is overwritten, each says from when on, for whom, on what basis. */
export function LengthChanges({ agency, limits }: { readonly agency: string; readonly limits: Law['timeLimits'] }) {
  const say = useSay();
  const { administers } = useAdministered();
  const [changing, change] = useState(false);
  const page = useQuery({
    queryKey: ['law', agency, 'lengths'],
    queryFn: () => law.lengths(agency),
    refetchInterval: ({ state }) =>
      state.data?.decisions.some(({ inForce, finishedAt }) => inForce && finishedAt === null) === true ? 1_500 : false,
  });
  return (
    <section aria-label={say('law.length.changes')}>
      <Title order={2} size="h3" mb="sm">
        {say('law.length.changes')}
      </Title>
      <Fetched page={page}>
        {(history) => (
          <>
            {administers && !changing && (
              <div className="actions">
                <Button
                  onClick={() => {
                    change(true);
                  }}
                >
                  {say('law.length.change')}
                </Button>
              </div>
            )}
            {changing && (
              <LengthForm
                {...{ agency, history, limits }}
                onClose={() => {
                  change(false);
                }}
              />
            )}
            {history.decisions.length === 0 ? (
              <Text mt="sm">{say('law.length.none')}</Text>
            ) : (
              <ul className="plain">
                {history.decisions.map((each) => (
                  <li key={each.id}>
                    <Change of={each} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Fetched>
    </section>
  );
}

function Change({ of }: { readonly of: LengthDecision }) {
  const say = useSay();
  const texts = useTexts();
  const lengths = useLengths();
  const { language } = useLanguage();
  const { says, from, running, cites, text, inForce } = of;
  return (
    <Stack gap={4} mb="lg">
      <Title order={3} size="h4">
        {texts(says)}
      </Title>
      <Text>
        {say('law.length.since', { day: dateOf(from, language) })} {lengths(of).join('; ')}
      </Text>
      <Text>{say(running ? 'law.length.running' : 'law.length.begun')}</Text>
      <Text>
        {texts(cites)}: {texts(text)}
      </Text>
      {inForce ? (
        <Made of={of} says="law.entered" />
      ) : (
        <Text size="sm">{say('law.length.notYet', { day: dateOf(from, language) })}</Text>
      )}
    </Stack>
  );
}
