import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { Length } from '../../api/law.js';
import { oneOf } from '../../shell/search.js';
import { useSay } from '../../texts/spoken.js';

const units = ['hours', 'workingDays', 'calendarDays'] as const;

interface LengthFieldTerms {
  readonly label: string;
  readonly value: Length;
  readonly wrong: boolean;
  readonly onChange: (length: Length) => void;
}

/** How many, and of what. */
export function LengthField({ label, value, wrong, onChange }: LengthFieldTerms) {
  const say = useSay();
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        required
        type="number"
        min={1}
        w="min(24rem, 100%)"
        label={label}
        value={value.n === 0 ? '' : String(value.n)}
        error={wrong ? say('law.wrong') : undefined}
        onChange={(event) => {
          onChange({ ...value, n: Number(event.currentTarget.value) });
        }}
      />
      <NativeSelect
        aria-label={say('law.length.unit', { of: label })}
        w="min(16rem, 100%)"
        value={value.unit}
        data={units.map((unit) => ({ value: unit, label: say(`law.unit.${unit}`) }))}
        onChange={(event) => {
          onChange({ ...value, unit: oneOf(units, event.currentTarget.value) ?? value.unit });
        }}
      />
    </Group>
  );
}
