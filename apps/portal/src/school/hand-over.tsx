import { Button, Fieldset, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { referrals } from '../api/school.js';
import { Failed } from '../shell/failed.js';
import { usePerson } from '../shell/person.js';
import { useSay } from '../texts/spoken.js';
import { Choice } from './sections/field.js';
import type { Draft } from './use-draft.js';

/** A teacher raises a concern to the psychologist, who goes on with it; or a psychologist to another one. */
export function HandOver({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { account } = usePerson();
  const { id, schoolId } = draft.whole.record;
  const [to, setTo] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const staff = useQuery({ queryKey: ['colleagues', schoolId], queryFn: () => referrals.colleagues(schoolId) });
  const hand = useMutation({
    mutationFn: async () => {
      await draft.flush();
      return referrals.take(id, 'handToPsychologist', { to }, { key: `${key}-${to}` });
    },
    onSuccess: async () => {
      await navigate({ to: '/referrals', search: { show: 'drafts' }, replace: true });
      await queries.invalidateQueries({ queryKey: ['referrals'] });
    },
  });
  const psychologists = (staff.data?.items ?? [])
    .filter(({ subject, roles }) => roles.includes('psychologist') && subject !== account.id)
    .map(({ subject, name }) => ({ value: subject, label: name }));
  return (
    <Fieldset legend={say('handOver.title')} w="100%">
      <Stack gap="md" align="flex-start">
        <Text>{say(staff.data !== undefined && psychologists.length === 0 ? 'handOver.nobody' : 'handOver.text')}</Text>
        {staff.error !== null && <Failed error={staff.error} again={() => void staff.refetch()} />}
        {psychologists.length > 0 && (
          <>
            <Choice
              label="handOver.to"
              value={to}
              options={psychologists}
              onChange={(chosen = '') => {
                setTo(chosen);
              }}
            />
            {hand.error !== null && <Failed error={hand.error} />}
            <Button
              variant="default"
              disabled={to === ''}
              loading={hand.isPending}
              onClick={() => {
                hand.mutate();
              }}
            >
              {say('handOver.send')}
            </Button>
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
