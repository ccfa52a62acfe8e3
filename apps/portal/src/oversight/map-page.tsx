import { Alert, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { oversight, type Cell, type Counts } from '../api/oversight.js';
import { Fetched } from '../parts/fetched.js';
import { TextLink } from '../shell/links.js';
import { useHasRole } from '../shell/person.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { CountedAt } from './counted-at.js';
import { agencyAt, links, stages, type Agency, type ChainList, type Link, type Stage } from './places.js';

/**
 * The chain at a glance: what is open at each link, what went wrong, what stands where. Each number leads to the list behind it for the
 * prosecutor; the analyst, who sees no case, has the same numbers of the country without those that are small.
 */
export function MapPage() {
  const say = useSay();
  const { language } = useLanguage();
  const isAnalyst = useHasRole('oversight', 'analyst');
  const counts = useQuery({
    queryKey: ['oversight', 'counts', language],
    queryFn: oversight.counts,
    refetchInterval: 60_000,
  });
  return (
    <Stack gap="xl">
      <Title order={1}>{say('map.title')}</Title>
      <Fetched page={counts}>
        {(data) => (
          <>
            <div>
              <Total count={data.total} />
              <CountedAt at={data.countedAt} />
            </div>
            {isAnalyst && (
              <Alert color="gray" variant="outline">
                {say('figures.small')}
              </Alert>
            )}
            <Links of={data} />
            <Attention of={data} />
            <Stages of={data} />
          </>
        )}
      </Fetched>
    </Stack>
  );
}

/** Of a value that nobody has; `null` where the figure is not shown. */
const countIn = (cells: readonly Cell[], value: string): number | null => {
  const cell = cells.find((each) => each.value === value);
  return cell === undefined ? 0 : cell.count;
};

interface Behind {
  readonly to: '/oversight/chains' | '/oversight/overdue' | '/oversight/overrides';
  readonly search?: { show?: ChainList; stage?: Stage; link?: Link } | { agency: Agency };
}

/** Words with a number in them; for whoever may read the list behind it they lead there. */
function Leading({
  behind: { to, search },
  label,
  danger = false,
  children,
}: {
  readonly behind: Behind;
  readonly label?: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
}) {
  const isAnalyst = useHasRole('oversight', 'analyst');
  if (isAnalyst) return <>{children}</>;
  return (
    <TextLink
      to={to}
      {...(search === undefined ? {} : { search })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(danger ? { c: 'var(--danger)' } : {})}
    >
      {children}
    </TextLink>
  );
}

function Total({ count }: { readonly count: number | null }) {
  const say = useSay();
  const isAnalyst = useHasRole('oversight', 'analyst');
  if (count === null) return <Text>{say('map.totalHidden')}</Text>;
  return (
    <Leading behind={{ to: '/oversight/chains' }}>
      {isAnalyst ? <Text>{say('map.totalOfAll', { count })}</Text> : say('map.total', { count })}
    </Leading>
  );
}

interface CountsTerms {
  readonly of: Counts;
}

function Links({ of: { work } }: CountsTerms) {
  const say = useSay();
  return (
    <section aria-labelledby="map-links">
      <Title order={2} size="h3" id="map-links">
        {say('map.links')}
      </Title>
      <Text size="sm" mb="sm">
        {say('map.links.text')}
      </Text>
      <ol className="links-of-chain">
        {links.map((link) => {
          const [open, overdue] = [countIn(work.openAt, link), countIn(work.overdue, agencyAt[link])];
          return (
            <Paper key={link} component="li" p="sm" withBorder>
              <Text fw={600}>
                {link}. {say(`link.${link}`)}
              </Text>
              <Text>
                {open === null ? (
                  say('map.openHidden')
                ) : (
                  <Leading behind={{ to: '/oversight/chains', search: { link } }}>
                    {say('map.open', { count: open })}
                  </Leading>
                )}
              </Text>
              <Text>
                <Overdue count={overdue} agency={agencyAt[link]} />
              </Text>
            </Paper>
          );
        })}
      </ol>
    </section>
  );
}

function Overdue({ count, agency }: { readonly count: number | null; readonly agency: Agency }) {
  const say = useSay();
  if (count === null) return say('map.overdueHidden');
  if (count === 0) return say('map.overdue', { count });
  return (
    <Leading behind={{ to: '/oversight/overdue', search: { agency } }} danger>
      {say('map.overdue', { count })}
    </Leading>
  );
}

/** A row: what is counted, and how many there are. */
function Counted({ says, count, behind }: { says: string; count: number | null; behind: Behind }) {
  const say = useSay();
  return (
    <li className="row counted">
      <span className="grows">{says}</span>
      {count === null ? (
        say('figures.hidden')
      ) : (
        <Leading behind={behind} label={`${says}: ${String(count)}`}>
          {count}
        </Leading>
      )}
    </li>
  );
}

function Attention({ of: { by, work } }: CountsTerms) {
  const say = useSay();
  const hidden = work.overdue.some(({ count }) => count === null);
  const overdue = work.overdue.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <section aria-labelledby="map-attention">
      <Title order={2} size="h3" id="map-attention">
        {say('map.attention')}
      </Title>
      <ul className="steps">
        <Counted says={say('map.overdueAll')} count={hidden ? null : overdue} behind={{ to: '/oversight/overdue' }} />
        {(['breached', 'returned', 'refused'] as const).map((show) => (
          <Counted
            key={show}
            says={say(`map.${show}`)}
            count={countIn(by[show] ?? [], 'true')}
            behind={{ to: '/oversight/chains', search: { show } }}
          />
        ))}
        <Counted says={say('map.overridden')} count={work.overridden} behind={{ to: '/oversight/overrides' }} />
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
            <Table.Th scope="col" ta="end">
              {say('map.number')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map((stage) => (
            <Table.Tr key={stage}>
              <Table.Th scope="row" fw={400}>
                {say(`at.${stage}`)}
              </Table.Th>
              <Table.Td ta="end">
                <AtStage stage={stage} count={countIn(by['stage'] ?? [], stage)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function AtStage({ stage, count }: { readonly stage: Stage; readonly count: number | null }) {
  const say = useSay();
  if (count === null) return say('figures.hidden');
  if (count === 0) return 0;
  return (
    <Leading behind={{ to: '/oversight/chains', search: { stage } }} label={`${say(`at.${stage}`)}: ${String(count)}`}>
      {count}
    </Leading>
  );
}
