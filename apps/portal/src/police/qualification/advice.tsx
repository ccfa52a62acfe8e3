import { Alert, Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { investigations, type Advice as Advised, type ArticleSuggestion, type Whole } from '../../api/police.js';
import { Fetched } from '../../parts/fetched.js';
import { Area, useSay, useTexts } from '../../texts/spoken.js';

/** What speaks for which article, and which typical errors a choice would make (manual, section 5). The decision is the investigator's. */
export function Advice({ whole }: { readonly whole: Whole }) {
  return (
    <Area of={['qualification']}>
      <Opened whole={whole} />
    </Area>
  );
}

function Opened({ whole: { record } }: { readonly whole: Whole }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  return (
    <Stack component="section" gap="xs" mt="lg" aria-labelledby="qualification">
      <Title order={2} size="h4" id="qualification">
        {say('advice.title')}
      </Title>
      <Text size="sm">{say('advice.text')}</Text>
      <div className="actions">
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={isOpen}
          onClick={() => {
            open(!isOpen);
          }}
        >
          {say(isOpen ? 'advice.hide' : 'advice.show')}
        </Button>
      </div>
      {isOpen && <Considered of={record} />}
    </Stack>
  );
}

function Considered({ of: { id, version, articles: own = [] } }: { readonly of: Whole['record'] }) {
  const [facts, establish] = useState<string[]>([]);
  const [articles, choose] = useState<string[]>([...own]);
  const page = useQuery({
    queryKey: ['investigation', id, 'qualification', version, facts, articles],
    queryFn: () => investigations.qualification(id, facts, articles),
    // What is ticked changes the answer, and nothing jumps meanwhile.
    placeholderData: keepPreviousData,
  });
  return (
    <Fetched page={page}>
      {(advice) => (
        <Stack gap="md">
          <Choices of={advice} {...{ facts, establish, articles, choose }} />
          <Told of={advice} />
        </Stack>
      )}
    </Fetched>
  );
}

interface ChoicesTerms {
  readonly of: Advised;
  readonly facts: string[];
  readonly establish: (facts: string[]) => void;
  readonly articles: string[];
  readonly choose: (articles: string[]) => void;
}

function Choices({ of, facts, establish, articles, choose }: ChoicesTerms) {
  const say = useSay();
  const texts = useTexts();
  return (
    <Stack gap="md" className="actions">
      <Checkbox.Group label={say('advice.facts')} value={facts} onChange={establish}>
        <Stack gap="xs" mt="xs">
          {of.facts.map(({ code, says }) => (
            <Checkbox key={code} value={code} label={texts(says)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group label={say('advice.articles')} value={articles} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {of.articles.map(({ code, article, title }) => (
            <Checkbox key={code} value={code} label={say('advice.article', { article, title: texts(title) })} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

function Told({ of: { consider, proposed, warnings } }: { readonly of: Advised }) {
  const say = useSay();
  const texts = useTexts();
  return (
    <div role="status">
      <Stack gap="md">
        {warnings.length > 0 && (
          <Alert color="yellow" variant="outline" title={say('advice.warnings')}>
            <ul>
              {warnings.map(({ code, says }) => (
                <li key={code}>{texts(says)}</li>
              ))}
            </ul>
          </Alert>
        )}
        <Suggested title={say('advice.consider')} none={say('advice.none')} of={consider} />
        {proposed.length > 0 && <Suggested title={say('advice.proposed')} of={proposed} />}
      </Stack>
    </div>
  );
}

interface SuggestedTerms {
  readonly title: string;
  readonly none?: string;
  readonly of: readonly ArticleSuggestion[];
}

function Suggested({ title, none, of }: SuggestedTerms) {
  const say = useSay();
  const texts = useTexts();
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title}
      </Title>
      {of.length === 0 && <Text>{none}</Text>}
      <ul className="plain">
        {of.map(({ code, article, title: called, chosen, because }) => (
          <li key={code}>
            <Text fw={600}>
              {say('advice.article', { article, title: texts(called) })}
              {chosen && ` · ${say('advice.chosen')}`}
            </Text>
            <Text size="sm">{say('advice.because', { signs: because.map(({ says }) => texts(says)).join('; ') })}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
