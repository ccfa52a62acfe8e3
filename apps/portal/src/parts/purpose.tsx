import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';

interface PurposeTerms {
  readonly button: string;
  /** What is done with the purpose, and where that stands. */
  readonly asked: {
    readonly mutate: (purpose: string) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

/** Asks what something is needed for before it is opened: the purpose stands in the access log. */
export function Purpose({ button, asked }: PurposeTerms) {
  const say = useSay();
  const [purpose, setPurpose] = useState('');
  const { mutate, isPending, error } = asked;
  return (
    <form
      className="actions"
      onSubmit={(event) => {
        event.preventDefault();
        mutate(purpose.trim());
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={say('purpose.label')}
          description={say('purpose.hint')}
          value={purpose}
          maxLength={200}
          autoFocus
          w="min(28rem, 100%)"
          onChange={(event) => {
            setPurpose(event.currentTarget.value);
          }}
        />
        <Button type="submit" disabled={purpose.trim().length < 3} loading={isPending}>
          {button}
        </Button>
      </Group>
      {error !== null && <Failed error={error} />}
    </form>
  );
}

/** The same behind a button, for what is not opened at every visit. */
export function PurposeOnDemand({ button, asked }: PurposeTerms) {
  const [asking, ask] = useState(false);
  if (asking) return <Purpose button={button} asked={asked} />;
  return (
    <div className="actions">
      <Button
        variant="default"
        onClick={() => {
          ask(true);
        }}
      >
        {button}
      </Button>
    </div>
  );
}
