import { Button, Stack, Text, Title } from '@mantine/core';
import { IconEqual, IconPencil, IconPlus } from '@tabler/icons-react';
import type { Choices, Preview } from '../api/accounts.js';
import { Rows } from '../parts/rows.js';
import { StateMark } from '../parts/state-mark.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { useRoleSays } from './account-marks.js';

interface PreviewTerms {
  readonly of: Preview;
  readonly name: string;
  readonly choices: Choices | undefined;
  readonly applying: boolean;
  readonly onApply: () => void;
}

const signs = { make: IconPlus, change: IconPencil, unchanged: IconEqual } as const;
const tones = { make: 'good', change: 'care', unchanged: 'plain' } as const;

/** What a file would do, line by line; what is wrong in it comes first. */
export function ImportPreview({ of: { rows, wrong }, name, choices, applying, onApply }: PreviewTerms) {
  const say = useSay();
  const texts = useTexts();
  const named = (value: string): string => {
    const unit = choices?.units.find(({ id }) => id === value);
    return unit === undefined ? value : texts(unit.name);
  };
  const count = (effect: keyof typeof signs): number => rows.filter((row) => row.effect === effect).length;
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
      {rows.length > 0 && <Effects of={rows} choices={choices} />}
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

function Effects({ of, choices }: { readonly of: Preview['rows']; readonly choices: Choices | undefined }) {
  const say = useSay();
  const roleSays = useRoleSays(choices);
  return (
    <Rows
      captioned
      label={say('accounts.import.effects')}
      heads={[say('accounts.import.line'), say('accounts.login'), say('accounts.roles'), say('accounts.import.effect')]}
      rows={of.map(({ lines, login, name, roles, effect, turn }) => [
        lines.join(', '),
        <span key="who">
          {name}
          <br />
          <Text component="span" size="sm" c="dimmed">
            {login}
          </Text>
        </span>,
        roles.map((role) => roleSays(role)).join('; '),
        <span key="effect">
          <StateMark tone={tones[effect]} sign={signs[effect]} word={say(`accounts.import.will.${effect}`)} />
          {turn !== null && <Text size="sm">{say(`accounts.step.${turn}`)}</Text>}
        </span>,
      ])}
    />
  );
}
