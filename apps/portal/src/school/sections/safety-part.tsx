import { Fieldset, Stack, Text } from '@mantine/core';
import { every } from '../../api/every.js';
import type { Content } from '../../api/school.js';
import { useSay } from '../../texts/spoken.js';
import type { Draft } from '../use-draft.js';
import { Lines, OneOf } from './field.js';
import { SafetyQuestions } from './safety-questions.js';

const urgencies = every<NonNullable<Content['raised']>['to'] | 'no'>()(['no', 'urgent', 'immediate']);

export function SafetyPart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { content } = draft;
  const raised = content.raised ?? undefined;
  return (
    <Stack gap="lg">
      <SafetyQuestions
        of={content}
        onChange={(changed) => {
          draft.change(changed);
        }}
      />
      <Fieldset legend={say('safety.raise')}>
        <Stack gap="md">
          <Text size="sm">{say('safety.raise.text')}</Text>
          <OneOf
            label="safety.raise.to"
            prefix="safety.raise.to"
            of={urgencies}
            value={raised?.to ?? 'no'}
            onChange={(to = 'no') => {
              draft.change({ raised: to === 'no' ? null : { to, reason: raised?.reason ?? '' } });
            }}
          />
          {raised !== undefined && (
            <Lines
              label="safety.raise.reason"
              value={raised.reason}
              onChange={(reason = '') => {
                draft.change({ raised: { ...raised, reason } });
              }}
            />
          )}
        </Stack>
      </Fieldset>
    </Stack>
  );
}
