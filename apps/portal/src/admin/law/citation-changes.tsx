import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { law, type CitationDecision } from '../../api/law.js';
import { Fetched } from '../../parts/fetched.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { useAdministered } from '../use-administered.js';
import { CitationForm } from './citation-form.js';
import { Made } from './day-decision.js';

/** Provisions that are cited otherwise here: none is overwritten, each says how, from when on, by which act. */
export function CitationChanges({ agency }: { readonly agency: string }) {
  const say = useSay();
  const { administers } = useAdministered();
  const [changing, change] = useState(false);
  const page = useQuery({
    queryKey: ['law', agency, 'citations'],
    queryFn: () => law.citations(agency),
    refetchInterval: ({ state }) =>
      state.data?.decisions.some(({ inForce, finishedAt }) => inForce && finishedAt === null) === true ? 1_500 : false,
  });
  return (
    <section aria-label={say('law.citation.changes')}>
      <Title order={2} size="h3" mb="sm">
        {say('law.citation.changes')}
      </Title>
      <Text maw={760} mb="sm">
        {say('law.citation.text')}
      </Text>
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
                  {say('law.citation.change')}
                </Button>
              </div>
            )}
            {changing && (
              <CitationForm
                {...{ agency, history }}
                onClose={() => {
                  change(false);
                }}
              />
            )}
            {history.decisions.length === 0 ? (
              <Text mt="sm">{say('law.citation.none')}</Text>
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

function Change({ of }: { readonly of: CitationDecision }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const { says, cites, confirmed, note, from, act, inForce } = of;
  const day = dateOf(from, language);
  return (
    <Stack gap={4} mb="lg">
      <Title order={3} size="h4">
        {texts(says)}
      </Title>
      <Text>
        {say('law.length.since', { day })} {cites === null ? say('law.citation.nothing') : texts(cites)}
      </Text>
      <Text>{say(confirmed ? 'law.citation.isConfirmed' : 'admin.law.unconfirmed')}</Text>
      {note !== undefined && <Text>{texts(note)}</Text>}
      <Text>
        {say('law.citation.by', {
          instrument: texts(act.instrument),
          number: act.number,
          on: dateOf(act.on, language),
          text: texts(act.text),
        })}
      </Text>
      {inForce ? <Made of={of} says="law.entered" /> : <Text size="sm">{say('law.citation.notYet', { day })}</Text>}
    </Stack>
  );
}
