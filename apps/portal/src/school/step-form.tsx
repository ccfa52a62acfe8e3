import { Button, Fieldset, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { Refusal } from '../api/call.js';
import { referrals, type Referral, type StepOfSchool, type StepsOfSchool } from '../api/school.js';
import { useUnsent } from '../shell/before-leaving.js';
import { Failed } from '../shell/failed.js';
import { useSay, type MessageId } from '../texts/spoken.js';

interface Form<S extends StepOfSchool> {
  readonly record: Referral;
  readonly step: S;
  readonly title: MessageId;
  readonly button: MessageId;
  /** What is sent; `undefined` while something is missing. */
  readonly input: StepsOfSchool[S] | undefined;
  /** Words that are in no place but this page. */
  readonly typed?: string;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

/** A step with its fields. What was typed stays until the service took it; sent again it has one effect. */
export function StepForm<S extends StepOfSchool>({
  record,
  step,
  title,
  button,
  input,
  typed = '',
  onDone,
  children,
}: Form<S>) {
  const say = useSay();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  useUnsent(written(typed));
  const take = useMutation({
    mutationFn: (body: StepsOfSchool[S]) => referrals.take(record.id, step, body, { key: key.current }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone?.();
    },
    onSettled: (_answer, error) => {
      if (error === null || error instanceof Refusal) key.current = crypto.randomUUID();
    },
  });
  return (
    <Fieldset legend={say(title)} className="actions">
      <Stack gap="md" align="stretch">
        {children}
        {take.error !== null && <Failed error={take.error} />}
        <Button
          w="fit-content"
          disabled={input === undefined}
          loading={take.isPending}
          onClick={() => {
            if (input !== undefined) take.mutate(input);
          }}
        >
          {say(button)}
        </Button>
      </Stack>
    </Fieldset>
  );
}

/** Somebody typed something. */
export const written = (text: string): boolean => text.trim() !== '';
