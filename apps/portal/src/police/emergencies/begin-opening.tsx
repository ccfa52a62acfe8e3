import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { openings, openingsBase } from '../../api/police.js';
import { Begin } from '../../parts/begin.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';

const described = () => import('steps:police/opening');

/** The interruption before a case is opened in an emergency: what will happen then. Who is there is asked before anything is typed. */
export function BeginOpening() {
  const say = useSay();
  const asked = useMutation({ mutationFn: () => openings.mayBegin() });
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={say('emergency.card.title')}
      className="actions"
    >
      <Stack gap="sm" align="flex-start">
        <Text>{say('emergency.card.for')}</Text>
        <List>
          <List.Item>{say('emergency.card.told')}</List.Item>
          <List.Item>{say('emergency.card.reading')}</List.Item>
          <List.Item>{say('emergency.card.ends')}</List.Item>
          <List.Item>{say('emergency.card.review')}</List.Item>
        </List>
        {asked.isSuccess ? (
          <Begin base={openingsBase} described={described} step="open" known={{}} variant="filled" />
        ) : (
          <Button
            loading={asked.isPending}
            onClick={() => {
              asked.mutate();
            }}
          >
            {say('emergency.card.go')}
          </Button>
        )}
        {asked.error !== null && <Failed error={asked.error} />}
      </Stack>
    </Alert>
  );
}
