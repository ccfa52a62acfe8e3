import { Button, Group, Text } from '@mantine/core';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { clockOf } from '../texts/when.js';
import type { Draft } from './use-draft.js';

type Saved = Pick<Draft, 'saving' | 'reload' | 'flush'>;

/** Says whether the server has what stands on the page; two people's changes are never laid over one another. */
export function SavedMark({ draft }: { readonly draft: Saved }) {
  const say = useSay();
  const { saving } = draft;
  if (saving.state === 'changed-meanwhile')
    return (
      <Group role="alert" className="state care">
        <Text>{say('saved.changed')}</Text>
        <Button size="compact-md" variant="default" onClick={() => void draft.reload()}>
          {say('saved.load')}
        </Button>
      </Group>
    );
  if (saving.state === 'failed')
    return <Failed error={saving.error} again={() => void draft.flush().catch(() => undefined)} />;
  return (
    <Text size="sm" c="dimmed" role="status">
      {saving.state === 'saved'
        ? say('saved.at', { at: clockOf(saving.at) })
        : saving.state === 'nothing'
          ? say('saved.itself')
          : say('saved.saving')}
    </Text>
  );
}
