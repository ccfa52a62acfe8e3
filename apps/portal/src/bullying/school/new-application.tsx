import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { applications, referrals } from '../../api/school.js';
import { Fetched } from '../../parts/fetched.js';
import { Failed } from '../../shell/failed.js';
import { useSchoolChoice } from '../../school/school-choice.js';
import { useSay } from '../../texts/spoken.js';

/** Begins an application; who works at several schools says for which. */
export function NewApplication() {
  const say = useSay();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const schoolChoice = useSchoolChoice(say('app.new.school'));
  const schools = useQuery({ queryKey: ['schools'], queryFn: referrals.schools });
  const begin = useMutation({
    mutationFn: (schoolId: string) => applications.begin(schoolId, `${key}-${schoolId}`),
    onSuccess: ({ record }) => navigate({ to: '/applications/$id/draft', params: { id: record.id }, replace: true }),
  });
  return (
    <Stack gap="lg" align="flex-start">
      <Title order={1}>{say('app.new')}</Title>
      <Text>{say('app.new.text')}</Text>
      <Fetched page={schools}>
        {({ items }) => {
          const school = schoolChoice.of(items);
          return (
            <>
              {schoolChoice.among(items)}
              {begin.error !== null && <Failed error={begin.error} />}
              <Button
                disabled={school === undefined}
                loading={begin.isPending}
                onClick={() => {
                  if (school !== undefined) begin.mutate(school);
                }}
              >
                {say('app.new.begin')}
              </Button>
            </>
          );
        }}
      </Fetched>
    </Stack>
  );
}
