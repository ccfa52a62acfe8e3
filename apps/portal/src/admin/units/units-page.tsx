import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { units, unitStates, type Unit, type UnitFilter } from '../../api/units.js';
import { Choice } from '../../parts/choice.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { TextSearch } from '../../parts/text-search.js';
import { useAdministered, useUnitChoices } from '../use-administered.js';
import { UnitState, useKindName, useNames } from './unit-marks.js';

const route = getRouteApi('/admin/admin/units');

/** The units of the agency by name; every filter stands in the address. */
export function UnitsPage() {
  const say = useSay();
  const kindName = useKindName();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { agency, administers } = useAdministered();
  const { after, ...filter } = route.useSearch();
  const choices = useUnitChoices(agency).data;
  const names = useNames(choices);
  const page = useQuery({
    // The list is sorted in the reader's language.
    queryKey: ['units', agency, language, filter, after],
    queryFn: async () => {
      const { items, next } = await units.list(agency, present({ ...filter, after }));
      return { items: items.map((each) => ({ ...each, due: null })), next };
    },
  });
  const look = (changed: { [K in keyof UnitFilter]?: UnitFilter[K] | undefined }): void =>
    void navigate({ to: '/admin/units', search: present({ ...filter, ...changed }) });
  const kinds = choices?.kinds ?? [];
  return (
    <RecordList
      title={say('units.title')}
      actions={
        administers && (
          <Group gap="md">
            <TextLink to="/admin/units/import">{say('units.import')}</TextLink>
            <ButtonLink to="/admin/units/new">{say('units.new')}</ButtonLink>
          </Group>
        )
      }
      tools={
        <>
          <TextSearch
            label={say('units.search')}
            search={filter.search}
            onChange={(search) => {
              look({ search });
            }}
          />
          <Choice
            label={say('units.region')}
            any={say('units.anyRegion')}
            among={(choices?.regions ?? []).map(({ code }) => code)}
            says={names.region}
            chosen={filter.region}
            onChange={(region) => {
              look({ region });
            }}
          />
          <Choice
            label={say('units.state')}
            any={say('units.anyState')}
            among={unitStates}
            says={(state) => say(`units.is.${state}`)}
            chosen={filter.state}
            onChange={(state) => {
              look({ state });
            }}
          />
          {kinds.length > 1 && (
            <Choice
              label={say('units.kind')}
              any={say('units.anyKind')}
              among={kinds}
              says={kindName}
              chosen={filter.kind}
              onChange={(kind) => {
                look({ kind });
              }}
            />
          )}
          {administers && (
            <Anchor href={units.file(agency, filter)} download>
              {say('units.export')}
            </Anchor>
          )}
        </>
      }
      page={page}
      label={say('units.title')}
      empty={say('units.none')}
      row={(each) => <Row of={each} region={names.region(each.region)} />}
      further={(next) => (
        <TextLink to="/admin/units" search={{ ...filter, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ of, region }: { readonly of: Unit; readonly region: string }) {
  const say = useSay();
  const texts = useTexts();
  const kindName = useKindName();
  return (
    <Link to="/admin/units/$id" params={{ id: of.id }} className="row">
      <span className="grows">
        <span className="title">{texts(of.name)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {[region, kindName(of.kind), say('units.people', { count: of.people })].join(' · ')}
        </Text>
      </span>
      <UnitState of={of} />
    </Link>
  );
}
