import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { every } from '../../api/every.js';
import { referrals, type Exclusion } from '../../api/school.js';
import { useSay } from '../../texts/spoken.js';
import { Choice, Line, OneOf } from './field.js';

const reasons = every<Exclusion['reason']>()(['may-be-suspect', 'close-to-suspect', 'child-asks', 'other']);
const kinds = every<Exclusion['kind']>()(['relative', 'staff', 'other']);

/** What is written at a school and may name people who must not be told. */
interface SecrecyTerms {
  readonly draft: {
    readonly whole: { readonly record: { readonly schoolId: string } };
    readonly content: { readonly exclusions?: readonly Exclusion[] };
    readonly change: (sections: { readonly exclusions: Exclusion[] }) => void;
  };
}

/** Who must not be told: a colleague is chosen from the school's staff, so that the system itself can keep it from them. */
export function SecrecyPart({ draft }: SecrecyTerms) {
  const say = useSay();
  const exclusions = draft.content.exclusions ?? [];
  const set = (changed: Exclusion[]): void => {
    draft.change({ exclusions: changed });
  };
  return (
    <Stack gap="lg">
      <Text>{say('secrecy.text')}</Text>
      {exclusions.map((exclusion, place) => (
        <Fieldset key={place} legend={say('secrecy.person', { number: place + 1 })}>
          <Stack gap="md" align="flex-start">
            <ExclusionFields
              schoolId={draft.whole.record.schoolId}
              exclusion={exclusion}
              onChange={(changed) => {
                set(exclusions.with(place, changed));
              }}
            />
            <Button
              variant="default"
              onClick={() => {
                set(exclusions.toSpliced(place, 1));
              }}
            >
              {say('secrecy.remove', { number: place + 1 })}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={exclusions.length >= 30}
          onClick={() => {
            set([...exclusions, { kind: 'relative', reason: 'may-be-suspect' }]);
          }}
        >
          {say('secrecy.add')}
        </Button>
      </Group>
    </Stack>
  );
}

interface FieldsTerms {
  readonly schoolId: string;
  readonly exclusion: Exclusion;
  readonly onChange: (exclusion: Exclusion) => void;
}

function ExclusionFields({ schoolId, exclusion, onChange }: FieldsTerms) {
  const { data } = useQuery({
    queryKey: ['colleagues', schoolId],
    queryFn: () => referrals.colleagues(schoolId),
    enabled: exclusion.kind === 'staff',
  });
  return (
    <>
      <OneOf
        label="secrecy.kind"
        prefix="secrecy.kind"
        of={kinds}
        value={exclusion.kind}
        onChange={(kind = 'other') => {
          onChange({ kind, reason: exclusion.reason });
        }}
      />
      {exclusion.kind === 'staff' ? (
        <Choice
          label="secrecy.colleague"
          options={(data?.items ?? []).map(({ subject, name }) => ({ value: subject, label: name }))}
          value={exclusion.subject}
          onChange={(subject = '') => {
            const { subject: _before, ...rest } = exclusion;
            onChange(subject === '' ? rest : { ...rest, subject });
          }}
        />
      ) : (
        <>
          <Line
            label="secrecy.name"
            value={exclusion.name}
            maxLength={200}
            onChange={(name = '') => {
              onChange({ ...exclusion, name });
            }}
          />
          <Line
            label="secrecy.relation"
            value={exclusion.relation}
            maxLength={100}
            onChange={(relation = '') => {
              onChange({ ...exclusion, relation });
            }}
          />
        </>
      )}
      <OneOf
        label="secrecy.reason"
        prefix="secrecy.reason"
        of={reasons}
        value={exclusion.reason}
        onChange={(reason = 'other') => {
          onChange({ ...exclusion, reason });
        }}
      />
    </>
  );
}
