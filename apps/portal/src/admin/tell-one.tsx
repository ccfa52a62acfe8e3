import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { operation } from '../api/operation.js';
import { useUnsent } from '../shell/before-leaving.js';
import { useHeld } from '../shell/held.js';
import { useSay, type MessageId } from '../texts/spoken.js';
import { Line } from './fields.js';
import { refusedIn } from './refused-in.js';
import { StepDialog } from './step-dialog.js';

interface TellTerms {
  readonly agency: string;
  /** Whom the service tells things. */
  readonly receivers: readonly string[];
}

const empty = { receiver: '', chainId: '', number: '', reason: '' };

/** One event is told again, by its chain and number: another agency could not apply it and has named it. */
export function TellOne({ agency, receivers }: TellTerms) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<string>();
  if (receivers.length === 0) return null;
  return (
    <Stack gap="xs" mt="lg" align="flex-start">
      <Title order={3} size="h4">
        {say('admin.one')}
      </Title>
      <Text>{say('admin.one.text')}</Text>
      <Button
        variant="default"
        aria-haspopup="dialog"
        onClick={() => {
          setTold(undefined);
          setAsking(true);
        }}
      >
        {say('admin.one.order')}
      </Button>
      <div role="status">{told !== undefined && <Text>{say('admin.one.queued', { type: told })}</Text>}</div>
      {asking && (
        <WhichOne
          {...{ agency, receivers }}
          onTold={setTold}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Stack>
  );
}

interface WhichTerms extends TellTerms {
  readonly onTold: (type: string) => void;
  readonly onClose: () => void;
}

function WhichOne({ agency, receivers, onTold, onClose }: WhichTerms) {
  const say = useSay();
  const client = useQueryClient();
  const [typed, type] = useHeld(`tell one ${agency}`, empty);
  useUnsent(typed !== empty);
  const receiver = typed.receiver === '' ? (receivers[0] ?? '') : typed.receiver;
  const order = useMutation({
    mutationFn: () => operation.resend(agency, { ...typed, receiver, number: Number(typed.number) }),
    onSuccess: (entry) => {
      type(empty);
      onTold(entry.type);
      onClose();
      return client.invalidateQueries({ queryKey: ['operation', agency] });
    },
  });
  const refused = refusedIn(order.error);
  const lines = [
    ['chainId', 'admin.envelope.chain'],
    ['number', 'admin.one.number'],
    ['reason', 'admin.reason'],
  ] as const;
  return (
    <StepDialog
      name={say('admin.one.order')}
      explains={say('admin.one.means')}
      taking={order.isPending}
      error={order.error}
      onTake={() => {
        order.mutate();
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={say('admin.replay.to')}
        value={receiver}
        data={receivers.map((each) => ({ value: each, label: say(`admin.agency.${each}` as MessageId) }))}
        onChange={(event) => {
          type({ ...typed, receiver: event.currentTarget.value });
        }}
      />
      {lines.map(([field, label]) => (
        <Line
          key={field}
          label={say(label)}
          value={typed[field]}
          wrong={refused(`/${field}`)}
          onChange={(value) => {
            type({ ...typed, [field]: value });
          }}
        />
      ))}
    </StepDialog>
  );
}
