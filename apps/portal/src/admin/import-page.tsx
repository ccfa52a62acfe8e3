import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { accounts, type Preview } from '../api/accounts.js';
import { Fetched } from '../parts/fetched.js';
import { ChooseFiles } from '../parts/sending/choose-files.js';
import { Failed } from '../shell/failed.js';
import { TextLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { ImportColumns } from './import-columns.js';
import { Imported } from './import-done.js';
import { ImportPreview } from './import-preview.js';
import { textOf } from './text-of-file.js';
import { useAdministered, useChoices } from './use-administered.js';

const columns = ['login', 'name', 'language', 'role', 'region', 'units', 'kinds', 'state'];

async function saveTemplate(): Promise<void> {
  const { saveCsv } = await import('../parts/figure/csv.js');
  saveCsv('accounts', [columns]);
}

/** Accounts out of a file: what it would do is shown first, and written all at once or not at all. */
export function ImportPage() {
  const say = useSay();
  const { agency } = useAdministered();
  const choices = useChoices(agency);
  const queries = useQueryClient();
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const key = useRef(crypto.randomUUID());
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const read = { name: chosen.name, text: await textOf(chosen) };
      setFile(read);
      return accounts.previewImport(agency, read.text);
    },
    onMutate: () => {
      apply.reset();
      key.current = crypto.randomUUID();
    },
  });
  const apply = useMutation({
    mutationFn: ({ rows }: Preview) =>
      accounts.import(
        agency,
        { file: file?.text ?? '', basis: rows.map(({ login, version }) => ({ login, version })) },
        { key: key.current },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  if (apply.data !== undefined) return <Imported of={apply.data} />;
  return (
    <Stack gap="lg">
      <Title order={1}>{say('accounts.import')}</Title>
      <Text maw={720}>{say('accounts.import.text')}</Text>
      <Group gap="lg">
        <Button
          variant="default"
          leftSection={<IconFileDownload size={16} aria-hidden />}
          onClick={() => void saveTemplate()}
        >
          {say('accounts.import.template')}
        </Button>
        <TextLink to="/admin/accounts">{say('accounts.import.back')}</TextLink>
      </Group>
      <Fetched page={choices}>{(known) => <ImportColumns of={known} />}</Fetched>
      <ChooseFiles
        label={say('accounts.import.file')}
        onChoose={([chosen]) => {
          if (chosen !== undefined) look.mutate(chosen);
        }}
      />
      {look.error !== null &&
        (look.error instanceof RangeError ? (
          <Alert color="red" variant="outline" role="alert" title={say('accounts.import.unreadable')}>
            {say('accounts.import.unreadableText')}
          </Alert>
        ) : (
          <Failed error={look.error} />
        ))}
      {look.data !== undefined && (
        <ImportPreview
          of={look.data}
          name={file?.name ?? ''}
          choices={choices.data}
          applying={apply.isPending}
          onApply={() => {
            apply.mutate(look.data);
          }}
        />
      )}
      {apply.error !== null && <Failed error={apply.error} />}
    </Stack>
  );
}
