import type { Texts } from '#libs/problems';
import type { InterviewPhase, QuestionType, TopicBlock } from '../interview-items.js';

/** Something the interviewer may say: a rule of the talk, or a question of a type that does not lead. */
export interface GuideLine {
  readonly type: Exclude<QuestionType, 'leading'> | 'statement';
  readonly text: Texts;
}

export interface GuideSection {
  readonly phase: InterviewPhase;
  readonly block?: TopicBlock;
  /** For the interviewer; not to be read out. */
  readonly note: Texts;
  readonly lines: readonly GuideLine[];
}

const line =
  (type: GuideLine['type']) =>
  (kk: string, ru: string, en: string): GuideLine => ({ type, text: { kk, ru, en } });

export const statement = line('statement');
export const open = line('open');
export const directive = line('directive');
export const option = line('option');

export const note = (kk: string, ru: string, en: string): Texts => ({ kk, ru, en });
export const section = (phase: InterviewPhase, forInterviewer: Texts, lines: readonly GuideLine[]): GuideSection => ({
  phase,
  note: forInterviewer,
  lines,
});
export const topic = (block: TopicBlock, forInterviewer: Texts, lines: readonly GuideLine[]): GuideSection => ({
  phase: 'substantive',
  block,
  note: forInterviewer,
  lines,
});
