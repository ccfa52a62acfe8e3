import type { ErasureGroundCode, RetentionTermCode } from '#libs/legal-basis';
import type { By } from '#libs/lifecycle';

export interface ErasureRights {
  /** Who may ask, for a record of theirs or of their unit. */
  readonly asks: By;
  /** Who decides, and never about what they asked for themselves. */
  readonly decides: By;
  /** Kinds of record by which it is asked for. */
  readonly of: readonly string[];
  /** Those of them that have a number of their own. */
  readonly numbered: readonly string[];
  readonly grounds: readonly [ErasureGroundCode, ...ErasureGroundCode[]];
  /** Which term a record is kept by. */
  readonly termOf: (kind: string, status: string) => RetentionTermCode;
}

/**
 * Where personal data may be erased, by whom, on which grounds. A school reports by law and not by consent; support rests on consent. Elsewhere
 * nothing is erased: what is part of a criminal case is kept as the case is.
 */
export const erasureRights = {
  school: {
    // A teacher has nothing but what they have not handed on: a draft that they discarded is nobody else's.
    asks: { psychologist: ['own', 'deputy'], teacher: ['own', 'deputy'], 'head-of-school': ['own', 'unit'] },
    decides: { auditor: 'agency' },
    of: ['referral', 'application', 'supported-child'],
    numbered: ['referral', 'application'],
    grounds: ['term-over', 'court-decided'],
    termOf: (kind, status) => (kind === 'referral' && status === 'discarded' ? 'never-sent' : 'school-report'),
  },
  'social-services': {
    asks: { coordinator: 'unit', 'social-worker': ['assigned', 'deputy'] },
    decides: { auditor: 'agency' },
    of: ['support', 'service'],
    numbered: [],
    grounds: ['term-over', 'consent-withdrawn', 'court-decided'],
    termOf: () => 'support',
  },
} as const satisfies Record<string, ErasureRights>;

export type ErasingAgency = keyof typeof erasureRights;
