import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accounts, type Account, type Choices, type Turn } from '../api/accounts.js';
import type { Terms } from '../api/call.js';
import { useOnce } from '../parts/use-once.js';
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

/** What an administrator may do with an account; the service refuses the rest, and the page does not offer it. */
export function AccountSteps({ agency, of, choices }: StepsTerms) {
  const say = useSay();
  const [asked, ask] = useState<Asked>();
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
          onClose={() => {
            ask(undefined);
          }}
          onDone={({ account, oneTimePassword }) => {
            ask(undefined);
            tell(oneTimePassword === undefined ? undefined : { account, oneTimePassword });
          }}
        />
      )}
    </section>
  );
}

interface StepFormTerms extends StepsTerms {
  readonly step: Asked;
  readonly onClose: () => void;
  readonly onDone: (done: { readonly account: Account; readonly oneTimePassword?: string }) => void;
}

function StepForm({ agency, of, choices, step, onClose, onDone }: StepFormTerms) {
  const say = useSay();
  const queries = useQueryClient();
  const [roles, setRoles] = useState([...of.roles]);
  const once = useOnce();
  const take = useMutation({
    mutationFn: () => {
      const terms: Terms = { version: of.version, key: once.key() };
      return step === 'assign'
        ? accounts.assign(agency, of.id, roles, terms)
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
        take.mutate();
      }}
      onClose={onClose}
    >
      {step === 'assign' && <RolesField choices={choices} value={roles} onChange={setRoles} />}
    </StepDialog>
  );
}
