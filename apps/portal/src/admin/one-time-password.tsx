import { Alert, Code, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { OneTime } from '../api/accounts.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** A password for one use, shown this once. */
export function OneTimePassword({ of }: { readonly of: OneTime }) {
  const say = useSay();
  const { language } = useLanguage();
  const { account, oneTimePassword } = of;
  return (
    <Alert
      color="yellow"
      variant="outline"
      role="status"
      icon={<IconKey aria-hidden />}
      title={say('accounts.password.title', { login: account.login })}
    >
      <Stack gap="xs">
        <Code fz="xl" w="fit-content" translate="no">
          {oneTimePassword}
        </Code>
        <Text>
          {say('accounts.password.text', {
            until: account.oneTimeUntil === null ? '' : momentOf(account.oneTimeUntil, language),
          })}
        </Text>
      </Stack>
    </Alert>
  );
}
