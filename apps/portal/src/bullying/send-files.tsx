import { Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { sendFile } from '../api/call.js';
import { ChooseFiles } from '../parts/sending/choose-files.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';

interface SendTerms {
  readonly label: string;
  /** Where files of the record are posted. */
  readonly to: string;
  readonly onSent: () => Promise<unknown>;
}

/** Files of moderate size, sent at once; what failed can be sent again by choosing it again: the same bytes are the same file. */
export function SendFiles({ label, to, onSent }: SendTerms) {
  const say = useSay();
  const send = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await sendFile(to, file);
    },
    onSettled: onSent,
  });
  return (
    <>
      <ChooseFiles
        label={label}
        onChoose={(files) => {
          send.mutate(files);
        }}
      />
      {send.isPending && <Loader role="status" aria-label={say('loading')} />}
      {send.error !== null && <Failed error={send.error} />}
    </>
  );
}
