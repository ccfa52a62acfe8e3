import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EvidenceFile } from '../parts/media/evidence-file.js';
import { useSizes } from '../parts/sending/sizes.js';
import { useSay } from '../texts/spoken.js';

interface Sealed {
  readonly itemId: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

interface FilesTerms {
  readonly of: readonly Sealed[];
  readonly at: (itemId: string) => string;
  readonly empty: string;
  readonly beside?: (file: Sealed) => ReactNode;
}

/** Files as the vault sealed them, each with its hash; one is opened for a purpose alone, behind the veil. */
export function SealedFiles({ of, at, empty, beside }: FilesTerms) {
  const say = useSay();
  const sizes = useSizes();
  if (of.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <Stack gap={0} w="100%">
      {of.map((file) => (
        <div key={file.itemId} className="row">
          <span className="grows">
            {file.mediaType} · {sizes(file.size)}
            <br />
            <Text component="span" size="sm" c="dimmed" className="hash">
              SHA-256 {file.sha256}
            </Text>
          </span>
          {beside?.(file)}
          <EvidenceFile file={at(file.itemId)} name={say('app.shots.one', { hash: file.sha256.slice(0, 8) })} />
        </div>
      ))}
    </Stack>
  );
}
