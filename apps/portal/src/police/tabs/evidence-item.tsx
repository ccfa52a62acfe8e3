import { base } from '../../api/police.js';
import { BackLink } from '../../shell/links.js';
import { useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import { FilePage } from '../file-page.js';
import type { TabTerms } from './tab-terms.js';

/** One file of the case, registered or not yet. */
export function EvidenceItem({ whole: { record }, fileId }: TabTerms & { readonly fileId: string }) {
  const say = useSay();
  const first = useSayFirst();
  const item = record.evidence?.find((each) => each.fileId === fileId);
  const loose = record.unregisteredFiles?.find((each) => each.fileId === fileId);
  const name =
    item === undefined
      ? say('evidence.item.unregistered')
      : say('evidence.item', { exhibit: item.exhibit, kind: first([`value.${item.kind}`], item.kind) });
  return (
    <FilePage
      file={`${base}/${record.id}/files/${fileId}`}
      name={name}
      unitId={record.unitId}
      tells
      back={
        <BackLink to="/police/cases/$id" params={{ id: record.id }} search={{ tab: 'evidence' }}>
          {say('evidence.register')}
        </BackLink>
      }
      of={item ?? loose ?? {}}
      more={
        item === undefined
          ? []
          : [[say('evidence.source'), say(`evidence.source.${item.source}` as MessageId)] as const]
      }
    />
  );
}
