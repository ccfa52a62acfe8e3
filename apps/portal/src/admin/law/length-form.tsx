import { Fieldset, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { law, type LengthBasis, type LengthChange, type LengthHistory } from '../../api/law.js';
import type { Law } from '../../api/operation.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { Decide } from './decide.js';
import { Line, nothingYet, ThreeLines } from '../fields.js';
import { LengthField } from './length-field.js';
import { LengthEffects } from './length-effects.js';

type Limit = Law['timeLimits'][number];

interface LengthFormTerms {
  readonly agency: string;
  readonly history: LengthHistory;
  readonly limits: Law['timeLimits'];
  readonly onClose: () => void;
}

/** What a limit is now, to be changed; where the case says how long, there is nothing to change. */
const changeOf = ({ code, length, byUrgency, extendableTo }: Limit): LengthChange | undefined =>
  length === 'given'
    ? undefined
    : {
        ...{ rule: code, length, from: '' },
        ...(byUrgency === undefined ? {} : { byUrgency }),
        ...(extendableTo === undefined ? {} : { extendableTo }),
      };

const uncited: LengthBasis = { instrument: 'cpc', article: null, text: nothingYet };

/** A time limit that the law changes, from a day on: what moves is looked at for both ways of its coming into force. */
export function LengthForm({ agency, history, limits, onClose }: LengthFormTerms) {
  const say = useSay();
  const texts = useTexts();
  const changeable = limits.filter(({ length }) => length !== 'given');
  const [first] = changeable;
  const [asItIs] = useState(first === undefined ? undefined : changeOf(first));
  const [change, set] = useHeld(`length ${agency}`, asItIs);
  const [basis, cite] = useHeld(`length ${agency} basis`, uncited);
  useUnsent(change !== asItIs || basis !== uncited);
  const [running, applyTo] = useHeld(`length ${agency} running`, false);
  if (change === undefined) return null;
  const { byUrgency = {}, extendableTo } = change;
  return (
    <Decide
      {...{ agency, onClose }}
      version={history.version}
      draft={change}
      button={say('law.length.putInForce')}
      preview={() => law.previewLength(agency, change)}
      shown={(effects) => <LengthEffects of={effects} running={running} onChange={applyTo} />}
      decide={(terms) => law.decideLength(agency, { ...change, running, basis }, terms)}
      onDone={onClose}
    >
      {(refused) => (
        <>
          <NativeSelect
            label={say('law.kind')}
            value={change.rule}
            data={changeable.map(({ code, title }) => ({ value: code, label: texts(title) }))}
            onChange={(event) => {
              const chosen = changeable.find(({ code }) => code === event.currentTarget.value);
              const next = chosen === undefined ? undefined : changeOf(chosen);
              if (next !== undefined) set({ ...next, from: change.from });
            }}
          />
          <LengthField
            label={say('law.length.length')}
            value={change.length}
            wrong={refused('/length/n')}
            onChange={(length) => {
              set({ ...change, length });
            }}
          />
          {(['urgent', 'immediate'] as const).map(
            (urgency) =>
              byUrgency[urgency] !== undefined && (
                <LengthField
                  key={urgency}
                  label={say(`law.length.${urgency}`)}
                  value={byUrgency[urgency]}
                  wrong={refused(`/byUrgency/${urgency}/n`)}
                  onChange={(length) => {
                    set({ ...change, byUrgency: { ...byUrgency, [urgency]: length } });
                  }}
                />
              ),
          )}
          {extendableTo !== undefined && extendableTo !== 'given' && (
            <LengthField
              label={say('law.length.extendableTo')}
              value={extendableTo}
              wrong={refused('/extendableTo/n')}
              onChange={(length) => {
                set({ ...change, extendableTo: length });
              }}
            />
          )}
          <Line
            type="date"
            label={say('law.length.from')}
            value={change.from}
            wrong={refused('/from')}
            onChange={(from) => {
              set({ ...change, from });
            }}
          />
          <Basis {...{ history, basis, refused }} onChange={cite} />
        </>
      )}
    </Decide>
  );
}

interface BasisTerms {
  readonly history: LengthHistory;
  readonly basis: LengthBasis;
  readonly refused: (pointer: string) => boolean;
  readonly onChange: (basis: LengthBasis) => void;
}

function Basis({ history, basis, refused, onChange }: BasisTerms) {
  const say = useSay();
  const texts = useTexts();
  return (
    <Fieldset legend={say('law.length.basis')}>
      <Stack gap="sm">
        <NativeSelect
          label={say('law.length.instrument')}
          value={basis.instrument}
          data={history.instruments.map(({ code, short }) => ({ value: code, label: texts(short) }))}
          onChange={(event) => {
            onChange({ ...basis, instrument: event.currentTarget.value });
          }}
        />
        <Line
          required={false}
          label={say('law.length.article')}
          description={say('law.length.articleHint')}
          value={basis.article ?? ''}
          wrong={refused('/basis/article')}
          onChange={(article) => {
            onChange({ ...basis, article: article.trim() === '' ? null : article.trim() });
          }}
        />
        <ThreeLines
          label={say('law.length.text')}
          value={basis.text}
          wrong={(language) => refused(`/basis/text/${language}`)}
          onChange={(text) => {
            onChange({ ...basis, text });
          }}
        />
      </Stack>
    </Fieldset>
  );
}
