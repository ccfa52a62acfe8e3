import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import {
  law,
  type CitationAct,
  type CitationChange,
  type CitationHistory,
  type CitedProvision,
} from '../../api/law.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { Line, nothingYet, ThreeLines } from '../fields.js';
import { Act, Today } from './citation-fields.js';
import { CitationEffect } from './citation-effect.js';
import { Decide } from './decide.js';

interface CitationFormTerms {
  readonly agency: string;
  readonly history: CitationHistory;
  readonly onClose: () => void;
}

/** How a provision is cited now, to be changed. */
const changeOf = ({ code, today, confirmed, note }: CitedProvision): Draft => ({
  ...{ provision: code, today, confirmed, from: '', note: note ?? nothingYet },
});
/** A note of which nothing is written is none. */
const sent = ({ note, ...draft }: Draft): CitationChange =>
  Object.values(note).every((text) => text.trim() === '') ? draft : { ...draft, note };

type Draft = Omit<CitationChange, 'note'> & { readonly note: typeof nothingYet };

const unnamed: CitationAct = { instrument: 'internal', number: '', on: '', text: nothingYet };

/** A provision that is cited otherwise from a day on: what cites it is looked at before it is in force. */
export function CitationForm({ agency, history, onClose }: CitationFormTerms) {
  const say = useSay();
  const texts = useTexts();
  const [first] = history.provisions;
  const [asItIs] = useState(first === undefined ? undefined : changeOf(first));
  const [change, set] = useHeld(`citation ${agency}`, asItIs);
  const [act, name] = useHeld(`citation ${agency} act`, unnamed);
  useUnsent(change !== asItIs || act !== unnamed);
  if (change === undefined) return null;
  const of = history.provisions.find(({ code }) => code === change.provision);
  return (
    <Decide
      {...{ agency, onClose }}
      version={history.version}
      draft={change}
      look={say('law.citation.preview')}
      button={say('law.length.putInForce')}
      preview={() => law.previewCitation(agency, sent(change))}
      shown={(effect) => <CitationEffect of={effect} />}
      decide={(terms) => law.decideCitation(agency, { ...sent(change), basis: act }, terms)}
      onDone={onClose}
    >
      {(refused) => (
        <>
          <NativeSelect
            label={say('admin.law.provision')}
            value={change.provision}
            data={history.provisions.map(({ code, title, cites }) => ({
              value: code,
              label: [texts(title), ...(cites === null ? [] : [texts(cites)])].join(' – '),
            }))}
            onChange={(event) => {
              const chosen = history.provisions.find(({ code }) => code === event.currentTarget.value);
              if (chosen !== undefined) set({ ...changeOf(chosen), from: change.from });
            }}
          />
          {of !== undefined && <AsItIs of={of} />}
          <Today
            key={change.provision}
            {...{ history, refused }}
            of={change.today}
            onChange={(today) => {
              set({ ...change, today });
            }}
          />
          <Checkbox
            label={say('law.citation.confirmed')}
            description={say('law.citation.confirmedHint')}
            checked={change.confirmed}
            onChange={(event) => {
              set({ ...change, confirmed: event.currentTarget.checked });
            }}
          />
          <ThreeLines
            required={false}
            label={say('law.citation.note')}
            value={change.note}
            wrong={(language) => refused(`/note/${language}`)}
            onChange={(note) => {
              set({ ...change, note });
            }}
          />
          <Line
            type="date"
            label={say('law.length.from')}
            value={change.from}
            wrong={refused('/from')}
            onChange={(from) => {
              set({ ...change, from });
            }}
          />
          <Act {...{ history, act, refused }} onChange={name} />
        </>
      )}
    </Decide>
  );
}

/** What the register says of it without what was decided here: a withdrawal is another decision, which enters that again. */
function AsItIs({ of }: { readonly of: CitedProvision }) {
  const say = useSay();
  const texts = useTexts();
  const { cites } = of.register;
  return (
    <Text size="sm">
      {say('law.citation.register', { cites: cites === null ? say('law.citation.nothing') : texts(cites) })}
    </Text>
  );
}
