import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { referrals, type SentFile } from '../../api/school.js';
import { Failed } from '../../shell/failed.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import type { Draft } from '../use-draft.js';

const most = 50 * 1024 * 1024;

/** Files as the vault has them: only what was hashed and sealed there is in the list. */
export function EvidencePart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState<string>();
  const { id, files = [] } = draft.whole.record;
  const attach = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      await draft.flush();
      for (const file of chosen) await referrals.attach(id, file);
    },
    onSettled: () => draft.refresh(),
  });
  const detach = useMutation({
    mutationFn: async (itemId: string) => {
      await draft.flush();
      await referrals.take(id, 'detachFile', { itemId }, { key: crypto.randomUUID() });
    },
    onSettled: () => draft.refresh(),
  });
  const choose = (chosen: readonly File[]): void => {
    const large = chosen.find(({ size }) => size > most);
    setTooLarge(large?.name);
    if (large === undefined && chosen.length > 0) attach.mutate(chosen);
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
      <Button variant="default" loading={attach.isPending} onClick={() => input.current?.click()}>
        {say('evidence.add')}
      </Button>
      {tooLarge !== undefined && (
        <Text c="var(--mantine-color-error)" role="alert">
          {say('evidence.tooLarge', { name: tooLarge })}
        </Text>
      )}
      {attach.isPending && <Text role="status">{say('evidence.sending')}</Text>}
      {attach.error !== null && <Failed error={attach.error} />}
      {detach.error !== null && <Failed error={detach.error} />}
      {files.length === 0 && !attach.isPending && <Text c="dimmed">{say('evidence.none')}</Text>}
      <Stack gap={0} w="100%">
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

export const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${String(Math.ceil(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

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
  const { language } = useLanguage();
  return (
    <Group className="row">
      <span className="grows">
        {file.mediaType} · {sizeOf(file.size)}
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('evidence.sealed', { at: momentOf(file.attachedAt, language), hash: file.sha256.slice(0, 16) })}
        </Text>
      </span>
      <Button size="compact-md" variant="default" disabled={busy} onClick={onRemove}>
        {say('evidence.remove')}
      </Button>
    </Group>
  );
}
