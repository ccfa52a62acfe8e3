import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { units, type Unit, type UnitChoices } from '../../api/units.js';
import { useOnce } from '../../parts/use-once.js';
import { useSay } from '../../texts/spoken.js';
import { StepButtons, StepDialog } from '../step-dialog.js';
import { UnitFields } from './unit-form.js';

interface StepsTerms {
  readonly agency: string;
  readonly of: Unit;
  readonly choices: UnitChoices;
}
type Step = 'change' | 'close' | 'reopen';

/** What an administrator may do with a unit; why the service refuses something else it says itself. */
export function UnitSteps({ agency, of, choices }: StepsTerms) {
  const say = useSay();
  const [asked, ask] = useState<Step>();
  const steps: readonly Step[] = of.closedAt === null ? ['change', 'close'] : ['reopen'];
  return (
    <section aria-label={say('units.steps')}>
      <StepButtons steps={steps} says={(step) => say(`units.step.${step}`)} onAsk={ask} />
      {asked !== undefined && (
        <StepForm
          key={asked}
          {...{ agency, of, choices }}
          step={asked}
          onClose={() => {
            ask(undefined);
          }}
        />
      )}
    </section>
  );
}

function StepForm({
  agency,
  of,
  choices,
  step,
  onClose,
}: StepsTerms & { readonly step: Step; readonly onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const [given, setGiven] = useState({ region: of.region, name: of.name, parent: of.parent });
  // What somebody else changes meanwhile is not overwritten: the version is that of what the form began with.
  const [version] = useState(of.version);
  const once = useOnce();
  const take = useMutation({
    mutationFn: () => {
      const terms = { version, key: once.key() };
      return step === 'change' ? units.change(agency, of.id, given, terms) : units.turn(agency, of.id, step, terms);
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
    onError: (error) => {
      once.answered(error);
      void queries.invalidateQueries({ queryKey: ['unit', agency, of.id] });
    },
  });
  return (
    <StepDialog
      name={say(`units.step.${step}`)}
      explains={say(`units.explain.${step}`)}
      taking={take.isPending}
      error={take.error}
      onTake={() => {
        take.mutate();
      }}
      onClose={onClose}
    >
      {step === 'change' && (
        <UnitFields choices={choices} id={of.id} value={given} onChange={setGiven} error={take.error} />
      )}
    </StepDialog>
  );
}
