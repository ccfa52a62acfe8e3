import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operation } from '../../api/operation.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { useSay } from '../../texts/spoken.js';
import { Line } from '../fields.js';
import { refusedIn } from '../refused-in.js';
import { StepDialog } from '../step-dialog.js';

interface CloseTerms {
  readonly agency: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** Asks why an event that has no place in a chain is closed. */
export function CloseEvent({ agency, id, onClose }: CloseTerms) {
  const say = useSay();
  const client = useQueryClient();
  const [reason, setReason] = useHeld(`close ${id}`, '');
  useUnsent(reason.trim() !== '');
  const close = useMutation({
    mutationFn: () => operation.close(agency, id, reason),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ['quarantine', agency] });
    },
  });
  return (
    <StepDialog
      name={say('admin.quarantine.close')}
      explains={say('admin.quarantine.closeMeans')}
      taking={close.isPending}
      error={close.error}
      onTake={() => {
        close.mutate();
      }}
      onClose={onClose}
    >
      <Line label={say('admin.reason')} value={reason} wrong={refusedIn(close.error)('/reason')} onChange={setReason} />
    </StepDialog>
  );
}
