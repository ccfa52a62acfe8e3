import { Fieldset, Radio, Stack } from '@mantine/core';
import { law, type Day } from '../../api/law.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { useSay } from '../../texts/spoken.js';
import { Decide } from './decide.js';
import { EffectShown } from './effect.js';
import { Line, nothingYet, ThreeLines } from '../fields.js';

interface DayFormTerms {
  readonly agency: string;
  readonly version: number;
  readonly onClose: () => void;
}

const empty: Day = { on: '', is: 'rest', name: nothingYet, decision: { number: '', on: '' } };

/** A day of rest or of work by the government's decision: what moves is looked at before it is in force. */
export function DayForm({ agency, version, onClose }: DayFormTerms) {
  const say = useSay();
  const [day, set] = useHeld(`day ${agency}`, empty);
  useUnsent(day !== empty);
  const { on, is, name, decision } = day;
  return (
    <Decide
      {...{ agency, version, onClose }}
      draft={{ on, is }}
      button={say('law.day.putInForce')}
      preview={() => law.previewDay(agency, { on, is })}
      shown={(effect) => <EffectShown of={effect} />}
      decide={(terms) => law.decideDay(agency, day, terms)}
      onDone={onClose}
    >
      {(refused) => (
        <>
          <Line
            type="date"
            label={say('law.day.on')}
            value={on}
            wrong={refused('/on')}
            onChange={(changed) => {
              set({ ...day, on: changed });
            }}
          />
          <Radio.Group
            label={say('law.day.is')}
            value={is}
            onChange={(changed) => {
              set({ ...day, is: changed === 'working' ? 'working' : 'rest' });
            }}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="rest" label={say('law.day.rest')} />
              <Radio value="working" label={say('law.day.working')} />
            </Stack>
          </Radio.Group>
          <ThreeLines
            label={say('law.day.name')}
            value={name}
            wrong={(language) => refused(`/name/${language}`)}
            onChange={(changed) => {
              set({ ...day, name: changed });
            }}
          />
          <Fieldset legend={say('law.day.basis')}>
            <Stack gap="sm">
              <Line
                label={say('law.day.number')}
                value={decision.number}
                wrong={refused('/decision/number')}
                onChange={(number) => {
                  set({ ...day, decision: { ...decision, number } });
                }}
              />
              <Line
                type="date"
                label={say('law.day.decidedOn')}
                value={decision.on}
                wrong={refused('/decision/on')}
                onChange={(changed) => {
                  set({ ...day, decision: { ...decision, on: changed } });
                }}
              />
            </Stack>
          </Fieldset>
        </>
      )}
    </Decide>
  );
}
