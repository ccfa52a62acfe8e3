import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { Refusal } from '../api/call.js';
import { useSay } from '../texts/spoken.js';

/** What did not work, in the service's own words, with the number by which it can be found again. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useSay();
  const problem = error instanceof Refusal ? error.problem : undefined;
  return (
    <Alert color="red" variant="outline" role="alert" title={problem?.title ?? say('unreached.title')} my="md">
      <Stack gap="xs" align="flex-start">
        <Text>{problem === undefined ? say('unreached.text') : problem.detail}</Text>
        {problem?.unmet !== undefined && (
          <List>
            {problem.unmet.map(({ code, says }) => (
              <List.Item key={code}>{says}</List.Item>
            ))}
          </List>
        )}
        {problem !== undefined && problem.requestId !== '' && (
          <Text size="sm" c="dimmed">
            {say('requestId', { id: problem.requestId })}
          </Text>
        )}
        {again !== undefined && (
          <Button variant="default" onClick={again}>
            {say('again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
