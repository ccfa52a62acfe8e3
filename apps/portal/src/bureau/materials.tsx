import { Stack, Text, Title } from '@mantine/core';
import { examinations, type Whole } from '../api/bureau.js';
import { EvidenceFile } from '../parts/media/evidence-file.js';
import { useSay } from '../texts/spoken.js';
import { CompareHashes } from './compare-hashes.js';

/** What is examined, with the hash of the order and what comparing it gave. A file is fetched once somebody says why. */
export function Materials({ whole, names }: { readonly whole: Whole; readonly names: readonly (string | null)[] }) {
  const say = useSay();
  const { id, materials } = whole.record;
  return (
    <Stack component="section" gap="sm" aria-label={say('bureau.materials')}>
      <Title order={2} size="h3">
        {say('bureau.materials')}
      </Title>
      {materials.length === 0 && <Text>{say('bureau.materials.none')}</Text>}
      {materials.map(({ sha256, arrival, itemId, compared }, place) => {
        const name = names[place] ?? say('bureau.material', { number: place + 1 });
        return (
          <div key={sha256}>
            <Text fw={600} className="words">
              {place + 1}. {name}
            </Text>
            <Text size="sm" c="dimmed" className="hash">
              SHA-256 {sha256}
            </Text>
            <Text size="sm">
              {say(`bureau.arrival.${arrival}`)} ·{' '}
              {say(
                compared === undefined
                  ? 'bureau.compared.not'
                  : compared.matches
                    ? 'bureau.compared.matches'
                    : 'bureau.compared.differs',
              )}
            </Text>
            {itemId !== undefined && <EvidenceFile file={examinations.fileAt(id, itemId)} name={name} tells />}
          </div>
        );
      })}
      <CompareHashes whole={whole} />
    </Stack>
  );
}
