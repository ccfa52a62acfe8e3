import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { law, type Template } from '../api/law.js';
import { Fetched } from '../parts/fetched.js';
import { languageNames, useSay, useTexts } from '../texts/spoken.js';
import { useAdministered } from './use-administered.js';

/** Every kind of document that the agency issues, and how each looks. */
export function TemplatesPage() {
  const say = useSay();
  const { agency } = useAdministered();
  const page = useQuery({
    queryKey: ['templates', agency],
    queryFn: () => law.templates(agency),
    staleTime: 600_000,
  });
  return (
    <Stack gap="lg">
      <Title order={1}>{say('law.templates.title')}</Title>
      <Text maw={760}>{say('law.templates.text')}</Text>
      <Fetched page={page}>
        {({ items }) => items.map((each) => <Kind key={each.kind} agency={agency} of={each} />)}
      </Fetched>
    </Stack>
  );
}

function Kind({ agency, of }: { readonly agency: string; readonly of: Template }) {
  const say = useSay();
  const texts = useTexts();
  const { kind, says, languages, version, cites, recipient, identity } = of;
  return (
    <section aria-label={texts(says)}>
      <Title order={2} size="h4">
        {texts(says)}
      </Title>
      <Text>
        {say(`law.templates.for.${recipient}`)}; {say(`law.templates.identity.${identity}`)}.{' '}
        {say('law.templates.version', { n: version })}.
      </Text>
      {cites.length > 0 && <Text size="sm">{say('law.templates.cites', { of: cites.map(texts).join('; ') })}</Text>}
      <div className="actions">
        {languages.map((language) => (
          <Anchor key={language} href={law.sample(agency, kind, language)} download mr="md" lang={language}>
            {say('law.templates.sample', { language: languageNames[language] })}
          </Anchor>
        ))}
      </div>
    </section>
  );
}
