import { Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { referrals, type Referral, type SentFile } from '../api/school.js';
import { ChooseFiles } from '../parts/sending/choose-files.js';
import { outgoingTo } from '../parts/sending/outgoing.js';
import { OutgoingRows, Unfinished, useOutgoing } from '../parts/sending/outgoing-rows.js';
import { useSizes } from '../parts/sending/sizes.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

const most = 50 * 1024 * 1024;

/** Chooses files, and shows those that are on their way to a referral. */
export function AddFiles({ id }: { readonly id: string }) {
  const say = useSay();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const place = referrals.uploads(id);
  const { outgoing } = useOutgoing(place);
  const choose = (chosen: readonly File[]): void => {
    setRefused(
      chosen.flatMap(({ name, size }) =>
        size > most ? [say('evidence.tooLarge', { name })] : size === 0 ? [say('evidence.empty', { name })] : [],
      ),
    );
    outgoing.add(chosen.filter(({ size }) => size > 0 && size <= most));
  };
  return (
    <>
      <ChooseFiles label={say('evidence.add')} onChoose={choose} />
      {refused.map((why) => (
        <Text key={why} c="var(--mantine-color-error)" role="alert">
          {why}
        </Text>
      ))}
      <Stack gap={0} w="100%">
        <OutgoingRows place={place} />
        <Unfinished place={place} />
      </Stack>
    </>
  );
}

/** What kind of file it is, in words; other kinds by their type. */
function useKind(): (mediaType: string) => string {
  const say = useSayFirst();
  return (mediaType) => say([`files.kind.${mediaType.slice(0, mediaType.indexOf('/'))}`], mediaType);
}

/** A file as the vault has it, with the hash under which it was sealed. */
export function SealedFile({ file, children }: { readonly file: SentFile; readonly children?: ReactNode }) {
  const say = useSay();
  const sizes = useSizes();
  const kind = useKind();
  const { language } = useLanguage();
  return (
    <Group className="row">
      <span className="grows">
        {kind(file.mediaType)} · {sizes(file.size)}
        <br />
        <Text component="span" size="sm">
          {say('evidence.sealed', { at: momentOf(file.attachedAt, language) })}
        </Text>
        <br />
        <Text component="span" size="sm" c="dimmed" className="hash">
          SHA-256 {file.sha256}
        </Text>
      </span>
      {children}
    </Group>
  );
}

/** The files of a referral that was sent, and those that are to follow. */
export function Files({ record, mayAdd }: { readonly record: Referral; readonly mayAdd: boolean }) {
  const say = useSay();
  const queries = useQueryClient();
  const { id, files = [] } = record;
  useEffect(
    () =>
      outgoingTo(referrals.uploads(id)).onArrival(() =>
        queries.invalidateQueries({ queryKey: ['referral', id], exact: true }),
      ),
    [id, queries],
  );
  return (
    <Stack component="section" gap="xs" aria-label={say('part.evidence')}>
      <Title order={2} size="h3">
        {say('part.evidence')}
      </Title>
      {mayAdd && <AddFiles id={id} />}
      {files.length === 0 && <Text c="dimmed">{say('evidence.none')}</Text>}
      <Stack gap={0}>
        {files.map((file) => (
          <SealedFile key={file.itemId} file={file}>
            <Text size="sm">{say(file.sent ? 'files.sent' : 'files.unsent')}</Text>
          </SealedFile>
        ))}
      </Stack>
    </Stack>
  );
}

/** Files that the police do not have yet: they go along unless somebody leaves them out. */
export function useFilesAlong({ files = [] }: Referral): {
  readonly along: readonly string[];
  readonly boxes: ReactNode;
} {
  const say = useSay();
  const sizes = useSizes();
  const kind = useKind();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const unsent = files.filter(({ sent }) => !sent);
  const along = unsent.map(({ itemId }) => itemId).filter((itemId) => !left.has(itemId));
  if (unsent.length === 0) return { along, boxes: null };
  const boxes = (
    <Checkbox.Group
      label={say('files.along')}
      value={[...along]}
      onChange={(chosen) => {
        setLeft(new Set(unsent.map(({ itemId }) => itemId).filter((itemId) => !chosen.includes(itemId))));
      }}
    >
      <Stack gap="xs" mt="xs">
        {unsent.map(({ itemId, mediaType, size, sha256 }) => (
          <Checkbox
            key={itemId}
            value={itemId}
            label={say('files.one', { kind: kind(mediaType), size: sizes(size), hash: sha256.slice(0, 8) })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
  return { along, boxes };
}
