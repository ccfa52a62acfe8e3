import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { referrals } from '../api/school.js';
import { Failed } from '../shell/failed.js';
import { useSchoolChoice } from './school-choice.js';
import { useSay } from '../texts/spoken.js';

/** Begins a draft; who works at several schools says for which. */
export function NewReferral() {
  const say = useSay();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const schoolChoice = useSchoolChoice(say('new.school'));
  const schools = useQuery({ queryKey: ['schools'], queryFn: referrals.schools });
  const begin = useMutation({
    mutationFn: (schoolId: string) => referrals.begin(schoolId, `${key}-${schoolId}`),
    onSuccess: ({ record }) => navigate({ to: '/referrals/$id/draft', params: { id: record.id }, replace: true }),
  });
  const items = schools.data?.items ?? [];
  const school = schoolChoice.of(items);
  return (
    <Stack gap="lg" align="flex-start">
      <Title order={1}>{say('new.title')}</Title>
      <Text>{say('new.text')}</Text>
      {schools.isPending && <Loader role="status" aria-label={say('loading')} />}
      {schools.error !== null && <Failed error={schools.error} again={() => void schools.refetch()} />}
      {schoolChoice.among(items)}
      {begin.error !== null && <Failed error={begin.error} />}
      <Button
        disabled={school === undefined}
        loading={begin.isPending}
        onClick={() => {
          if (school !== undefined) begin.mutate(school);
        }}
      >
        {say('new.begin')}
      </Button>
    </Stack>
  );
}
