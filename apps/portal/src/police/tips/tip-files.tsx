import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { tips, tipsBase, type Tip } from '../../api/police.js';
import { Rows } from '../../parts/rows.js';
import { useSizes } from '../../parts/sending/sizes.js';
import { slowly } from '../../shell/changes/slowly.js';
import { BackLink, TextLink } from '../../shell/links.js';
import { useSay, type MessageId } from '../../texts/spoken.js';
import { FilePage } from '../file-page.js';

interface TipFilesTerms {
  readonly of: Tip;
  readonly fileId: string | undefined;
}

/** Files that came with a message: what is known of each without opening it, and one of them for whoever says why. */
export function TipFiles({ of, fileId }: TipFilesTerms) {
  const say = useSay();
  const states = useQuery({
    queryKey: ['tip', of.id, 'files', of.version],
    queryFn: () => tips.files(of.id),
    refetchInterval: slowly,
  });
  const malwareOf = (id: string): string => {
    const state = states.data?.malware.find(({ itemId }) => itemId === id)?.state;
    return state === undefined ? '' : say(`tip.malware.${state}` as MessageId);
  };
  const place = of.files.findIndex((each) => each.fileId === fileId);
  const chosen = of.files[place];
  if (chosen !== undefined)
    return <OneFile of={of} file={chosen} number={place + 1} malware={malwareOf(chosen.fileId)} />;
  const coming = states.data?.coming ?? 0;
  return (
    <Stack>
      <Text>{say(of.files.length === 0 && coming === 0 ? 'tip.files.none' : whereOf(of))}</Text>
      {coming > 0 && <Text>{say('tip.files.coming', { count: coming })}</Text>}
      {of.files.length > 0 && <Register of={of} malwareOf={malwareOf} />}
    </Stack>
  );
}

/** Who may open them now, in a sentence. */
const whereOf = ({ status, investigationId }: Tip): MessageId => {
  if (investigationId !== undefined) return 'tip.files.inCase';
  if (status === 'dismissed') return 'tip.files.withheld';
  return status === 'received' ? 'tip.files.quarantine' : 'tip.files.experts';
};

/** Before the expert group and after its answer the files are with the duty officer still. */
const isOpen = ({ status, investigationId }: Tip): boolean => investigationId === undefined && status !== 'dismissed';

function Register({ of, malwareOf }: { readonly of: Tip; readonly malwareOf: (id: string) => string }) {
  const say = useSay();
  const sizes = useSizes();
  return (
    <Rows
      label={say('tip.files')}
      heads={[
        say('evidence.exhibit'),
        say('evidence.type'),
        say('evidence.size'),
        'SHA-256',
        say('tip.malware'),
        say('evidence.file'),
      ]}
      rows={of.files.map(({ fileId, mediaType, size, sha256 }, place) => [
        String(place + 1),
        mediaType,
        sizes(size),
        <code key="hash">{sha256.slice(0, 12)}…</code>,
        malwareOf(fileId),
        <TextLink
          key="file"
          className="actions"
          underline="always"
          to="/police/tips/$id"
          params={{ id: of.id }}
          search={{ tab: 'files', file: fileId }}
        >
          {say('tip.file.look', { number: place + 1 })}
        </TextLink>,
      ])}
    />
  );
}

interface OneFileTerms {
  readonly of: Tip;
  readonly file: Tip['files'][number];
  readonly number: number;
  readonly malware: string;
}

function OneFile({ of, file, number, malware }: OneFileTerms) {
  const say = useSay();
  return (
    <FilePage
      file={`${tipsBase}/${of.id}/files/${file.fileId}`}
      name={say('tip.file', { number })}
      unitId={of.unitId}
      back={
        <BackLink to="/police/tips/$id" params={{ id: of.id }} search={{ tab: 'files' }}>
          {say('tip.files.back')}
        </BackLink>
      }
      of={file}
      more={[[say('tip.malware'), malware]]}
      closed={isOpen(of) ? undefined : say(whereOf(of))}
    />
  );
}
