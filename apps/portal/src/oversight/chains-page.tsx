import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { oversight } from '../api/oversight.js';
import { Choice } from '../parts/choice.js';
import { RecordList } from '../parts/record-list.js';
import { urgencies, type Urgency } from '../parts/urgency.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { ChainRow } from './chain-row.js';
import { ExportChains } from './export-chains.js';
import { chainLists, links, regions, stages, type Link, type Region, type Stage } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/chains');

interface Changed {
  readonly stage?: Stage | undefined;
  readonly link?: Link | undefined;
  readonly region?: Region | undefined;
  readonly urgency?: Urgency | undefined;
}

/** Chains of the prosecutor's region, the newest fact first. */
export function ChainsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { show = 'all', number, after, ...chosen } = route.useSearch();
  const { stage, link, region, urgency } = chosen;
  const first = useSayFirst();
  const filter = (changed: Changed): void =>
    void navigate({ to: '/oversight/chains', search: present({ show, ...chosen, ...changed }) });
  const query =
    number === undefined ? { ...present(chosen), ...(show === 'all' ? {} : { [show]: 'true' as const }) } : { number };
  const page = useQuery({
    queryKey: ['oversight', 'chains', query, after, language],
    queryFn: async () => {
      const { items, next } = await oversight.chains({ ...query, ...present({ after }) });
      return { items: items.map((chain) => ({ ...chain, id: chain.chainId, due: null })), next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('chains.title')}
      filters={chainLists.map((each) => (
        <ButtonLink
          key={each}
          to="/oversight/chains"
          search={present({ show: each, ...chosen })}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`chains.${each}`)}
        </ButtonLink>
      ))}
      tools={
        <>
          <Choice
            label={say('chains.stage')}
            any={say('chains.any')}
            among={stages}
            says={(value) => say(`at.${value}`)}
            chosen={stage}
            onChange={(wanted) => {
              filter({ stage: wanted });
            }}
          />
          <Choice
            label={say('chains.link')}
            any={say('chains.anyLink')}
            among={links}
            says={(value) => say(`link.${value}`)}
            chosen={link}
            onChange={(wanted) => {
              filter({ link: wanted });
            }}
          />
          <Choice
            label={say('chains.region')}
            any={say('chains.any')}
            among={regions}
            says={(value) => first([`value.${value}`], value)}
            chosen={region}
            onChange={(wanted) => {
              filter({ region: wanted });
            }}
          />
          <Choice
            label={say('export.urgency')}
            any={say('chains.anyUrgency')}
            among={urgencies}
            says={(value) => first([`is.urgency.${value}`], value)}
            chosen={urgency}
            onChange={(wanted) => {
              filter({ urgency: wanted });
            }}
          />
        </>
      }
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/oversight/chains', search: present({ show, number: wanted }) }),
      }}
      actions={<ExportChains of={query} />}
      page={page}
      label={say(`chains.${show}`)}
      empty={say(`chains.none.${show}`)}
      row={(each) => <ChainRow of={each} />}
      further={(next) => (
        <TextLink
          to="/oversight/chains"
          search={present({ show, ...chosen, after: next })}
          mt="md"
          display="inline-block"
        >
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
