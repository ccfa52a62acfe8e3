import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Failed } from '../shell/failed.js';
import { useKeptPurposes } from '../shell/kept-purposes.js';
import { useSay } from '../texts/spoken.js';

interface PurposeTerms {
  /** Which reading of its page this is: what was typed for it is still there after the person confirmed that it is them. */
  readonly of: string;
  readonly button: string;
  /** Stands on the page from the beginning: whoever opens the page begins at its top. Where a button brought it, the person goes on in it. */
  readonly atOnce?: boolean;
  /** What is done with the purpose, and where that stands. */
  readonly asked: {
    readonly mutate: (purpose: string) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

/** Asks what something is needed for before it is opened: the purpose stands in the access log. */
export function Purpose({ of: reading, button, atOnce = false, asked }: PurposeTerms) {
  const say = useSay();
  const kept = useKeptPurposes();
  const [purpose, setPurpose] = useState(() => kept.of(reading) ?? '');
  const { mutate, isPending, error } = asked;
  return (
    <form
      className="actions"
      onSubmit={(event) => {
        event.preventDefault();
        kept.give(reading, purpose.trim());
        mutate(purpose.trim());
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={say('purpose.label')}
          description={say('purpose.hint')}
          value={purpose}
          maxLength={200}
          autoFocus={!atOnce}
          w="min(28rem, 100%)"
          onChange={(event) => {
            setPurpose(event.currentTarget.value);
          }}
        />
        <Button type="submit" disabled={purpose.trim().length < 3} loading={isPending}>
          {button}
        </Button>
      </Group>
      {error !== null && (
        <Failed
          error={error}
          keep={() => {
            kept.keep(reading, purpose.trim());
          }}
        />
      )}
    </form>
  );
}

/** The same behind a button, for what is not opened at every visit. */
export function PurposeOnDemand(terms: PurposeTerms) {
  const kept = useKeptPurposes();
  const [asking, ask] = useState(() => kept.of(terms.of) !== undefined);
  if (asking) return <Purpose {...terms} />;
  return (
    <div className="actions">
      <Button
        variant="default"
        onClick={() => {
          ask(true);
        }}
      >
        {terms.button}
      </Button>
    </div>
  );
}
