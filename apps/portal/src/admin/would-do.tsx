import { Button, Stack, Text, Title } from '@mantine/core';
import { IconEqual, IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Preview } from '../api/accounts.js';
import { Rows } from '../parts/rows.js';
import { StateMark } from '../parts/state-mark.js';
import { useSay, useTexts } from '../texts/spoken.js';

const signs = { make: IconPlus, change: IconPencil, unchanged: IconEqual } as const;
const tones = { make: 'good', change: 'care', unchanged: 'plain' } as const;
type Effect = keyof typeof signs;

interface WouldDoTerms {
  readonly of: { readonly rows: readonly { readonly effect: Effect }[]; readonly wrong: Preview['wrong'] };
  /** Of the file. */
  readonly name: string;
  readonly applying: boolean;
  readonly onApply: () => void;
  /** How a value is called that may stand there instead. */
  readonly named: (value: string) => string;
  /** What each line would do. */
  readonly effects: ReactNode;
}

/** What a file would do, line by line; what is wrong in it comes first. */
export function WouldDo({ of: { rows, wrong }, name, applying, onApply, named, effects }: WouldDoTerms) {
  const say = useSay();
  const texts = useTexts();
  const count = (effect: Effect): number => rows.filter((row) => row.effect === effect).length;
  const [made, changed, unchanged] = [count('make'), count('change'), count('unchanged')];
  return (
    <Stack gap="md" role="region" aria-label={say('accounts.import.preview')}>
      <Title order={2}>{say('accounts.import.preview')}</Title>
      <Text role="status">
        {say('accounts.import.counts', { name, made, changed, unchanged, wrong: wrong.length })}
      </Text>
      {wrong.length > 0 && (
        <>
          <Rows
            captioned
            label={say('accounts.import.errors')}
            heads={[
              say('accounts.import.line'),
              say('accounts.import.column'),
              say('accounts.import.what'),
              say('accounts.import.allowed'),
            ]}
            rows={wrong.map(({ line, column, says, allowed }) => [
              line,
              column ?? '—',
              texts(says),
              allowed.map((each) => named(each)).join('; '),
            ])}
          />
          <Text>{say('accounts.import.mend')}</Text>
        </>
      )}
      {rows.length > 0 && effects}
      {wrong.length === 0 && made + changed > 0 && (
        <div>
          <Button loading={applying} onClick={onApply}>
            {say('accounts.import.apply', { made, changed })}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What happens to what a line is about. */
export function EffectMark({ of }: { readonly of: Effect }) {
  const say = useSay();
  return <StateMark tone={tones[of]} sign={signs[of]} word={say(`accounts.import.will.${of}`)} />;
}
