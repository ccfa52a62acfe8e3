import { Stack } from '@mantine/core';
import { Lines, SomeOf } from '../../school/sections/field.js';
import type { ApplicationDraft } from '../../school/use-draft.js';
import { kinds } from '../places.js';

/** The facts, whether they are systematic or public, and which kinds of cyberbullying they look like. */
export function FactsPart({ draft: { content, change } }: { readonly draft: ApplicationDraft }) {
  return (
    <Stack gap="lg">
      <Lines
        label="app.facts.statement"
        hint="app.facts.hint"
        value={content.statement}
        onChange={(statement = '') => {
          change({ statement });
        }}
      />
      <SomeOf
        label="app.facts.manner"
        of={['repeated', 'public'] as const}
        prefix="app.manner"
        value={content.manner}
        onChange={(manner = []) => {
          change({ manner });
        }}
      />
      <SomeOf
        label="field.kinds"
        of={kinds}
        prefix="value.kinds"
        value={content.kinds}
        onChange={(chosen = []) => {
          change({ kinds: chosen });
        }}
      />
    </Stack>
  );
}
