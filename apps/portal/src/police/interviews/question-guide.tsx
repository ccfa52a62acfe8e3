import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { interviews, type GuideAge } from '../../api/interviews.js';
import type { Whole } from '../../api/police.js';
import { Fetched } from '../../parts/fetched.js';
import { useSay } from '../../texts/spoken.js';
import { GuideSections } from './guide-sections.js';

/** The question sets, first that for the child's age; they are the same in every case and are fetched once. */
export function QuestionGuide({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  return (
    <Stack component="section" gap="xs" aria-labelledby="question-guide">
      <Title order={2} size="h4" id="question-guide">
        {say('interviews.guide')}
      </Title>
      <Text size="sm">{say('interviews.guide.text')}</Text>
      <div className="actions">
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={isOpen}
          onClick={() => {
            open(!isOpen);
          }}
        >
          {say(isOpen ? 'interviews.guide.hide' : 'interviews.guide.show')}
        </Button>
      </div>
      {isOpen && <ByAge whole={whole} />}
    </Stack>
  );
}

function ByAge({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const ages = useQuery({ queryKey: ['interview-guide'], queryFn: interviews.ages, staleTime: Infinity });
  const [chosen, choose] = useState<string>();
  return (
    <Fetched page={ages}>
      {({ items }) => {
        const suits = items.find(({ bands }) => bands.some((band) => band === whole.record.child?.ageBand));
        const age = items.find((each) => each.age === chosen)?.age ?? suits?.age;
        return (
          <>
            <NativeSelect
              className="actions"
              label={say('interviews.guide.age')}
              value={age ?? ''}
              maw="16rem"
              data={[
                ...(age === undefined ? [{ value: '', label: say('choose') }] : []),
                ...items.map((each) => ({ value: each.age, label: say(`interviews.age.${each.age}`) })),
              ]}
              onChange={(event) => {
                choose(event.currentTarget.value);
              }}
            />
            {age !== undefined && <For whole={whole} age={age} />}
          </>
        );
      }}
    </Fetched>
  );
}

function For({ whole, age }: { readonly whole: Whole; readonly age: GuideAge }) {
  const guide = useQuery({
    queryKey: ['interview-guide', age],
    queryFn: () => interviews.guide(age),
    staleTime: Infinity,
  });
  return <Fetched page={guide}>{(found) => <GuideSections whole={whole} of={found} />}</Fetched>;
}
