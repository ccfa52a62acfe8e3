import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accounts, type Account, type AssignedRole, type Choices, type Turn } from '../api/accounts.js';
import { Refusal, type Terms } from '../api/call.js';
import { useOnce } from '../parts/use-once.js';
import { useUnsent } from '../shell/before-leaving.js';
import { useHeld } from '../shell/held.js';
import { useSay } from '../texts/spoken.js';
import { OneTimePassword } from './one-time-password.js';
import { RolesField } from './roles-field.js';
import { StepButtons, StepDialog } from './step-dialog.js';

interface StepsTerms {
  readonly agency: string;
  readonly of: Account;
  readonly choices: Choices;
}
type Asked = Turn | 'assign';

/** Roles as somebody wants them, and the version that they saw: what somebody else changes meanwhile is not overwritten. */
interface Chosen {
  readonly roles: readonly AssignedRole[];
  readonly version: number;
}

/** What an administrator may do with an account; the service refuses the rest, and the page does not offer it. */
export function AccountSteps({ agency, of, choices }: StepsTerms) {
  const say = useSay();
  const [asked, ask] = useHeld<Asked | undefined>(`account ${of.id} step`, undefined, false);
  // What was chosen stays until the service took it, also where the dialog is closed.
  const [chosen, choose] = useHeld<Chosen | undefined>(`account ${of.id}`, undefined);
  useUnsent(chosen !== undefined);
  const [told, tell] = useState<{ readonly account: Account; readonly oneTimePassword: string }>();
  if (of.own) return null;
  const whole: readonly Turn[] = of.servesElsewhere
    ? []
    : [
        of.disabledAt === null ? 'disable' : 'enable',
        'reset-password',
        ...(of.hasSecondFactor ? (['reset-second-factor'] as const) : []),
      ];
  return (
    <section aria-label={say('accounts.steps')}>
      {told !== undefined && <OneTimePassword of={told} />}
      <StepButtons steps={['assign', ...whole]} says={(step) => say(`accounts.step.${step}`)} onAsk={ask} />
      {asked !== undefined && (
        <StepForm
          key={asked}
          {...{ agency, of, choices }}
          step={asked}
          chosen={chosen ?? of}
          onChoose={choose}
          onClose={() => {
            ask(undefined);
          }}
          onDone={({ account, oneTimePassword }) => {
            ask(undefined);
            if (asked === 'assign') choose(undefined);
            tell(oneTimePassword === undefined ? undefined : { account, oneTimePassword });
          }}
        />
      )}
    </section>
  );
}

interface StepFormTerms extends StepsTerms {
  readonly step: Asked;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onClose: () => void;
  readonly onDone: (done: { readonly account: Account; readonly oneTimePassword?: string }) => void;
}

function StepForm({ agency, of, choices, step, chosen, onChoose, onClose, onDone }: StepFormTerms) {
  const say = useSay();
  const queries = useQueryClient();
  const once = useOnce();
  const take = useMutation({
    mutationFn: (version: number) => {
      const terms: Terms = { version, key: once.key() };
      return step === 'assign'
        ? accounts.assign(agency, of.id, chosen.roles, terms)
        : accounts.turn(agency, of.id, step, terms);
    },
    onSuccess: async (done) => {
      await queries.invalidateQueries();
      onDone(done);
    },
    onError: (error) => {
      once.answered(error);
      void queries.invalidateQueries({ queryKey: ['account', agency, of.id] });
    },
  });
  return (
    <StepDialog
      name={say(`accounts.step.${step}`)}
      explains={say(`accounts.explain.${step}`)}
      taking={take.isPending}
      error={take.error}
      onTake={() => {
        // The refusal said that it was changed, and the page shows it anew: who sends again has read it.
        const changed = take.error instanceof Refusal && take.error.changedMeanwhile;
        const version = changed || step !== 'assign' ? of.version : chosen.version;
        if (step === 'assign') onChoose({ roles: chosen.roles, version });
        take.mutate(version);
      }}
      onClose={onClose}
    >
      {step === 'assign' && (
        <RolesField
          choices={choices}
          value={chosen.roles}
          onChange={(roles) => {
            onChoose({ roles, version: chosen.version });
          }}
        />
      )}
    </StepDialog>
  );
}
