import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { referrals } from '../../api/school.js';
import { useOutgoing } from '../../parts/sending/outgoing-rows.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';
import { AddFiles, SealedFile } from '../files.js';
import type { Draft } from '../use-draft.js';

/** Files as the vault has them: what was hashed and sealed there is in the list with its hash; above it, what is still on its way. */
export function EvidencePart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { id, files = [] } = draft.whole.record;
  const { rows } = useOutgoing(referrals.uploads(id));
  const detach = useMutation({
    mutationFn: async (itemId: string) => {
      await draft.flush();
      await referrals.take(id, 'detachFile', { itemId }, { key: crypto.randomUUID() });
    },
    onSettled: () => draft.refresh(),
  });
  return (
    <Stack gap="lg" align="flex-start">
      <Text>{say('evidence.text')}</Text>
      <AddFiles id={id} />
      {detach.error !== null && <Failed error={detach.error} />}
      {files.length === 0 && rows.length === 0 && <Text c="dimmed">{say('evidence.none')}</Text>}
      <Stack gap={0} w="100%">
        {files.map((file) => (
          <SealedFile key={file.itemId} file={file}>
            <Button
              size="compact-md"
              variant="default"
              disabled={detach.isPending}
              onClick={() => {
                detach.mutate(file.itemId);
              }}
            >
              {say('evidence.remove')}
            </Button>
          </SealedFile>
        ))}
      </Stack>
    </Stack>
  );
}
