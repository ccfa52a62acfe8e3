import type { AccountFilter, Choices } from '../api/accounts.js';
import { Choice } from '../parts/choice.js';
import { TextSearch } from '../parts/text-search.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { useRoleName } from './account-marks.js';

type Of = 'search' | 'role' | 'unit';

interface FiltersTerms {
  readonly filter: Pick<AccountFilter, Of>;
  readonly choices: Choices | undefined;
  readonly onChange: (changed: { readonly [K in Of]?: AccountFilter[K] | undefined }) => void;
}

/** What narrows down a list of accounts, whatever the list is for: a part of the name, a role, a unit. */
export function AccountFilters({ filter, choices, onChange }: FiltersTerms) {
  const say = useSay();
  const texts = useTexts();
  const roleName = useRoleName();
  const unitNames = new Map(choices?.units.map(({ id, name }) => [id, texts(name)]));
  return (
    <>
      <TextSearch
        label={say('accounts.search')}
        search={filter.search}
        onChange={(search) => {
          onChange({ search });
        }}
      />
      <Choice
        label={say('accounts.role')}
        any={say('accounts.anyRole')}
        among={choices?.roles ?? []}
        says={roleName}
        chosen={filter.role}
        onChange={(role) => {
          onChange({ role });
        }}
      />
      <Choice
        label={say('accounts.unit')}
        any={say('accounts.anyUnit')}
        among={[...unitNames.keys()]}
        says={(id) => unitNames.get(id) ?? id}
        chosen={filter.unit}
        onChange={(unit) => {
          onChange({ unit });
        }}
      />
    </>
  );
}
