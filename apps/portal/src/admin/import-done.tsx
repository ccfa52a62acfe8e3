import { Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileDownload, IconKey, IconPrinter } from '@tabler/icons-react';
import type { ImportedAccounts } from '../api/accounts.js';
import { Rows } from '../parts/rows.js';
import { BackLink } from '../shell/links.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** What was written, with passwords for one use: shown this once, to print or to save. */
export function Imported({ of: { made, until, changed } }: { readonly of: ImportedAccounts }) {
  const say = useSay();
  const { language } = useLanguage();
  const save = async (): Promise<void> => {
    const { saveCsv } = await import('../parts/figure/csv.js');
    const heads = ['login', 'name', 'password'];
    saveCsv('one-time-passwords', [
      heads,
      ...made.map(({ login, name, oneTimePassword }) => [login, name, oneTimePassword]),
    ]);
  };
  return (
    <Stack gap="lg">
      <Title order={1}>{say('accounts.import.done')}</Title>
      <Text role="status">{say('accounts.import.doneText', { made: made.length, changed })}</Text>
      {made.length > 0 && (
        <>
          <Alert color="yellow" variant="outline" icon={<IconKey aria-hidden />} title={say('accounts.import.once')}>
            {say('accounts.import.onceText', { until: momentOf(until, language) })}
          </Alert>
          <Group>
            <Button leftSection={<IconFileDownload size={16} aria-hidden />} onClick={() => void save()}>
              {say('accounts.import.save')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => {
                window.print();
              }}
            >
              {say('accounts.import.print')}
            </Button>
          </Group>
          <Rows
            label={say('accounts.import.passwords')}
            heads={[say('accounts.name'), say('accounts.login'), say('accounts.import.password')]}
            rows={made.map(({ login, name, oneTimePassword }) => [
              name,
              login,
              <Code key="password" translate="no" style={{ whiteSpace: 'nowrap' }}>
                {oneTimePassword}
              </Code>,
            ])}
          />
        </>
      )}
      <div>
        <BackLink to="/admin/accounts">{say('accounts.back')}</BackLink>
      </div>
    </Stack>
  );
}
