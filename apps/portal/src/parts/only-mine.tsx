import { Checkbox } from '@mantine/core';
import { useSay } from '../texts/spoken.js';

interface OnlyMineTerms {
  /** What the address says. */
  readonly mine: boolean;
  readonly onChange: (mine: true | undefined) => void;
}

/** Narrows a list to what the reader has in hand, or whoever they stand in for. */
export function OnlyMine({ mine, onChange }: OnlyMineTerms) {
  const say = useSay();
  return (
    <Checkbox
      size="md"
      className="as-high"
      label={say('list.mine')}
      checked={mine}
      onChange={(event) => {
        onChange(event.currentTarget.checked ? true : undefined);
      }}
    />
  );
}
