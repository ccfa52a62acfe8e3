import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ChooseFiles } from './choose-files.js';
import { OutgoingRows, Unfinished, useOutgoing } from './outgoing-rows.js';

interface UploadTerms {
  readonly label: string;
  /** Address of the record's uploads. */
  readonly place: string;
  /** Kind and id of the record in which a file stands that has arrived. */
  readonly record: readonly [kind: string, id: string];
}

/** Files of any size, sent in pieces: what was interrupted goes on from where it stood. */
export function Upload({ label, place, record: [kind, id] }: UploadTerms) {
  const queries = useQueryClient();
  const { outgoing } = useOutgoing(place);
  useEffect(
    () => outgoing.onArrival(() => queries.invalidateQueries({ queryKey: [kind, id] })),
    [outgoing, kind, id, queries],
  );
  return (
    <Stack className="actions" align="flex-start">
      <ChooseFiles
        label={label}
        onChoose={(files) => {
          outgoing.add(files.filter(({ size }) => size > 0));
        }}
      />
      <Stack gap={0} w="100%">
        <OutgoingRows place={place} />
        <Unfinished place={place} />
      </Stack>
    </Stack>
  );
}
