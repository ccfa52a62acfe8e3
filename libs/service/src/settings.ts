import type { StepUpTerms } from '#libs/access';
import {
  databaseSettings,
  httpSettings,
  keySettings,
  messagingSettings,
  observabilitySettings,
  vaultSettings,
} from '#libs/settings';
import { z } from 'zod';

export const stepUpSettings = {
  /** Of whom a recent second factor is demanded before evidence or somebody's account is given out. Without it: of everybody; in a demonstration of whoever has one. */
  STEP_UP: z.enum(['required', 'enrolled', 'off']).optional(),
  /** For how many seconds a second factor is recent. */
  STEP_UP_SECONDS: z.coerce.number().int().min(1).max(28_800).default(900),
};

/** What every agency service needs to be told. */
export const agencySettings = z.object({
  ...httpSettings,
  ...databaseSettings,
  ...messagingSettings,
  ...keySettings,
  ...observabilitySettings,
  ...vaultSettings,
  /** The directory of units (schools, police units, bureaux …) as JSON, with which an agency begins until the identity service has told of all. */
  UNITS_FILE: z.string().optional(),
  /** The directory of accounts as JSON, with which an agency begins until the identity service has told it who works there. */
  ACCOUNTS_FILE: z.string().optional(),
  /** An administrator's amendments to the register of legal bases and time limits, as JSON (`Amendments` of libs/legal-basis); read at start. */
  LAW_FILE: z.string().optional(),
  /** Seconds from one seal of the journal and the custody log to the next. */
  SEAL_SECONDS: z.coerce.number().int().min(1).max(86_400).default(60),
  /** The time-stamp authority (RFC 3161) that is asked for each seal; without it seals have no timestamp. */
  TSA_URL: z.url().optional(),
  /** Certificates in PEM, the roots by which its answers are believed. */
  TSA_TRUSTED_FILE: z.string().optional(),
  /** Object identifier of the policy under which it must state the time; any by default. */
  TSA_POLICY: z
    .string()
    .regex(/^\d+(\.\d+)+$/)
    .optional(),
  ...stepUpSettings,
  /** Set only by the embedded set-up: invented people, simulators instead of the outside world. */
  DEMONSTRATION: z.enum(['true', 'false']).default('false'),
});
export type AgencySettings = z.output<typeof agencySettings>;

/** `STEP_UP` with what it is where nothing is said: strict, unless nobody has a second factor. */
export const stepUpTerms = ({
  STEP_UP,
  STEP_UP_SECONDS,
  DEMONSTRATION,
}: Pick<AgencySettings, 'STEP_UP' | 'STEP_UP_SECONDS' | 'DEMONSTRATION'>): StepUpTerms => ({
  of: STEP_UP ?? (DEMONSTRATION === 'true' ? 'enrolled' : 'required'),
  seconds: STEP_UP_SECONDS,
});
