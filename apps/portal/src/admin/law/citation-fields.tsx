import { Fieldset, Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { CitationAct, CitationChange, CitationHistory } from '../../api/law.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { Line, ThreeLines } from '../fields.js';

type Place = NonNullable<CitationChange['today']>;
type Refused = (pointer: string) => boolean;

interface TodayTerms {
  readonly history: CitationHistory;
  readonly of: Place | null;
  readonly refused: Refused;
  readonly onChange: (today: Place | null) => void;
}

/** What stands: a place in an instrument, or nothing. */
export function Today({ history, of, refused, onChange }: TodayTerms) {
  const say = useSay();
  const [last, keep] = useState<Place>(of ?? { instrument: 'cpc', article: null });
  const place = (today: Place): void => {
    keep(today);
    onChange(today);
  };
  const whole = history.instruments.some(({ code, parts }) => code === of?.instrument && parts === 'whole');
  return (
    <Fieldset legend={say('law.citation.today')}>
      <Stack gap="sm">
        <Radio.Group
          aria-label={say('law.citation.today')}
          value={of === null ? 'nothing' : 'cited'}
          onChange={(chosen) => {
            onChange(chosen === 'nothing' ? null : last);
          }}
        >
          <Group gap="lg">
            <Radio value="cited" label={say('law.citation.isCited')} />
            <Radio value="nothing" label={say('law.citation.nothing')} />
          </Group>
        </Radio.Group>
        {of !== null && (
          <Instrument
            {...{ history }}
            of={of.instrument}
            onChange={(instrument) => {
              place({ instrument, article: null });
            }}
          />
        )}
        {of !== null && !whole && (
          <Line
            required={false}
            label={say('law.length.article')}
            description={say('law.citation.articleHint')}
            value={of.article ?? ''}
            wrong={refused('/today/article')}
            onChange={(article) => {
              place({ ...of, article: article.trim() === '' ? null : article.trim() });
            }}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

interface InstrumentTerms {
  readonly history: CitationHistory;
  readonly of: string;
  readonly onChange: (instrument: string) => void;
}

function Instrument({ history, of, onChange }: InstrumentTerms) {
  const say = useSay();
  const texts = useTexts();
  return (
    <NativeSelect
      label={say('law.length.instrument')}
      value={of}
      data={history.instruments.map(({ code, short }) => ({ value: code, label: texts(short) }))}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface ActTerms {
  readonly history: CitationHistory;
  readonly act: CitationAct;
  readonly refused: Refused;
  readonly onChange: (act: CitationAct) => void;
}

/** The act by which it is cited so, or by which a lawyer confirmed it. */
export function Act({ history, act, refused, onChange }: ActTerms) {
  const say = useSay();
  return (
    <Fieldset legend={say('law.citation.act')}>
      <Stack gap="sm">
        <Instrument
          {...{ history }}
          of={act.instrument}
          onChange={(instrument) => {
            onChange({ ...act, instrument });
          }}
        />
        <Line
          label={say('law.day.number')}
          value={act.number}
          wrong={refused('/basis/number')}
          onChange={(number) => {
            onChange({ ...act, number });
          }}
        />
        <Line
          type="date"
          label={say('law.day.decidedOn')}
          value={act.on}
          wrong={refused('/basis/on')}
          onChange={(on) => {
            onChange({ ...act, on });
          }}
        />
        <ThreeLines
          label={say('law.citation.says')}
          value={act.text}
          wrong={(language) => refused(`/basis/text/${language}`)}
          onChange={(text) => {
            onChange({ ...act, text });
          }}
        />
      </Stack>
    </Fieldset>
  );
}
