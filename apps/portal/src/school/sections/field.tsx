import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { MessageId } from '../../texts/spoken.js';
import { useSay } from '../../texts/spoken.js';

interface Labelled<T> {
  readonly label: MessageId;
  readonly hint?: MessageId;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface Line extends Labelled<string | undefined> {
  readonly type?: 'text' | 'date' | 'tel';
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
}

export function Line({ label, hint, value = '', onChange, ...rest }: Line) {
  const say = useSay();
  return (
    <TextInput
      label={say(label)}
      description={hint === undefined ? undefined : say(hint)}
      value={value}
      autoComplete="off"
      maw="32rem"
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      {...rest}
    />
  );
}

export function Lines({ label, hint, value = '', onChange }: Labelled<string | undefined>) {
  const say = useSay();
  return (
    <Textarea
      label={say(label)}
      description={hint === undefined ? undefined : say(hint)}
      value={value}
      rows={7}
      maxLength={20_000}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface OneOf<T extends string> extends Labelled<T | undefined> {
  readonly of: readonly T[];
  /** Ids of the values' names: `prefix.value`. */
  readonly prefix: string;
}

export function OneOf<T extends string>({ label, hint, value, onChange, of, prefix }: OneOf<T>) {
  const say = useSay();
  return (
    <Radio.Group
      label={say(label)}
      description={hint === undefined ? undefined : say(hint)}
      value={value ?? null}
      onChange={(chosen) => {
        onChange(chosen);
      }}
    >
      <Stack gap="xs" mt="xs">
        {of.map((each) => (
          <Radio key={each} value={each} label={say(`${prefix}.${each}` as MessageId)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface SomeOf<T extends string> extends Labelled<T[] | undefined> {
  readonly of: readonly T[];
  readonly prefix: string;
}

export function SomeOf<T extends string>({ label, hint, value = [], onChange, of, prefix }: SomeOf<T>) {
  const say = useSay();
  return (
    <Checkbox.Group
      label={say(label)}
      description={hint === undefined ? undefined : say(hint)}
      value={value}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {of.map((each) => (
          <Checkbox key={each} value={each} label={say(`${prefix}.${each}` as MessageId)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface Choice extends Labelled<string | undefined> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function Choice({ label, hint, value, onChange, options }: Choice) {
  const say = useSay();
  return (
    <NativeSelect
      label={say(label)}
      description={hint === undefined ? undefined : say(hint)}
      value={value ?? ''}
      maw="32rem"
      data={[{ value: '', label: say('choose') }, ...options]}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
