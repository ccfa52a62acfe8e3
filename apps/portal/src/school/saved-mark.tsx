import { Text } from '@mantine/core';
import { TwoVersions } from '../parts/two-versions.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { clockOf } from '../texts/when.js';
import { useDifferences } from './use-differences.js';
import type { Draft } from './use-draft.js';

type Saved = Pick<Draft, 'saving' | 'reload' | 'keep' | 'flush'>;

/** Says whether the server has what stands on the page; two people's changes are never laid over one another. */
export function SavedMark({ draft }: { readonly draft: Saved }) {
  const say = useSay();
  const differences = useDifferences();
  const { saving } = draft;
  if (saving.state === 'changed-meanwhile')
    return (
      <TwoVersions
        differences={differences(saving.mine, saving.theirs)}
        keep={() => void draft.keep().catch(() => undefined)}
        take={() => void draft.reload()}
      />
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
