import { Stack, Text, Title } from '@mantine/core';
import { files, type Metadata } from '../../api/files.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { useReading } from '../reading.js';
import { Rows } from '../rows.js';

/** What a file tells of itself, as exiftool found it: where and when a picture was taken, with what. Read with a purpose, as the file is. */
export function FileMetadata({ file }: { readonly file: string }) {
  const say = useSay();
  const { data, button, purpose } = useReading((why) => files.metadata(file, why), {
    show: say('media.told.show'),
    hide: say('media.told.hide'),
    of: `metadata ${file}`,
  });
  return (
    <Stack gap="xs" className="actions">
      <div>{button}</div>
      {purpose}
      {data !== undefined && <Found of={data} />}
    </Stack>
  );
}

function Found({ of: { metadata, tool, at, sha256 } }: { readonly of: Metadata }) {
  const say = useSay();
  const { language } = useLanguage();
  const told = Object.entries(metadata).toSorted(([one], [other]) => one.localeCompare(other));
  return (
    <section aria-label={say('media.told')}>
      <Title order={3} size="h5">
        {say('media.told')}
      </Title>
      <Rows
        named
        label={say('media.told')}
        heads={[say('media.told.name'), say('media.told.value')]}
        rows={told.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])}
      />
      <Text size="sm" c="dimmed">
        {say('media.told.by', { tool: tool ?? '', at: at === undefined ? '' : momentOf(at, language) })}
      </Text>
      <Text size="sm" c="dimmed" className="hash">
        SHA-256 {sha256}
      </Text>
    </section>
  );
}
