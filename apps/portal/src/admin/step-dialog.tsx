import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../shell/dialog.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';

/** A button for each thing that can be done; each opens a dialog. */
export function StepButtons<Step extends string>({
  steps,
  says,
  onAsk,
}: {
  readonly steps: readonly Step[];
  readonly says: (step: Step) => string;
  readonly onAsk: (step: Step) => void;
}) {
  return (
    <Group mt="sm" className="actions">
      {steps.map((step) => (
        <Button
          key={step}
          variant="default"
          aria-haspopup="dialog"
          onClick={() => {
            onAsk(step);
          }}
        >
          {says(step)}
        </Button>
      ))}
    </Group>
  );
}

interface StepDialogTerms {
  /** What the step is called. */
  readonly name: string;
  /** What it means. */
  readonly explains: string;
  readonly taking: boolean;
  readonly error: Error | null;
  readonly onTake: () => void;
  readonly onClose: () => void;
  /** What the step wants to know. */
  readonly children?: ReactNode;
}

/** Asks before something is done, and says why it was refused. */
export function StepDialog({ name, explains, taking, error, onTake, onClose, children }: StepDialogTerms) {
  const say = useSay();
  return (
    <Dialog title={name} onClose={onClose}>
      <Text>{explains}</Text>
      {children}
      {error !== null && <Failed error={error} />}
      <Group>
        <Button loading={taking} onClick={onTake}>
          {name}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('form.close')}
        </Button>
      </Group>
    </Dialog>
  );
}
