import { Button, Group, Stack, Textarea } from '@mantine/core';
import { Failed } from '../../shell/failed.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';

interface ReasonedTerms {
  /** Whose words they are. */
  readonly of: string;
  readonly label: string;
  /** What can be done with the words: its name, and doing it. */
  readonly ways: readonly (readonly [string, (words: string) => void])[];
  readonly asked: { readonly isPending: boolean; readonly error: unknown };
  /** Opened by a button of this name first. */
  readonly behind?: string;
}

/** Something that is done with words that stay: a description, a reason. */
export function Reasoned({ of, label, ways, asked: { isPending, error }, behind }: ReasonedTerms) {
  const [words, set] = useHeld(of, '');
  const [isOpen, open] = useHeld(`${of} opened`, behind === undefined, false);
  useUnsent(words.trim() !== '');
  if (!isOpen)
    return (
      <div className="actions">
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            open(true);
          }}
        >
          {behind}
        </Button>
      </div>
    );
  return (
    <Stack gap="xs" className="actions">
      <Textarea
        label={label}
        value={words}
        autosize
        minRows={2}
        maxLength={2_000}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      />
      <Group>
        {ways.map(([name, way]) => (
          <Button
            key={name}
            variant="default"
            disabled={words.trim().length < 3}
            loading={isPending}
            onClick={() => {
              way(words.trim());
            }}
          >
            {name}
          </Button>
        ))}
      </Group>
      {error !== null && <Failed error={error} />}
    </Stack>
  );
}
