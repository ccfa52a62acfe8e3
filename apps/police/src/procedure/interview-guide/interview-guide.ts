import type { AgeBand } from '#libs/contracts';
import { for11To14 } from './for-11-to-14.js';
import { for15To17 } from './for-15-to-17.js';
import { for7To10 } from './for-7-to-10.js';
import type { GuideSection } from './guide-section.js';

export const guideAges = ['7-10', '11-14', '15-17'] as const;
export type GuideAge = (typeof guideAges)[number];

/** A question set: offered, never prescribed. What was asked stands in the log of the interview. */
export interface InterviewGuide {
  readonly age: GuideAge;
  /** Counts the editions of these texts; a protocol can say by which one was asked. */
  readonly version: number;
  readonly sections: readonly GuideSection[];
}

/** Raised with every change of a text. */
const version = 1;
const sets: Readonly<Record<GuideAge, readonly GuideSection[]>> = {
  '7-10': for7To10,
  '11-14': for11To14,
  '15-17': for15To17,
};

/** For whom each set was written, by the age band that is known of a child. */
export const guideBands: Readonly<Record<GuideAge, readonly AgeBand[]>> = {
  '7-10': ['under-11'],
  '11-14': ['11-12', '13-14'],
  '15-17': ['15-17'],
};

export const interviewGuide = (age: GuideAge): InterviewGuide => ({ age, version, sections: sets[age] });
