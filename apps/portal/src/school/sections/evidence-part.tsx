import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { referrals, type SentFile } from '../../api/school.js';
import { OutgoingRows, Unfinished, useOutgoing } from '../../parts/sending/outgoing-rows.js';
import { useSizes } from '../../parts/sending/sizes.js';
import { Failed } from '../../shell/failed.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import type { Draft } from '../use-draft.js';

const most = 50 * 1024 * 1024;

/** Files as the vault has them: what was hashed and sealed there is in the list with its hash; above it, what is still on its way. */
export function EvidencePart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { id, files = [] } = draft.whole.record;
  const place = referrals.uploads(id);
  const { outgoing, rows } = useOutgoing(place);
  const detach = useMutation({
    mutationFn: async (itemId: string) => {
      await draft.flush();
      await referrals.take(id, 'detachFile', { itemId }, { key: crypto.randomUUID() });
    },
    onSettled: () => draft.refresh(),
  });
  const choose = (chosen: readonly File[]): void => {
    setRefused(
      chosen.flatMap(({ name, size }) =>
        size > most ? [say('evidence.tooLarge', { name })] : size === 0 ? [say('evidence.empty', { name })] : [],
      ),
    );
    outgoing.add(chosen.filter(({ size }) => size > 0 && size <= most));
  };
  return (
    <Stack gap="lg" align="flex-start">
      <Text>{say('evidence.text')}</Text>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say('evidence.add')}
        onChange={(event) => {
          choose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {say('evidence.add')}
      </Button>
      {refused.map((why) => (
        <Text key={why} c="var(--mantine-color-error)" role="alert">
          {why}
        </Text>
      ))}
      {detach.error !== null && <Failed error={detach.error} />}
      {files.length === 0 && rows.length === 0 && <Text c="dimmed">{say('evidence.none')}</Text>}
      <Stack gap={0} w="100%">
        <OutgoingRows place={place} />
        <Unfinished place={place} />
        {files.map((file) => (
          <FileRow
            key={file.itemId}
            file={file}
            busy={detach.isPending}
            onRemove={() => {
              detach.mutate(file.itemId);
            }}
          />
        ))}
      </Stack>
    </Stack>
  );
}

function FileRow({
  file,
  busy,
  onRemove,
}: {
  readonly file: SentFile;
  readonly busy: boolean;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  const sizes = useSizes();
  const { language } = useLanguage();
  return (
    <Group className="row">
      <span className="grows">
        {file.mediaType} · {sizes(file.size)}
        <br />
        <Text component="span" size="sm">
          {say('evidence.sealed', { at: momentOf(file.attachedAt, language) })}
        </Text>
        <br />
        <Text component="span" size="sm" c="dimmed" className="hash">
          SHA-256 {file.sha256}
        </Text>
      </span>
      <Button size="compact-md" variant="default" disabled={busy} onClick={onRemove}>
        {say('evidence.remove')}
      </Button>
    </Group>
  );
}
