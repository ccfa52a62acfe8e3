import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTypedSearch } from './typed-search.js';
import { useSay } from '../texts/spoken.js';

interface TextSearchTerms {
  readonly label: string;
  /** What the address looks for. */
  readonly search: string | undefined;
  /** Changes the address; nothing is looked for with `undefined`. */
  readonly onChange: (search: string | undefined) => void;
}

/** Finds what has a text in its name or as its number. What is looked for stands in the address. */
export function TextSearch({ label, search, onChange }: TextSearchTerms) {
  const say = useSay();
  const [typed, setTyped] = useTypedSearch(search);
  const wanted = typed.trim();
  return (
    <form
      role="search"
      className="text-search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(wanted === '' ? undefined : wanted);
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          className="sought"
          label={label}
          value={typed}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" leftSection={<IconSearch size={16} aria-hidden />}>
          {say('search.find')}
        </Button>
        {search !== undefined && (
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
