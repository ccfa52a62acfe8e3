import { Text } from '@mantine/core';
import type { Choices, Preview } from '../api/accounts.js';
import { Rows } from '../parts/rows.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { useRoleSays } from './account-marks.js';
import { EffectMark, WouldDo } from './would-do.js';

interface PreviewTerms {
  readonly of: Preview;
  readonly name: string;
  readonly choices: Choices | undefined;
  readonly applying: boolean;
  readonly onApply: () => void;
}

/** What a file of accounts would do. */
export function ImportPreview({ choices, ...shown }: PreviewTerms) {
  const texts = useTexts();
  const named = (value: string): string => {
    const unit = choices?.units.find(({ id }) => id === value);
    return unit === undefined ? value : texts(unit.name);
  };
  return <WouldDo {...shown} named={named} effects={<Effects of={shown.of.rows} choices={choices} />} />;
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
          <EffectMark of={effect} />
          {turn !== null && <Text size="sm">{say(`accounts.step.${turn}`)}</Text>}
        </span>,
      ])}
    />
  );
}
