import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { operation, type QuarantinedEvent } from '../../api/operation.js';
import { Failed } from '../../shell/failed.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { CloseEvent } from './close-event.js';
import { Inspected } from './inspected.js';

/** One event in quarantine: looked into, applied again, or closed where no chain waits for it. */
export function Event({ agency, of }: { readonly agency: string; readonly of: QuarantinedEvent }) {
  const say = useSay();
  const { language } = useLanguage();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [closing, setClosing] = useState(false);
  const again = useMutation({
    mutationFn: () => operation.retry(agency, of.id),
    onSuccess: ({ released }) =>
      released ? undefined : client.invalidateQueries({ queryKey: ['quarantined', agency, of.id] }),
    onSettled: () => client.invalidateQueries({ queryKey: ['quarantine', agency] }),
  });
  return (
    <Stack gap={4} mb="md">
      <Text fw={600}>
        {of.number === null
          ? say('admin.quarantine.unplaced', { subject: of.subject })
          : say('admin.quarantine.event', { subject: of.subject, number: of.number })}{' '}
        · {say('admin.quarantine.at', { at: momentOf(of.quarantinedAt, language) })}
      </Text>
      <Text size="sm">{of.reason}</Text>
      <div className="actions">
        <Button
          size="compact-md"
          variant="default"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {say('admin.quarantine.inspect')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          loading={again.isPending}
          onClick={() => {
            again.mutate();
          }}
        >
          {say('admin.quarantine.retry')}
        </Button>
        {of.closable && (
          <Button
            size="compact-md"
            variant="default"
            aria-haspopup="dialog"
            onClick={() => {
              setClosing(true);
            }}
          >
            {say('admin.quarantine.close')}
          </Button>
        )}
      </div>
      <div role="status">
        {again.data?.released === false && <Text size="sm">{say('admin.quarantine.still')}</Text>}
      </div>
      {again.error !== null && <Failed error={again.error} />}
      {open && <Inspected agency={agency} id={of.id} />}
      {closing && (
        <CloseEvent
          agency={agency}
          id={of.id}
          onClose={() => {
            setClosing(false);
          }}
        />
      )}
    </Stack>
  );
}
