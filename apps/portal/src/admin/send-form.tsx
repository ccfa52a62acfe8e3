import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failed } from '../shell/failed.js';

interface SendFormTerms {
  readonly children: ReactNode;
  readonly error: Error | null;
  readonly sending: boolean;
  /** What its button says. */
  readonly says: string;
  readonly onSend: () => void;
}

/** A form whose answers the service checks. */
export function SendForm({ children, error, sending, says, onSend }: SendFormTerms) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Stack gap="md">
        {children}
        {error !== null && <Failed error={error} />}
        <div>
          <Button type="submit" loading={sending}>
            {says}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
