import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { Refusal } from '../../api/call.js';
import type { GivenUnit, UnitChoices } from '../../api/units.js';
import { languages } from '../../texts/areas.js';
import { useSay, useTexts } from '../../texts/spoken.js';

interface UnitFieldsTerms {
  readonly choices: UnitChoices;
  /** The unit itself, which does not belong to itself. */
  readonly id?: string;
  readonly value: GivenUnit;
  readonly onChange: (value: GivenUnit) => void;
  /** Why it was refused. */
  readonly error: Error | null;
}

/** A unit as it begins. */
export const firstUnit = ({ regions, parents }: UnitChoices): GivenUnit => ({
  region: parents[0]?.region ?? regions[0]?.code ?? '',
  name: { kk: '', ru: '', en: '' },
  parent: null,
});

/** Names in three languages, region, and what the unit belongs to. */
export function UnitFields({ choices, id, value, onChange, error }: UnitFieldsTerms) {
  const say = useSay();
  const texts = useTexts();
  const wrong = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  const isWrong = (pointer: string): boolean => wrong.some((each) => each.pointer === pointer);
  const above = choices.parents.filter((each) => each.id !== id && each.region === value.region);
  const isElsewhere = value.parent !== null && above.every((each) => each.id !== value.parent);
  return (
    <Stack gap="md">
      {languages.map((language) => (
        <TextInput
          key={language}
          required
          lang={language}
          label={say(`units.name.${language}`)}
          error={isWrong(`/name/${language}`) ? say('units.wrong.name') : undefined}
          value={value.name[language]}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            onChange({ ...value, name: { ...value.name, [language]: event.currentTarget.value } });
          }}
        />
      ))}
      <NativeSelect
        label={say('units.region')}
        error={isWrong('/region') ? say('units.wrong.region') : undefined}
        value={value.region}
        data={choices.regions.map(({ code, name }) => ({ value: code, label: texts(name) }))}
        onChange={(event) => {
          onChange({ ...value, region: event.currentTarget.value });
        }}
      />
      {(above.length > 0 || isElsewhere) && (
        <NativeSelect
          label={say('units.parent')}
          value={value.parent ?? ''}
          data={[
            { value: '', label: say('units.noParent') },
            ...choices.parents
              .filter((each) => above.includes(each) || each.id === value.parent)
              .map((each) => ({ value: each.id, label: texts(each.name) })),
          ]}
          onChange={(event) => {
            onChange({ ...value, parent: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
      )}
    </Stack>
  );
}
