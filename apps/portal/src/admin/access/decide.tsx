import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { access, type Access, type AccessStep } from '../../api/access.js';
import { useOnce } from '../../parts/use-once.js';
import { useSay } from '../../texts/spoken.js';
import { StepDialog } from '../step-dialog.js';

interface DecideTerms {
  readonly of: Access;
  readonly agency: string;
  /** The roles in words, as the dialog shows them again. */
  readonly given: readonly string[];
}

/** What the reader may decide about somebody's access; the service refuses the rest. */
export function Decide({ of, agency, given }: DecideTerms) {
  const say = useSay();
  const [asked, ask] = useState<AccessStep>();
  const queries = useQueryClient();
  const once = useOnce();
  const take = useMutation({
    mutationFn: (step: AccessStep) => access.decide(agency, of.id, step, { version: of.version, key: once.key() }),
    onSettled: (_answer, error) => {
      once.answered(error ?? undefined);
    },
    onSuccess: async () => {
      ask(undefined);
      await queries.invalidateQueries();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['access', agency] }),
  });
  if (of.may.length === 0) return null;
  return (
    <Group gap="xs" className="actions">
      {of.may.map((step) => (
        <Button
          key={step}
          variant="default"
          aria-haspopup="dialog"
          aria-label={say(`access.stepOf.${step}`, { name: of.name })}
          onClick={() => {
            take.reset();
            ask(step);
          }}
        >
          {say(`access.step.${step}`)}
        </Button>
      ))}
      {asked !== undefined && (
        <StepDialog
          name={say(`access.stepOf.${asked}`, { name: of.name })}
          explains={say(
            asked === 'withdraw' && of.servesElsewhere ? 'access.explain.withdrawHere' : `access.explain.${asked}`,
          )}
          taking={take.isPending}
          error={take.error}
          onTake={() => {
            take.mutate(asked);
          }}
          onClose={() => {
            ask(undefined);
          }}
        >
          <Stack gap={4}>
            {given.map((each) => (
              <Text key={each} size="sm">
                {each}
              </Text>
            ))}
          </Stack>
          {asked === 'confirm' && of.peopleNeeded > 1 && <Text>{say('access.explain.two')}</Text>}
        </StepDialog>
      )}
    </Group>
  );
}
