import { Stack, Text } from '@mantine/core';
import type { CitationPreview } from '../../api/law.js';
import { useSay, useTexts } from '../../texts/spoken.js';

const kinds = ['documents', 'timeLimits', 'steps', 'measures', 'checks'] as const;

/** How the provision is cited until then and from then on, and what of the service cites it; nothing moves, and nothing that was issued changes. */
export function CitationEffect({ of }: { readonly of: CitationPreview }) {
  const say = useSay();
  const texts = useTexts();
  const cited = (cites: CitationPreview['until']): string =>
    cites === null ? say('law.citation.nothing') : texts(cites);
  return (
    <Stack gap="sm" role="status">
      <Text fw={600}>{say('law.citation.becomes', { until: cited(of.until), then: cited(of.then) })}</Text>
      {kinds.every((kind) => of[kind].length === 0) && <Text>{say('law.citation.citedByNothing')}</Text>}
      <ul className="plain">
        {kinds
          .filter((kind) => of[kind].length > 0)
          .map((kind) => (
            <li key={kind}>
              {say(`law.citation.${kind}`, { count: of[kind].length })}{' '}
              {[...new Set(of[kind].map(({ says }) => texts(says)))].join('; ')}
            </li>
          ))}
      </ul>
      <Text>{say('law.citation.stays')}</Text>
    </Stack>
  );
}
