import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { LawEffect } from '../../api/law.js';
import { Rows } from '../../parts/rows.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

/** "These 14 deadlines move": how many of which kind and unit, from when to when. No case is named. */
export function EffectShown({ of }: { readonly of: LawEffect }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const { looked, moved, later, earlier, missedAtOnce, overdue, paused, shifts, more } = of;
  return (
    <Stack gap="sm" role="status">
      <Text fw={600}>{say('law.moves', { count: moved })}</Text>
      <Text>{say('law.looked', { looked, later, earlier })}</Text>
      {missedAtOnce > 0 && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {say('law.missedAtOnce', { count: missedAtOnce })}
        </Alert>
      )}
      {(overdue > 0 || paused > 0) && <Text>{say('law.stay', { overdue, paused })}</Text>}
      {shifts.length > 0 && (
        <Rows
          captioned
          named
          label={say('law.whichMove')}
          heads={[say('law.kind'), say('law.unit'), say('law.count'), say('law.dueNow'), say('law.dueThen')]}
          rows={shifts.map(({ says, unit, count, from, to }) => [
            texts(says),
            unit === null ? say('law.noUnit') : texts(unit),
            count,
            momentOf(from, language),
            momentOf(to, language),
          ])}
        />
      )}
      {more > 0 && <Text>{say('law.more', { count: more })}</Text>}
      <Text size="sm" c="dimmed">
        {say('law.noCases')}
      </Text>
    </Stack>
  );
}
