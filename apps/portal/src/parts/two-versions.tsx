import { Button, Group, Stack, Text } from '@mantine/core';
import { useSay } from '../texts/spoken.js';

/** What stands on the page and what was saved elsewhere meanwhile, as text; empty where nothing stands. */
export interface Difference {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

interface TwoVersionsTerms {
  readonly differences: readonly Difference[];
  readonly keep: () => void;
  readonly take: () => void;
}

/** Somebody wrote elsewhere in the meantime: both are shown and the person chooses. Nothing is laid over anything by itself. */
export function TwoVersions({ differences, keep, take }: TwoVersionsTerms) {
  const say = useSay();
  return (
    <Stack role="alert" gap="sm" align="stretch" className="versions care">
      <Text fw={600}>{say('versions.title')}</Text>
      <Text>{say('versions.text')}</Text>
      {differences.map(({ name, mine, theirs }, place) => (
        <section key={place} aria-label={name}>
          <Text fw={600}>{name}</Text>
          <Sides
            of={[
              [say('versions.mine'), mine],
              [say('versions.theirs'), theirs],
            ]}
          />
        </section>
      ))}
      <Group>
        <Button size="compact-md" onClick={keep}>
          {say('versions.keep')}
        </Button>
        <Button size="compact-md" variant="default" onClick={take}>
          {say('versions.take')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The same in two versions, side by side, each with what it is. */
export function Sides({ of }: { readonly of: readonly (readonly [string, string])[] }) {
  const say = useSay();
  return (
    <dl className="sides">
      {of.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="words">{words === '' ? say('versions.empty') : words}</dd>
        </div>
      ))}
    </dl>
  );
}
