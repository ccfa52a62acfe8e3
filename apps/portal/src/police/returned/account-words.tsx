import type { Investigation, Personal } from '../../api/police.js';
import { useSay } from '../../texts/spoken.js';
import { writtenAbout } from '../personal.js';
import { Words } from './words.js';

type Account = NonNullable<Investigation['accounts']>[number];

interface AccountWordsTerms {
  /** Where it stands among the accounts, here and in the personal part. */
  readonly place: number;
  readonly of: Pick<Account, 'platform' | 'attributions'>;
  readonly personal: Personal;
}

/** What the account is called, and by what it was attributed to somebody, or was not theirs after all. */
export function AccountWords({ place, of: { platform, attributions }, personal }: AccountWordsTerms) {
  const say = useSay();
  const named = personal.accounts[place];
  const grounds = attributions.flatMap(({ id }) => writtenAbout(personal, id));
  return (
    <Words
      of={[
        ...(named?.platform === platform ? [{ label: say('returned.account.name'), words: named.handle }] : []),
        ...grounds.map(({ at, text }) => ({ label: say('returned.account.grounds'), at, words: text })),
      ]}
    />
  );
}
