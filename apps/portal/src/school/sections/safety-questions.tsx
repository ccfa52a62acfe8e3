import { Alert, Checkbox, Fieldset, Stack } from '@mantine/core';
import { every } from '../../api/every.js';
import type { Content } from '../../api/school.js';
import { useSay } from '../../texts/spoken.js';
import { OneOf } from './field.js';

export type Safety = Pick<Content, 'safeNow' | 'signs'>;

const answers = every<NonNullable<Content['safeNow']>>()(['yes', 'no', 'unknown']);
const signs = every<keyof NonNullable<Content['signs']>>()(['meetingSoon', 'mayHarmSelf', 'contactContinues']);

/** Whether the child is safe now, and the signs of danger that are asked for one by one. */
export function SafetyQuestions({
  of,
  hint,
  onChange,
}: {
  readonly of: Safety;
  readonly hint?: 'amend.safety.hint';
  readonly onChange: (changed: Safety) => void;
}) {
  const say = useSay();
  return (
    <>
      <OneOf
        label="safety.now"
        {...(hint === undefined ? {} : { hint })}
        prefix="safety.now"
        of={answers}
        value={of.safeNow}
        onChange={(safeNow = 'unknown') => {
          onChange({ safeNow });
        }}
      />
      {of.safeNow === 'no' && (
        <Alert color="red" variant="outline" role="alert">
          {say('safety.call')}
        </Alert>
      )}
      <Fieldset legend={say('safety.signs')}>
        <Stack gap="xs">
          {signs.map((sign) => (
            <Checkbox
              key={sign}
              label={say(`safety.${sign}`)}
              checked={of.signs?.[sign] ?? false}
              onChange={(event) => {
                onChange({ signs: { ...of.signs, [sign]: event.currentTarget.checked } });
              }}
            />
          ))}
        </Stack>
      </Fieldset>
    </>
  );
}
