import { Stack, Text } from '@mantine/core';
import type { Whole } from '../api/police.js';
import { Deadlines } from '../parts/due.js';
import { leading } from '../parts/leading.js';
import { useSay, useSayFirst } from '../texts/spoken.js';
import { CaseSteps } from './case-steps.js';
import { leadingOn } from './places.js';

const shownAtOnce = 3;

/** What is due first and what leads on, always in sight. What nobody counts the time of, but should be done, stands below. */
export function NextAction({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const first = useSayFirst();
  const { deadlines, record, next } = whole;
  const due = deadlines.filter(({ dueAt }) => dueAt !== null).slice(0, shownAtOnce);
  const allowed = leading(leadingOn, record, next);
  const only =
    record.urgency === 'immediate' &&
    next.some(({ step }) => step === 'respondToDanger') &&
    record.dangerAnsweredAt === null
      ? ['respondToDanger', ...allowed]
      : allowed;
  return (
    <Stack gap="xs" mt="xs">
      {due.length === 0 && only.length === 0 && <Text>{say('case.next.nothing')}</Text>}
      <Deadlines of={due} />
      {only.length > 0 && <CaseSteps whole={whole} only={only} />}
      {(record.suggests ?? []).length > 0 && (
        <div>
          <Text fw={600}>{say('case.suggests')}</Text>
          <ul className="plain">
            {(record.suggests ?? []).map(({ code, platform = '', suspectId = '' }) => (
              <li key={`${code} ${platform} ${suspectId}`}>
                {code === 'preserve'
                  ? say('case.suggests.preserve', {
                      platform: first([`value.platform.${platform}`, `value.${platform}`], platform),
                    })
                  : say('case.suggests.suspect-unwatched')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
