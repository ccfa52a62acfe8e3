import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { operation, type ServiceHealth } from '../api/operation.js';
import { Fetched } from '../parts/fetched.js';
import { Rows } from '../parts/rows.js';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useSay, type MessageId } from '../texts/spoken.js';

const looks: Readonly<Record<ServiceHealth['state'], readonly [Tone, Icon]>> = {
  ready: ['good', IconCheck],
  'not-ready': ['danger', IconAlertTriangle],
  unreachable: ['danger', IconAlertTriangle],
  'not-installed': ['plain', IconCircleDashed],
};

/** How each service of the house is. */
export const useAllServices = () =>
  useQuery({ queryKey: ['health'], queryFn: operation.health, refetchInterval: 10_000 });

/** Whether each service of the house answers: what one's own waits for is often another. Asked again every ten seconds. */
export function AllServices() {
  const say = useSay();
  const page = useAllServices();
  const word = (prefix: string, value: string | null): string =>
    value === null ? '–' : say(`${prefix}.${value}` as MessageId);
  return (
    <div>
      <Title order={2} size="h3">
        {say('admin.all.title')}
      </Title>
      <Fetched page={page}>
        {({ services }) => (
          <Rows
            named
            label={say('admin.all.title')}
            heads={[
              say('admin.all.service'),
              say('admin.all.state'),
              say('admin.all.database'),
              say('admin.all.bus'),
              say('admin.all.milliseconds'),
            ]}
            rows={services.map(({ service, state, database, bus, milliseconds }) => {
              const [tone, sign] = looks[state];
              return [
                word('admin.agency', service),
                <StateMark key="state" tone={tone} sign={sign} word={say(`admin.is.${state}`)} />,
                word('admin.is', database),
                word('admin.is', bus),
                milliseconds ?? '–',
              ];
            })}
          />
        )}
      </Fetched>
    </div>
  );
}
