import { Code, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { units, type Unit, type UnitChange, type UnitChoices } from '../../api/units.js';
import { Fetched } from '../../parts/fetched.js';
import { Pairs } from '../../parts/pairs.js';
import { Timeline } from '../../parts/timeline.js';
import { BackLink, TextLink } from '../../shell/links.js';
import { useSay, useSayFirst, useTexts } from '../../texts/spoken.js';
import { useAdministered, useUnitChoices } from '../use-administered.js';
import { LetterheadOfUnit, useLetterheadParts } from './letterhead.js';
import { UnitState, useKindName, useNames } from './unit-marks.js';
import { UnitSteps } from './unit-steps.js';

const route = getRouteApi('/admin/admin/units/$id');

/** One unit: what it is, who works there, what can be done with it, and what was. */
export function UnitPage() {
  const { id } = route.useParams();
  const say = useSay();
  const texts = useTexts();
  const { agency, administers } = useAdministered();
  const choices = useUnitChoices(agency);
  const page = useQuery({ queryKey: ['unit', agency, id], queryFn: () => units.one(agency, id) });
  return (
    <Fetched page={page}>
      {({ unit }) => (
        <Stack gap="lg" maw={760}>
          <div className="actions">
            <BackLink to="/admin/units">{say('units.back')}</BackLink>
          </div>
          <Title order={1}>{texts(unit.name)}</Title>
          <About of={unit} choices={choices.data} />
          {administers && choices.data !== undefined && <UnitSteps agency={agency} of={unit} choices={choices.data} />}
          {choices.data?.letterheads === true && <LetterheadOfUnit of={unit} changes={administers} />}
          <Changes agency={agency} of={unit} choices={choices.data} />
        </Stack>
      )}
    </Fetched>
  );
}

interface Shown {
  readonly of: Unit;
  readonly choices: UnitChoices | undefined;
}

function About({ of, choices }: Shown) {
  const say = useSay();
  const kindName = useKindName();
  const names = useNames(choices);
  return (
    <>
      <div>
        <UnitState of={of} />
      </div>
      {of.closedAt !== null && <Text>{say('units.closedText')}</Text>}
      <Pairs
        of={[
          [say('units.kind'), kindName(of.kind)],
          [say('units.region'), names.region(of.region)],
          [say('units.name.kk'), <span key="kk" lang="kk" children={of.name.kk} />],
          [say('units.name.ru'), <span key="ru" lang="ru" children={of.name.ru} />],
          [say('units.name.en'), <span key="en" lang="en" children={of.name.en} />],
          [say('units.parent'), of.parent === null ? '' : names.unit(of.parent)],
          [
            say('units.peopleThere'),
            <span key="people">
              {say('units.people', { count: of.people })}
              {of.people > 0 && (
                <>
                  {' · '}
                  <TextLink to="/admin/accounts" search={{ unit: of.id, state: 'enabled' }}>
                    {say('units.toPeople')}
                  </TextLink>
                </>
              )}
            </span>,
          ],
          [
            say('units.id'),
            <span key="id">
              <Code translate="no">{of.id}</Code>
              <br />
              <Text component="span" size="sm" c="dimmed">
                {say('units.idText')}
              </Text>
            </span>,
          ],
        ]}
      />
    </>
  );
}

function Changes({ agency, of, choices }: Shown & { readonly agency: string }) {
  const say = useSay();
  const first = useSayFirst();
  const names = useNames(choices);
  const page = useQuery({
    queryKey: ['unit-changes', agency, of.id, of.version],
    queryFn: () => units.changes(agency, of.id),
  });
  const parts = useLetterheadParts();
  const letterhead = (said: NonNullable<UnitChange['after']>['letterhead']): string =>
    parts(said ?? {})
      .map(([, told]) => told)
      .filter((told) => told !== '')
      .join(' · ');
  const described = (label: 'units.before' | 'units.after', what: UnitChange['before']) =>
    what !== null && (
      <Text size="sm">
        {say(label)}: {[what.name.kk, what.name.ru, what.name.en, names.region(what.region)].join(' · ')}
        {what.parent !== null && ` · ${names.unit(what.parent)}`}
        {what.letterhead !== undefined && ` · ${letterhead(what.letterhead)}`}
      </Text>
    );
  return (
    <section aria-labelledby="unit-changes">
      <Title order={2} size="h3" id="unit-changes">
        {say('units.changes')}
      </Title>
      <Fetched page={page}>
        {({ items }) => (
          <Timeline
            of={items.map(({ id, at, ...each }) => ({
              ...{ id, at },
              says: `${first([`units.did.${each.action}`], each.action)} · ${each.byName ?? say('units.byInstallation')}`,
              more: (
                <>
                  {described('units.before', each.before)}
                  {described('units.after', each.after)}
                </>
              ),
            }))}
          />
        )}
      </Fetched>
    </section>
  );
}
