import { Radio, Stack } from '@mantine/core';
import type { LengthPreview } from '../../api/law.js';
import { useSay } from '../../texts/spoken.js';
import { EffectShown } from './effect.js';

interface EffectsTerms {
  readonly of: LengthPreview;
  readonly running: boolean;
  readonly onChange: (running: boolean) => void;
}

/** For whom the law holds: how many move is said of both ways, what moves of the one that is chosen. */
export function LengthEffects({ of, running, onChange }: EffectsTerms) {
  const say = useSay();
  return (
    <Stack gap="md">
      <Radio.Group
        label={say('law.length.forWhom')}
        value={running ? 'running' : 'begun'}
        onChange={(chosen) => {
          onChange(chosen === 'running');
        }}
      >
        <Stack gap="xs" mt="xs">
          {(['begun', 'running'] as const).map((way) => (
            <Radio
              key={way}
              value={way}
              label={say(`law.length.${way}`)}
              description={say('law.moves', { count: of[way].moved })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <EffectShown of={running ? of.running : of.begun} />
    </Stack>
  );
}
