import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TalkLine } from '../../api/talks.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { dateOf, momentOf } from '../../texts/when.js';

interface LineTerms {
  readonly of: TalkLine;
  /** Names of the phases that standing marks recognise in it. */
  readonly phases: readonly string[];
  /** Whether it is chosen to be marked; nothing where nobody may mark. */
  readonly chosen: boolean | undefined;
  readonly onChoose: (chosen: boolean) => void;
}

/** People count from one, the service from nought. */
export const shownNumber = (line: number): number => line + 1;

/** One line: its number, who wrote it and when, the words, and what was recognised in it. */
export function Line({ of, phases, chosen, onChoose }: LineTerms) {
  const say = useSay();
  const number = shownNumber(of.line);
  return (
    <li id={`line-${String(number)}`} value={number} className={phases.length > 0 ? 'marked' : undefined}>
      <Said of={of}>
        {chosen === undefined ? (
          <span>{number}</span>
        ) : (
          <Checkbox
            label={number}
            aria-label={say('talks.line.choose', { number })}
            checked={chosen}
            onChange={(event) => {
              onChoose(event.currentTarget.checked);
            }}
          />
        )}
      </Said>
      {phases.length > 0 && (
        <Text size="sm" fw={600}>
          {say('talks.line.phases', { phases: phases.join(', ') })}
        </Text>
      )}
    </li>
  );
}

/** Who wrote a line and when, after what stands for its number, and the words. */
export function Said({ of, children }: { readonly of: TalkLine; readonly children: ReactNode }) {
  const say = useSay();
  const when = useWhen();
  const { from, text } = of;
  return (
    <>
      <div className="about">
        {children}
        <Text component="span" fw={600} size="sm">
          {from === null ? say('talks.line.application') : from.name}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {when(of)}
        </Text>
      </div>
      {text !== '' && <p className="words">{text}</p>}
      <Beside of={of} />
    </>
  );
}

/** What a line has besides its words, and what of it is not whole. */
function Beside({ of: { kind, attachments, edited, forwardedFrom, damage } }: { readonly of: TalkLine }) {
  const say = useSay();
  const first = useSayFirst();
  const said = [
    ...(kind === 'text' || kind === 'system' ? [] : [first([`talks.kind.${kind}`], kind)]),
    ...attachments.map(({ name, mediaType }) => say('talks.line.file', { name: name ?? mediaType ?? '—' })),
    ...(forwardedFrom === undefined ? [] : [say('talks.line.forwarded', { from: forwardedFrom })]),
    ...(edited === undefined ? [] : [say('talks.line.edited')]),
    ...(damage === undefined ? [] : [say(`talks.damage.${damage}`)]),
  ];
  return said.length === 0 ? null : (
    <Text size="sm" c="dimmed" className="words">
      {said.join(' · ')}
    </Text>
  );
}

/** An instant by Kazakhstan's clock, a local time as the source has it, and as written what is still open. */
function useWhen(): (line: TalkLine) => string {
  const say = useSay();
  const { language } = useLanguage();
  return ({ at, local }) => {
    if (at.instant !== undefined) return momentOf(at.instant, language);
    if (local === null) return say('talks.line.written', { at: at.written });
    return say('talks.line.local', { day: dateOf(local.slice(0, 10), language), hour: local.slice(11, 16) });
  };
}
