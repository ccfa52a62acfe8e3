import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSay } from '../texts/spoken.js';
import { useTypedSearch } from './typed-search.js';

interface NumberSearchTerms {
  /** The number in the address. */
  readonly number: string | undefined;
  /** Changes the address; nothing is looked for with `undefined`. */
  readonly onChange: (number: string | undefined) => void;
}

/** Finds a record by its whole number, in whatever state it stands. What is looked for stands in the address. */
export function NumberSearch({ number, onChange }: NumberSearchTerms) {
  const say = useSay();
  const [typed, setTyped] = useTypedSearch(number);
  const wanted = typed.trim();
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(wanted === '' ? undefined : wanted);
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={say('search.number')}
          value={typed}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" leftSection={<IconSearch size={16} aria-hidden />}>
          {say('search.find')}
        </Button>
        {number !== undefined && (
          <Button
            variant="subtle"
            onClick={() => {
              setTyped('');
              onChange(undefined);
            }}
          >
            {say('search.clear')}
          </Button>
        )}
      </Group>
    </form>
  );
}
