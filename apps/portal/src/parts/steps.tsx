import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DescribedSteps } from '../api/steps.js';
import { Failed } from '../shell/failed.js';
import { useHeld } from '../shell/held.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { Blocked, type BlockedStep, type NextStep } from './blocked.js';
import type { Option } from './form/form-context.js';
import { forget, type, useTyped } from './form/typed.js';
import { StepDialog } from './step-dialog.js';

export interface StepsTerms {
  readonly record: { readonly id: string; readonly version: number };
  readonly next: readonly NextStep[];
  readonly blocked: readonly BlockedStep[];
  /** Where the records lie: `/api/police/investigations`. */
  readonly base: string;
  /** Their steps as the description has them: `() => import('steps:police/investigation')`. */
  readonly described: () => Promise<{ readonly default: DescribedSteps }>;
  /** What can be chosen for fields that name something: see `FormTerms`. */
  readonly options?: (field: string, step: string) => readonly Option[] | undefined;
  /** Fields that only machines fill in. */
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
  /** Steps that other parts of the page offer. */
  readonly without?: readonly string[];
  /** Only these, in this order, without what is blocked: for the next action. */
  readonly only?: readonly string[];
  /** None of them stands out: what to do next stands elsewhere. */
  readonly quiet?: boolean;
}

const nothing = (): undefined => undefined;

/** The steps as the API's description has them, fetched once. */
export const useDescribedSteps = (base: string, described: StepsTerms['described']): UseQueryResult<DescribedSteps> =>
  useQuery({
    queryKey: ['described', base],
    queryFn: async () => (await described()).default,
    staleTime: Infinity,
  });

/** What may be done now, each with its legal basis and its form, and what may not, with the reason: all of it as the service says. */
export function Steps(terms: StepsTerms) {
  // Another record begins with all its forms closed.
  return <StepsOf key={terms.record.id} {...terms} />;
}

function StepsOf(terms: StepsTerms) {
  const {
    record,
    next,
    blocked,
    base,
    described,
    options = nothing,
    without = [],
    only,
    hidden = {},
    quiet = false,
  } = terms;
  const say = useSay();
  const texts = useTexts();
  const place = `${base}/${record.id}`;
  const [open, setOpen] = useHeld<string | undefined>(`open ${place} ${String(only)}`, undefined, false);
  const typed = useTyped(place);
  useEffect(() => {
    forget(place, (each) => next.every(({ step }) => step !== each));
  }, [place, next]);
  // A form goes as soon as its step is no longer offered; by the time it says that it is done, another may stand open.
  const close = (step: string): void => {
    setOpen((now) => (now === step ? undefined : now));
  };
  const steps = useDescribedSteps(base, described);
  const offered =
    only === undefined
      ? next.filter(({ step }) => !without.includes(step))
      : only.flatMap((step) => next.find((each) => each.step === step) ?? []);
  const others = only === undefined ? blocked.filter(({ code }) => code !== 'wrong-state') : [];
  const current = offered.find(({ step }) => step === open);
  const form = current === undefined ? undefined : steps.data?.[current.step];
  return (
    <Stack gap="md">
      {steps.error !== null && <Failed error={steps.error} again={() => void steps.refetch()} />}
      {offered.length === 0 && only === undefined && <Text>{say('steps.none')}</Text>}
      {offered.length > 0 && (
        <ul className={only === undefined ? 'steps' : 'steps beside'}>
          {offered.map(({ step, says }, at) => (
            <li key={step} className="row">
              <Button
                variant={only !== undefined && at === 0 && !quiet ? 'filled' : 'default'}
                aria-haspopup="dialog"
                onClick={() => {
                  setOpen(step);
                }}
              >
                {texts(says)}
              </Button>
              {only === undefined && steps.data?.[step] !== undefined && (
                <Text component="span" size="sm" c="dimmed">
                  {say('steps.basis', { basis: texts(steps.data[step].cites) })}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section aria-labelledby="steps-blocked">
          <Title order={2} size="h4" id="steps-blocked">
            {say('steps.blocked')}
          </Title>
          <Blocked steps={others} />
        </section>
      )}
      {current !== undefined && form !== undefined && (
        <StepDialog
          key={current.step}
          base={base}
          record={record}
          step={current.step}
          title={texts(current.says)}
          basis={texts(form.cites)}
          schema={form.schema}
          given={[]}
          hidden={hidden[current.step] ?? []}
          options={(field) => options(field, current.step)}
          typed={typed[current.step] ?? {}}
          onType={(input) => {
            type(place, current.step, input);
          }}
          onClose={() => {
            close(current.step);
          }}
          onDone={() => {
            close(current.step);
            forget(place, (step) => step === current.step);
          }}
        />
      )}
    </Stack>
  );
}
