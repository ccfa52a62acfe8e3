import { Code, Stack, Text } from '@mantine/core';
import type { Choices } from '../api/accounts.js';
import { Rows } from '../parts/rows.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { useRoleName } from './account-marks.js';
import { Codes } from './codes.js';

/** What may stand in the file: each column, and the agency's roles and units. */
export function ImportColumns({ of: { roles, units, regions, kinds } }: { readonly of: Choices }) {
  const say = useSay();
  const texts = useTexts();
  const roleName = useRoleName();
  return (
    <details>
      <summary>{say('accounts.import.columns')}</summary>
      <Stack gap="md" mt="sm">
        <Text size="sm" maw={720}>
          {say('accounts.import.rules')}
        </Text>
        <Text fw={500}>{say('accounts.role')}</Text>
        <Codes of={roles.map((code) => [code, roleName(code)])} />
        <Text fw={500}>{say('accounts.region')}</Text>
        <Codes of={regions.map(({ code, name }) => [code, texts(name)])} />
        {kinds.length > 0 && (
          <>
            <Text fw={500}>{say('accounts.kinds')}</Text>
            <Codes of={kinds.map((code) => [code, say(`kind.${code}` as 'kind.medical')])} />
          </>
        )}
        <Rows
          captioned
          named
          label={say('accounts.units')}
          heads={[say('accounts.unit'), say('accounts.import.id')]}
          rows={units.filter(({ closed }) => !closed).map(({ id, name }) => [texts(name), <Code key={id}>{id}</Code>])}
        />
      </Stack>
    </details>
  );
}
