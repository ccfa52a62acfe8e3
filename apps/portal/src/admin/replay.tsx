import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { operation } from '../api/operation.js';
import { useSay, type MessageId } from '../texts/spoken.js';
import { StepDialog } from './step-dialog.js';

interface ReplayTerms {
  readonly agency: string;
  /** Whom the service tells things. */
  readonly receivers: readonly string[];
}

/** An agency that has lost something, as after a restore, is told everything once more. */
export function Replay({ agency, receivers }: ReplayTerms) {
  const say = useSay();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [chosen, setReceiver] = useState<string>();
  const receiver = chosen ?? receivers[0] ?? '';
  const name = (of: string): string => say(`admin.agency.${of}` as MessageId);
  const order = useMutation({
    mutationFn: () => operation.replay(agency, receiver),
    onSuccess: () => {
      setAsking(false);
      return client.invalidateQueries({ queryKey: ['operation', agency] });
    },
  });
  if (receivers.length === 0) return null;
  return (
    <Stack gap="xs" mt="lg" align="flex-start">
      <Title order={3} size="h4">
        {say('admin.replay')}
      </Title>
      <Text>{say('admin.replay.text')}</Text>
      <Button
        variant="default"
        aria-haspopup="dialog"
        onClick={() => {
          order.reset();
          setAsking(true);
        }}
      >
        {say('admin.replay.order')}
      </Button>
      <div role="status">
        {order.data !== undefined && (
          <Text>{say('admin.replay.queued', { agency: name(receiver), count: order.data.queued })}</Text>
        )}
      </div>
      {asking && (
        <StepDialog
          name={say('admin.replay.order')}
          explains={say('admin.replay.means')}
          taking={order.isPending}
          error={order.error}
          onTake={() => {
            order.mutate();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <NativeSelect
            label={say('admin.replay.to')}
            value={receiver}
            data={receivers.map((each) => ({ value: each, label: name(each) }))}
            onChange={(event) => {
              setReceiver(event.currentTarget.value);
            }}
          />
        </StepDialog>
      )}
    </Stack>
  );
}
