import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { oversight } from '../api/oversight.js';
import { Choice } from '../parts/choice.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { ChainRow } from './chain-row.js';
import { chainLists, links, stages, type Link, type Stage } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/chains');

/** Chains of the prosecutor's region, the newest fact first. */
export function ChainsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { show = 'all', stage, link, after } = route.useSearch();
  const filter = (changed: { stage?: Stage | undefined; link?: Link | undefined }): void =>
    void navigate({ to: '/oversight/chains', search: present({ show, stage, link, ...changed }) });
  const page = useQuery({
    queryKey: ['oversight', 'chains', show, stage, link, after, language],
    queryFn: async () => {
      const flag = show === 'all' ? {} : { [show]: 'true' as const };
      const { items, next } = await oversight.chains({ ...present({ stage, link, after }), ...flag });
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
          search={present({ show: each, stage, link })}
          variant={each === show ? 'filled' : 'default'}
          aria-current={each === show ? 'page' : undefined}
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
            onChange={(chosen) => {
              filter({ stage: chosen });
            }}
          />
          <Choice
            label={say('chains.link')}
            any={say('chains.anyLink')}
            among={links}
            says={(value) => say(`link.${value}`)}
            chosen={link}
            onChange={(chosen) => {
              filter({ link: chosen });
            }}
          />
        </>
      }
      page={page}
      label={say(`chains.${show}`)}
      empty={say(`chains.none.${show}`)}
      row={(each) => <ChainRow of={each} />}
      further={(next) => (
        <TextLink
          to="/oversight/chains"
          search={present({ show, stage, link, after: next })}
          mt="md"
          display="inline-block"
        >
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
