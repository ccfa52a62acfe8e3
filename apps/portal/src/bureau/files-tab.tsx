import { Stack, Text } from '@mantine/core';
import { examinations, type Examination } from '../api/bureau.js';
import { Download } from '../parts/download.js';
import { useSizes } from '../parts/sending/sizes.js';
import { Upload } from '../parts/sending/upload.js';
import { useSay } from '../texts/spoken.js';

/** Files of the conclusion. They go to the police with the conclusion that names them. */
export function FilesTab({ of: { id, files, takesFiles } }: { readonly of: Examination }) {
  const say = useSay();
  const sizes = useSizes();
  return (
    <Stack>
      <Text>{say(takesFiles ? 'bureau.files.text' : 'bureau.files.closed')}</Text>
      {takesFiles && (
        <Upload label={say('bureau.files.add')} place={examinations.uploads(id)} record={['examination', id]} />
      )}
      {files.length === 0 && <Text c="dimmed">{say('bureau.files.none')}</Text>}
      <Stack gap={0}>
        {files.map(({ itemId, mediaType, size, sha256 }) => (
          <div key={itemId} className="row">
            <span className="grows">
              {mediaType} · {sizes(size)}
              <br />
              <Text component="span" size="sm" c="dimmed" className="hash">
                SHA-256 {sha256}
              </Text>
            </span>
            <Download href={examinations.fileAt(id, itemId)}>
              {say('bureau.download', { name: sha256.slice(0, 8) })}
            </Download>
          </div>
        ))}
      </Stack>
    </Stack>
  );
}
