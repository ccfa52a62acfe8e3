import { Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { investigations, type Investigation } from '../../api/police.js';
import { Rows } from '../../parts/rows.js';
import { Upload } from '../../parts/sending/upload.js';
import { TextLink } from '../../shell/links.js';
import { useLanguage, useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { EvidenceItem } from './evidence-item.js';
import type { TabTerms } from './tab-terms.js';

const route = getRouteApi('/police/police/cases/$id');

type Item = NonNullable<Investigation['evidence']>[number];

/** The register of evidence. Media is not fetched here: who looks at it says why. */
export function EvidenceTab({ whole }: TabTerms) {
  const say = useSay();
  const { file } = route.useSearch();
  const { record, next } = whole;
  const { evidence = [], evidenceTotal = 0, awaitedFiles = [], unregisteredFiles = [] } = record;
  const { language } = useLanguage();
  if (file !== undefined) return <EvidenceItem whole={whole} fileId={file} />;
  const awaited = awaitedFiles.filter(({ refusedFor }) => refusedFor === undefined).length;
  return (
    <Stack gap="lg">
      {next.some(({ step }) => step === 'recordEvidence') && (
        <Upload
          label={say('evidence.upload')}
          place={investigations.uploads(record.id)}
          record={['investigation', record.id]}
        />
      )}
      {awaited > 0 && <Text>{say('evidence.awaited', { count: awaited })}</Text>}
      {unregisteredFiles.length > 0 && (
        <section aria-labelledby="unregistered">
          <Title order={2} size="h4" id="unregistered">
            {say('evidence.unregistered')}
          </Title>
          <Text size="sm">{say('evidence.unregistered.text')}</Text>
          <ul className="plain">
            {unregisteredFiles.map(({ fileId, mediaType, sha256, at }) => (
              <li key={fileId}>
                {mediaType} · <code>{sha256.slice(0, 16)}…</code> · {momentOf(at, language)}{' '}
                <OpenFile id={record.id} fileId={fileId} says={say('evidence.open')} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {evidence.length === 0 ? (
        <Text>{say('evidence.none')}</Text>
      ) : (
        <>
          {evidenceTotal > evidence.length && (
            <Text size="sm">{say('evidence.shown', { shown: evidence.length, total: evidenceTotal })}</Text>
          )}
          <Register id={record.id} of={evidence} />
        </>
      )}
    </Stack>
  );
}

function OpenFile({ id, fileId, says }: { readonly id: string; readonly fileId: string; readonly says: string }) {
  return (
    <TextLink
      className="actions"
      underline="always"
      style={{ whiteSpace: 'nowrap' }}
      to="/police/cases/$id"
      params={{ id }}
      search={{ tab: 'evidence', file: fileId }}
    >
      {says}
    </TextLink>
  );
}

/** A signed conclusion and a platform's statement came as words: they are read where they were asked for. */
function ReadWords({ id, of: { exhibit, kind, source, about } }: { readonly id: string; readonly of: Item }) {
  const say = useSay();
  const tab = kind === 'conclusion' ? 'examinations' : source === 'platform' ? 'requests' : undefined;
  if (tab === undefined || about === undefined) return '—';
  return (
    <TextLink underline="always" to="/police/cases/$id" params={{ id }} search={{ tab }} hash={about}>
      {say(`returned.read.${tab}`, { exhibit })}
    </TextLink>
  );
}

function Register({ id, of }: { readonly id: string; readonly of: readonly Item[] }) {
  const say = useSay();
  const first = useSayFirst();
  return (
    <Rows
      label={say('tab.evidence')}
      heads={(['exhibit', 'file', 'kind', 'source', 'state', 'hash'] as const).map((each) => say(`evidence.${each}`))}
      rows={of.toReversed().map((item) => [
        item.exhibit,
        item.fileId === undefined ? (
          <ReadWords key="file" id={id} of={item} />
        ) : (
          <OpenFile key="file" id={id} fileId={item.fileId} says={say('evidence.open.of', { exhibit: item.exhibit })} />
        ),
        first([`value.${item.kind}`], item.kind),
        say(`evidence.source.${item.source}` as MessageId),
        stateOf(item)
          .map((each) => say(each))
          .join(' · '),
        <code key="hash">{item.sha256 === undefined ? '—' : `${item.sha256.slice(0, 12)}…`}</code>,
      ])}
    />
  );
}

function stateOf({ excluded, reliedOn, protocol }: Item): readonly MessageId[] {
  if (excluded !== undefined) return ['evidence.excluded'];
  const incomplete = protocol !== null && (protocol.missing.length > 0 || protocol.filmMissing);
  return [
    reliedOn ? 'evidence.relied' : 'evidence.notRelied',
    ...(incomplete ? (['evidence.protocolOpen'] as const) : []),
  ];
}
