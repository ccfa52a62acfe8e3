import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oversight, type Cell, type Counts } from '../api/oversight.js';
import { Fetched } from '../parts/fetched.js';
import { TextLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { agencyAt, links, stages } from './places.js';

/** The chain at a glance: what is open at each link, what went wrong, what stands where. Each number leads to the list behind it. */
export function MapPage() {
  const say = useSay();
  const counts = useQuery({ queryKey: ['oversight', 'counts'], queryFn: oversight.counts, refetchInterval: 60_000 });
  return (
    <Stack gap="xl">
      <Title order={1}>{say('map.title')}</Title>
      <Fetched page={counts}>
        {(data) => (
          <>
            <TextLink to="/oversight/chains">{say('map.total', { count: data.total ?? 0 })}</TextLink>
            <Links of={data} />
            <Attention of={data} />
            <Stages of={data} />
          </>
        )}
      </Fetched>
    </Stack>
  );
}

const countIn = (cells: readonly Cell[] | undefined, value: string): number =>
  cells?.find((cell) => cell.value === value)?.count ?? 0;

interface CountsTerms {
  readonly of: Counts;
}

function Links({ of: { work } }: CountsTerms) {
  const say = useSay();
  return (
    <section aria-labelledby="map-links">
      <Title order={2} size="h3" id="map-links" mb="sm">
        {say('map.links')}
      </Title>
      <ol className="links-of-chain">
        {links.map((link) => {
          const overdue = countIn(work?.overdue, agencyAt[link]);
          return (
            <Paper key={link} component="li" p="sm" withBorder>
              <Text fw={600}>
                {link}. {say(`link.${link}`)}
              </Text>
              <Text>
                <TextLink to="/oversight/chains" search={{ link }}>
                  {say('map.open', { count: countIn(work?.openAt, link) })}
                </TextLink>
              </Text>
              <Text>
                {overdue === 0 ? (
                  say('map.overdue', { count: 0 })
                ) : (
                  <TextLink to="/oversight/overdue" search={{ agency: agencyAt[link] }} c="var(--danger)">
                    {say('map.overdue', { count: overdue })}
                  </TextLink>
                )}
              </Text>
            </Paper>
          );
        })}
      </ol>
    </section>
  );
}

function Attention({ of: { by, work } }: CountsTerms) {
  const say = useSay();
  const overdue = (work?.overdue ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <section aria-labelledby="map-attention">
      <Title order={2} size="h3" id="map-attention">
        {say('map.attention')}
      </Title>
      <ul className="steps">
        <li className="row">
          <span className="grows">{say('map.overdueAll')}</span>
          <TextLink to="/oversight/overdue" aria-label={`${say('map.overdueAll')}: ${String(overdue)}`}>
            {overdue}
          </TextLink>
        </li>
        {(['breached', 'returned', 'refused'] as const).map((show) => (
          <li key={show} className="row">
            <span className="grows">{say(`map.${show}`)}</span>
            <TextLink
              to="/oversight/chains"
              search={{ show }}
              aria-label={`${say(`map.${show}`)}: ${String(countIn(by[show], 'true'))}`}
            >
              {countIn(by[show], 'true')}
            </TextLink>
          </li>
        ))}
        <li className="row">
          <span className="grows">{say('map.overridden')}</span>
          <TextLink to="/oversight/overrides" aria-label={`${say('map.overridden')}: ${String(work?.overridden ?? 0)}`}>
            {work?.overridden ?? 0}
          </TextLink>
        </li>
      </ul>
    </section>
  );
}

function Stages({ of: { by } }: CountsTerms) {
  const say = useSay();
  return (
    <section aria-labelledby="map-stages">
      <Title order={2} size="h3" id="map-stages">
        {say('map.stages')}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('map.stage')}</Table.Th>
            <Table.Th scope="col">{say('map.number')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map((stage) => {
            const count = countIn(by['stage'], stage);
            return (
              <Table.Tr key={stage}>
                <Table.Th scope="row" fw={400}>
                  {say(`at.${stage}`)}
                </Table.Th>
                <Table.Td>
                  {count === 0 ? (
                    0
                  ) : (
                    <TextLink
                      to="/oversight/chains"
                      search={{ stage }}
                      aria-label={`${say(`at.${stage}`)}: ${String(count)}`}
                    >
                      {count}
                    </TextLink>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
