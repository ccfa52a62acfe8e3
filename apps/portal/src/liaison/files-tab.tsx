import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dataRequests, type Whole } from '../api/liaison.js';
import { EvidenceFile } from '../parts/media/evidence-file.js';
import { useSizes } from '../parts/sending/sizes.js';
import { Upload } from '../parts/sending/upload.js';
import { useSay, useSayFirst } from '../texts/spoken.js';
import { RequestSteps } from './request-steps.js';

/** What the platform gave. A file goes to the police with the answer that names it, and not before. */
export function FilesTab({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const first = useSayFirst();
  const sizes = useSizes();
  const { id, files, takesFiles, status, version } = whole.record;
  const checks = useQuery({
    queryKey: ['data-request', id, 'checks', version],
    queryFn: () => dataRequests.checks(id),
    enabled: files.length > 0,
    refetchInterval: 15_000,
  });
  const foundOf = (itemId: string): string => {
    const state = checks.data?.malware.find((each) => each.itemId === itemId)?.state;
    return state === undefined ? '' : first([`liaison.malware.${state}`], state);
  };
  return (
    <Stack>
      {takesFiles ? (
        <>
          <Text>{say('liaison.files.text')}</Text>
          <Upload label={say('liaison.files.add')} place={dataRequests.uploads(id)} record={['data-request', id]} />
        </>
      ) : (
        <Text>{say(status === 'arrived' ? 'liaison.files.early' : 'liaison.files.closed')}</Text>
      )}
      {files.length === 0 && <Text c="dimmed">{say('liaison.files.none')}</Text>}
      <Stack gap={0}>
        {files.map(({ itemId, mediaType, size, sha256, from }) => (
          <div key={itemId} className="row">
            <span className="grows">
              {mediaType} · {sizes(size)} · {say(`liaison.files.from.${from}`)}
              <br />
              <Text component="span" size="sm" c="dimmed" className="hash">
                SHA-256 {sha256}
              </Text>
              <br />
              <Text component="span" size="sm">
                {foundOf(itemId)}
              </Text>
            </span>
            <EvidenceFile
              file={dataRequests.fileAt(id, itemId)}
              name={say('liaison.files.one', { hash: sha256.slice(0, 8) })}
              tells
            />
          </div>
        ))}
      </Stack>
      {takesFiles && files.length > 0 && <RequestSteps whole={whole} only={['recordAnswer']} />}
    </Stack>
  );
}
