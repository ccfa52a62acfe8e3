import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { every } from '../../api/every.js';
import type { Account, Content } from '../../api/school.js';
import { useSay } from '../../texts/spoken.js';
import type { Draft } from '../use-draft.js';
import { Choice, Line, Lines, OneOf, SomeOf } from './field.js';

type Of<K extends 'ways' | 'forms' | 'phases'> = NonNullable<Content[K]>[number];
const ways = every<Of<'ways'>>()([
  'fake-identity',
  'long-term-manipulation',
  'threats',
  'gaming',
  'money-or-gifts',
  'across-platforms',
]);
const forms = every<Of<'forms'>>()(['sexting', 'intimate-video-call', 'sexual-blackmail', 'luring-to-meeting']);
const phases = every<Of<'phases'>>()(['contact', 'trust', 'collecting-personal-data', 'isolation', 'sexual-demand']);
const belongings = every<NonNullable<Account['belongsTo']>>()(['suspect', 'child', 'unknown']);
const platforms = [
  ['whatsapp', 'WhatsApp'], ['instagram', 'Instagram'], ['telegram', 'Telegram'], ['tiktok', 'TikTok'], ['discord', 'Discord'],
  ['vkontakte', 'VK'], ['facebook', 'Facebook'], ['youtube', 'YouTube'], ['roblox', 'Roblox'], ['steam', 'Steam'],
] as const; // prettier-ignore

export function NoticedPart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { content } = draft;
  const accounts = content.accounts ?? [];
  const setAccounts = (changed: Account[]): void => {
    draft.change({ accounts: changed });
  };
  return (
    <Stack gap="lg">
      <Lines
        label="noticed.noticed"
        hint="noticed.noticed.hint"
        value={content.noticed}
        onChange={(noticed = '') => {
          draft.change({ noticed });
        }}
      />
      <SomeOf
        label="noticed.ways"
        prefix="way"
        of={ways}
        value={content.ways}
        onChange={(chosen = []) => {
          draft.change({ ways: chosen });
        }}
      />
      <SomeOf
        label="noticed.forms"
        prefix="form"
        of={forms}
        value={content.forms}
        onChange={(chosen = []) => {
          draft.change({ forms: chosen });
        }}
      />
      <SomeOf
        label="noticed.phases"
        prefix="phase"
        of={phases}
        value={content.phases}
        onChange={(chosen = []) => {
          draft.change({ phases: chosen });
        }}
      />
      {accounts.map((account, place) => (
        <AccountFields
          key={place}
          number={place + 1}
          account={account}
          onChange={(changed) => {
            setAccounts(accounts.with(place, changed));
          }}
          onRemove={() => {
            setAccounts(accounts.toSpliced(place, 1));
          }}
        />
      ))}
      <Group>
        <Button
          variant="default"
          disabled={accounts.length >= 50}
          onClick={() => {
            setAccounts([...accounts, { belongsTo: 'suspect' }]);
          }}
        >
          {say('account.add')}
        </Button>
      </Group>
      <Group align="flex-start">
        <Line
          label="noticed.from"
          type="date"
          value={content.period?.from}
          onChange={(from = '') => {
            draft.change({ period: periodOf({ ...content.period, from }) });
          }}
        />
        <Line
          label="noticed.to"
          type="date"
          value={content.period?.to}
          onChange={(to = '') => {
            draft.change({ period: periodOf({ ...content.period, to }) });
          }}
        />
      </Group>
    </Stack>
  );
}

const periodOf = ({ from = '', to = '' }: { from?: string; to?: string }): { from?: string; to?: string } => ({
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
});

interface AccountTerms {
  readonly number: number;
  readonly account: Account;
  readonly onChange: (account: Account) => void;
  readonly onRemove: () => void;
}

function AccountFields({ number, account, onChange, onRemove }: AccountTerms) {
  const say = useSay();
  const options = [
    ...platforms.map(([value, label]) => ({ value, label })),
    { value: 'other', label: say('platform.other') },
  ];
  return (
    <Fieldset legend={say('account.title', { number })}>
      <Stack gap="md" align="flex-start">
        <Choice
          label="account.platform"
          options={options}
          value={account.platform}
          onChange={(platform = '') => {
            const { platform: _before, ...rest } = account;
            onChange(platform === '' ? rest : { ...rest, platform: platform as NonNullable<Account['platform']> });
          }}
        />
        <Line
          label="account.handle"
          hint="account.handle.hint"
          value={account.handle}
          maxLength={200}
          onChange={(handle = '') => {
            onChange({ ...account, handle });
          }}
        />
        <Line
          label="account.displayName"
          value={account.displayName}
          maxLength={200}
          onChange={(displayName = '') => {
            onChange({ ...account, displayName });
          }}
        />
        <OneOf
          label="account.belongsTo"
          prefix="belongsTo"
          of={belongings}
          value={account.belongsTo}
          onChange={(belongsTo = 'unknown') => {
            onChange({ ...account, belongsTo });
          }}
        />
        <Button variant="default" onClick={onRemove}>
          {say('account.remove', { number })}
        </Button>
      </Stack>
    </Fieldset>
  );
}
