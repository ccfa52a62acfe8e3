import { Stack, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { base } from '../../api/police.js';
import { CustodyList } from '../../parts/media/custody.js';
import { EvidenceFile } from '../../parts/media/evidence-file.js';
import { Pairs } from '../../parts/pairs.js';
import { useSizes } from '../../parts/sending/sizes.js';
import { TextLink } from '../../shell/links.js';
import { Area, useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import { useOfficers } from '../use-officers.js';
import type { TabTerms } from './tab-terms.js';

/** One file of the case: what it is, the file itself for whoever says why, and its chain of custody. */
export function EvidenceItem({ whole: { record }, fileId }: TabTerms & { readonly fileId: string }) {
  const say = useSay();
  const first = useSayFirst();
  const sizes = useSizes();
  const officers = useOfficers(record.unitId);
  const nameOf = (subject: string): string | undefined =>
    officers.data?.items.find((each) => each.subject === subject)?.name;
  const item = record.evidence?.find((each) => each.fileId === fileId);
  const loose = record.unregisteredFiles?.find((each) => each.fileId === fileId);
  const { sha256 = '', size, mediaType = '' } = item ?? loose ?? {};
  const name =
    item === undefined
      ? say('evidence.item.unregistered')
      : say('evidence.item', { exhibit: item.exhibit, kind: first([`value.${item.kind}`], item.kind) });
  const file = `${base}/${record.id}/files/${fileId}`;
  return (
    <Stack>
      <div className="actions">
        <TextLink to="/police/cases/$id" params={{ id: record.id }} search={{ tab: 'evidence' }}>
          <IconArrowLeft size={16} aria-hidden /> {say('evidence.register')}
        </TextLink>
      </div>
      <Title order={2} size="h3">
        {name}
      </Title>
      <Pairs
        of={[
          [say('evidence.source'), item === undefined ? '' : say(`evidence.source.${item.source}` as MessageId)],
          [say('evidence.type'), mediaType],
          [say('evidence.size'), size === undefined ? '' : sizes(size)],
          ['SHA-256', sha256 === '' ? '' : <code className="hash">{sha256}</code>],
        ]}
      />
      <EvidenceFile key={fileId} file={file} name={name} />
      <Area of={['media']}>
        <CustodyList file={file} nameOf={nameOf} />
      </Area>
    </Stack>
  );
}
