import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { law, type Calendar } from '../../api/law.js';
import { Fetched } from '../../parts/fetched.js';
import { Rows } from '../../parts/rows.js';
import { inCountry } from '../../texts/country-time.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { dayInYearOf } from '../../texts/when.js';
import { useAdministered } from '../use-administered.js';
import { DayDecisionShown } from './day-decision.js';
import { DayForm } from './day-form.js';

const route = getRouteApi('/admin/admin/days');
const thisYear = inCountry(new Date()).year();
const years = [-1, 0, 1, 2].map((from) => thisYear + from);

/** Days off as the agency counts by them, and what its administrators decided about single days. */
export function DaysPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { agency, administers } = useAdministered();
  const { year = thisYear } = route.useSearch();
  const [adding, add] = useState(false);
  const page = useQuery({
    queryKey: ['law', agency, 'days', year],
    queryFn: () => law.days(agency, year),
    // The form stays while another year comes.
    placeholderData: keepPreviousData,
    // While deadlines are counted anew, their number is asked for again.
    refetchInterval: ({ state }) => (state.data !== undefined && isCounting(state.data) ? 1_500 : false),
  });
  return (
    <Stack gap="lg">
      <Title order={1}>{say('law.days.title')}</Title>
      <Text maw={760}>{say('law.days.text')}</Text>
      <Fetched page={page}>
        {(calendar) => (
          <>
            {administers && !adding && (
              <div className="actions">
                <Button
                  onClick={() => {
                    add(true);
                  }}
                >
                  {say('law.day.add')}
                </Button>
              </div>
            )}
            {adding && (
              <section aria-label={say('law.day.add')}>
                <Title order={2} size="h3" mb="sm">
                  {say('law.day.add')}
                </Title>
                <DayForm
                  agency={agency}
                  version={calendar.version}
                  onClose={() => {
                    add(false);
                  }}
                />
              </section>
            )}
            <Decisions {...{ agency, calendar, administers }} />
            <NativeSelect
              w="min(12rem, 100%)"
              label={say('law.year')}
              value={String(year)}
              data={[...new Set([year, ...years])].sort((a, b) => a - b).map(String)}
              onChange={(event) => {
                void navigate({ to: '/admin/days', search: { year: Number(event.currentTarget.value) } });
              }}
            />
            <DaysOff of={calendar} />
          </>
        )}
      </Fetched>
    </Stack>
  );
}

const isCounting = ({ decisions }: Calendar): boolean =>
  decisions.some(({ finishedAt, withdrawn }) => finishedAt === null || withdrawn?.finishedAt === null);

interface DecisionsTerms {
  readonly agency: string;
  readonly calendar: Calendar;
  readonly administers: boolean;
}

function Decisions({ agency, calendar: { version, decisions }, administers }: DecisionsTerms) {
  const say = useSay();
  return (
    <section aria-label={say('law.days.decided')}>
      <Title order={2} size="h3" mb="sm">
        {say('law.days.decided')}
      </Title>
      {decisions.length === 0 ? (
        <Text>{say('law.days.none')}</Text>
      ) : (
        <ul className="plain">
          {decisions.map((each) => (
            <li key={each.id}>
              <DayDecisionShown {...{ agency, version, administers }} of={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function DaysOff({ of }: { readonly of: Calendar }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <Rows
      captioned
      named
      label={say('law.days.off', { year: String(of.year) })}
      heads={[say('law.day.on'), say('law.day.why'), say('law.day.source')]}
      rows={of.days.map(({ on, name, because, decided }) => [
        dayInYearOf(on, language),
        texts(name),
        say(decided ? 'law.day.byDecision' : because === 'moved' ? 'law.day.byMove' : 'law.day.byLaw'),
      ])}
    />
  );
}
