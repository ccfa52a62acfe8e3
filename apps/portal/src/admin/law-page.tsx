import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operation, type Law } from '../api/operation.js';
import { Fetched } from '../parts/fetched.js';
import { Rows } from '../parts/rows.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { CitationChanges } from './law/citation-changes.js';
import { LengthChanges } from './law/length-changes.js';
import { useLengths } from './law/use-long.js';
import { useRun } from './use-run.js';

/** The register of legal bases and time limits, as the service of the person's agency applies it. */
export function LawPage() {
  const say = useSay();
  const [agency = 'school'] = useRun();
  const page = useQuery({
    queryKey: ['law', agency, 'register'],
    queryFn: () => operation.law(agency),
    staleTime: 600_000,
  });
  return (
    <Stack gap="lg">
      <Title order={1}>{say('admin.law.title')}</Title>
      <Text>{say('admin.law.text')}</Text>
      <Fetched page={page}>
        {(law) => (
          <>
            <LengthChanges agency={agency} limits={law.timeLimits} />
            <Limits of={law.timeLimits} />
            <CitationChanges agency={agency} />
            <Provisions of={law.provisions} />
          </>
        )}
      </Fetched>
    </Stack>
  );
}

function Limits({ of }: { readonly of: Law['timeLimits'] }) {
  const say = useSay();
  const texts = useTexts();
  const lengths = useLengths();
  return (
    <Rows
      captioned
      named
      label={say('admin.law.limits')}
      heads={[say('admin.law.limit'), say('admin.law.length'), say('admin.law.basis')]}
      rows={of.map((limit) => [
        texts(limit.title),
        <Lines key="length" of={[...lengths(limit), limit.amended && say('admin.law.amended')]} />,
        texts(limit.cites),
      ])}
    />
  );
}

function Provisions({ of }: { readonly of: Law['provisions'] }) {
  const say = useSay();
  const texts = useTexts();
  return (
    <Rows
      captioned
      named
      label={say('admin.law.provisions')}
      heads={[say('admin.law.provision'), say('admin.law.today'), say('admin.law.manual')]}
      rows={of.map(({ title, today, asManual, note, confirmed, amended }) => [
        texts(title),
        <Lines
          key="today"
          of={[
            today === null ? say('admin.law.notCited') : texts(today),
            note && texts(note),
            !confirmed && say('admin.law.unconfirmed'),
            amended && say('admin.law.amended'),
          ]}
        />,
        asManual === null ? say('admin.law.notCited') : texts(asManual),
      ])}
    />
  );
}

/** What is said of one thing, a line each: the first as it is, the others smaller. */
function Lines({ of }: { readonly of: readonly (string | false | undefined)[] }) {
  return of
    .filter((line): line is string => typeof line === 'string' && line !== '')
    .map((line, place) => (
      <Text key={line} size={place === 0 ? 'md' : 'sm'} component="div">
        {line}
      </Text>
    ));
}
