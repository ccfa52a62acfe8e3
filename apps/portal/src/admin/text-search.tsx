import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTypedSearch } from '../parts/typed-search.js';
import { useSay } from '../texts/spoken.js';

interface TextSearchTerms {
  readonly label: string;
  /** What the address looks for. */
  readonly search: string | undefined;
  readonly onChange: (search: string | undefined) => void;
}

/** Finds what has a text in its name. */
export function TextSearch({ label, search, onChange }: TextSearchTerms) {
  const say = useSay();
  const [typed, setTyped] = useTypedSearch(search);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim() === '' ? undefined : typed.trim());
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
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
      </Group>
    </form>
  );
}
