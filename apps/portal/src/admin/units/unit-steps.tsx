import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../api/call.js';
import { units, type GivenUnit, type Unit, type UnitChoices } from '../../api/units.js';
import { useOnce } from '../../parts/use-once.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { useSay } from '../../texts/spoken.js';
import { StepButtons, StepDialog } from '../step-dialog.js';
import { UnitFields } from './unit-form.js';

interface StepsTerms {
  readonly agency: string;
  readonly of: Unit;
  readonly choices: UnitChoices;
}
type Step = 'change' | 'close' | 'reopen';

/** A unit as somebody wants it, and the version that they saw: what somebody else changes meanwhile is not overwritten. */
interface Typed {
  readonly given: GivenUnit;
  readonly version: number;
}

/** What an administrator may do with a unit; why the service refuses something else it says itself. */
export function UnitSteps({ agency, of, choices }: StepsTerms) {
  const say = useSay();
  const [asked, ask] = useHeld<Step | undefined>(`unit ${of.id} step`, undefined, false);
  // What was typed stays until the service took it, also where the dialog is closed.
  const [typed, type] = useHeld<Typed | undefined>(`unit ${of.id}`, undefined);
  useUnsent(typed !== undefined);
  const steps: readonly Step[] = of.closedAt === null ? ['change', 'close'] : ['reopen'];
  return (
    <section aria-label={say('units.steps')}>
      <StepButtons steps={steps} says={(step) => say(`units.step.${step}`)} onAsk={ask} />
      {asked !== undefined && (
        <StepForm
          key={asked}
          {...{ agency, of, choices }}
          step={asked}
          typed={typed ?? asItIs(of)}
          onType={type}
          onClose={() => {
            ask(undefined);
          }}
          onDone={() => {
            ask(undefined);
            if (asked === 'change') type(undefined);
          }}
        />
      )}
    </section>
  );
}

const asItIs = ({ region, name, parent, version }: Unit): Typed => ({ given: { region, name, parent }, version });

interface StepFormTerms extends StepsTerms {
  readonly step: Step;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function StepForm({ agency, of, choices, step, typed, onType, onClose, onDone }: StepFormTerms) {
  const say = useSay();
  const queries = useQueryClient();
  const { given, version } = typed;
  const once = useOnce();
  const take = useMutation({
    mutationFn: (seen: number) => {
      const terms = { version: seen, key: once.key() };
      return step === 'change' ? units.change(agency, of.id, given, terms) : units.turn(agency, of.id, step, terms);
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
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
        // The refusal said that it was changed, and the page shows it anew: who sends again has read it.
        const seen = take.error instanceof Refusal && take.error.changedMeanwhile ? of.version : version;
        if (step === 'change') onType({ given, version: seen });
        take.mutate(seen);
      }}
      onClose={onClose}
    >
      {step === 'change' && (
        <UnitFields
          choices={choices}
          id={of.id}
          value={given}
          onChange={(changed) => {
            onType({ given: changed, version });
          }}
          error={take.error}
        />
      )}
    </StepDialog>
  );
}
