import { IconAlertTriangle, type Icon } from '@tabler/icons-react';

export type Tone = 'plain' | 'danger' | 'care' | 'good';

/** A state is a word, a colour and a sign: nobody has to tell colours apart. */
export function StateMark({
  tone,
  sign: Sign,
  word,
}: {
  readonly tone: Tone;
  readonly sign: Icon;
  readonly word: string;
}) {
  return (
    <span className={`state ${tone}`}>
      <Sign size={16} aria-hidden />
      <span className="word">{word}</span>
    </span>
  );
}

/** Urgency is shown where it is more than usual. */
export function UrgencyMark({
  urgency,
  says,
}: {
  readonly urgency: string | null | undefined;
  readonly says: (urgency: string) => string;
}) {
  if (urgency === null || urgency === undefined || urgency === 'standard') return null;
  return <StateMark tone={urgency === 'immediate' ? 'danger' : 'care'} sign={IconAlertTriangle} word={says(urgency)} />;
}
