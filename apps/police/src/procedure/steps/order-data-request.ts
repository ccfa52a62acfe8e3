import {
  account,
  dataRequestKind,
  dataRequestOrdered,
  dataRequestWithdrawn,
  platform,
  type Account,
  type DataRequestKind,
  type Platform,
} from '#libs/contracts';
import type { ProvisionCode } from '#libs/legal-basis';
import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { enteredAmong } from '../accounts.js';
import { originalIsAskedFor } from '../accounts.rules.js';
import { disclosureIsRegistered } from '../evidence.rules.js';
import { words } from '../inputs.js';
import { caseReferenceOf, excludedOf } from '../investigation.facts.js';
import { namesTheChild } from '../identity-protection.js';
import type { Investigation } from '../investigation.js';
import { changed, known, personalOf, written } from '../investigation.parts.js';
import { isWithLiaison } from './end-orders.js';
import { suppliedTo, type WithSignature } from '../supplied.js';

interface Wanted {
  readonly platform: Platform;
  readonly accounts?: readonly Account[] | undefined;
}

/** The accounts that are asked about: those that are named, else what the referral says of that platform; never the child's. */
const accountsFor = (investigation: Investigation, wanted: Wanted): readonly Account[] =>
  wanted.accounts ??
  personalOf(investigation).accounts.filter((each) => each.platform === wanted.platform && each.belongsTo !== 'child');

const accountIsNamed: Rule<Investigation, Wanted> = {
  code: 'account-missing',
  says: {
    en: 'Name the account: the referral has none on this platform',
    ru: 'Укажите аккаунт: в направлении нет аккаунта на этой платформе',
    kk: 'Аккаунтты көрсетіңіз: жолдамада бұл платформадағы аккаунт жоқ',
  },
  looksAtInput: true,
  holds: (investigation, wanted) => accountsFor(investigation, wanted).length > 0,
};

const conversationIsKnown: Rule<Investigation, { readonly conversationId?: string | undefined }> = {
  code: 'conversation-unknown',
  says: {
    en: 'There is no such conversation in this case',
    ru: 'Такой переписки в этом деле нет',
    kk: 'Бұл істе мұндай хат алмасу жоқ',
  },
  looksAtInput: true,
  holds: ({ conversations }, { conversationId }) =>
    conversationId === undefined || conversations.some(({ id }) => id === conversationId),
};

/** On what a request rests: an operator inside the country, a company abroad, or that traces must not vanish. */
function basisOf(kind: DataRequestKind, asked: Platform): ProvisionCode {
  if (asked === 'operator') return 'operator-request';
  return kind === 'disclosure' ? 'cpc-501-508' : 'manual-digital-evidence';
}

export const orderDataRequest = moveOf<Investigation>()({
  input: z.object({
    kind: dataRequestKind,
    platform,
    accounts: z.array(account).min(1).optional(),
    asked: words,
    /** The conversation whose original it shall bring. */
    conversationId: z.uuid().optional(),
    period: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }).optional(),
  }),
  unseals: true,
  requires: [disclosureIsRegistered, accountIsNamed, conversationIsKnown, originalIsAskedFor],
  does: (investigation, input, circumstances) => {
    const { now, actor, newId } = circumstances;
    const id = newId();
    const at = now.toISOString();
    const { kind, asked, conversationId } = input;
    const named = accountsFor(investigation, input);
    const personal = personalOf(investigation);
    const { region, urgency, dataRequests } = investigation;
    const open = {
      requestId: id,
      kind,
      platform: input.platform,
      region,
      urgency,
      basis: basisOf(kind, input.platform),
      excludedSubjects: excludedOf(investigation),
    };
    const sealed = {
      caseReference: caseReferenceOf(investigation),
      investigator: suppliedTo<WithSignature>(circumstances).signature ?? actor.subject,
      accounts: [...named],
      period: input.period ?? personal.period,
      asked,
    };
    return {
      change: {
        dataRequests: [
          ...dataRequests,
          {
            id,
            kind,
            platform: input.platform,
            status: 'ordered',
            orderedAt: at,
            changedAt: at,
            accountIds: enteredAmong(investigation.accounts, personal.accounts, named),
            ...(namesTheChild(personal, asked) ? { namesChild: true } : {}),
          },
        ],
        ...(conversationId === undefined
          ? {}
          : {
              conversations: changed(investigation.conversations, conversationId, {
                requestIds: [...known(investigation.conversations, conversationId).requestIds, id],
              }),
            }),
      },
      sealed: written(investigation, { kind: 'data-request', about: id, at, text: asked }),
      facts: [dataRequestOrdered.of({ open, sealed: { 'platform-liaison': sealed } })],
    };
  },
});

const isNotWithdrawn: Rule<Investigation, { readonly requestId: string }> = {
  code: 'request-withdrawn',
  says: {
    en: 'This request was withdrawn already',
    ru: 'Этот запрос уже отозван',
    kk: 'Бұл сұрау салу қайтарып алынған',
  },
  looksAtInput: true,
  holds: ({ dataRequests }, { requestId }) => known(dataRequests, requestId).status !== 'withdrawn',
};

/** Withdraws a request; the liaison is told unless it has given the request back or ended it. */
export const withdrawDataRequest = moveOf<Investigation>()({
  input: z.object({ requestId: z.uuid(), reasonCode: dataRequestWithdrawn.open.shape.reasonCode }),
  requires: [isNotWithdrawn],
  does: ({ dataRequests }, { requestId, reasonCode }, { now }) => ({
    change: {
      dataRequests: changed(dataRequests, requestId, { status: 'withdrawn', reasonCode, changedAt: now.toISOString() }),
    },
    facts: isWithLiaison(known(dataRequests, requestId))
      ? [dataRequestWithdrawn.of({ open: { requestId, reasonCode } })]
      : [],
  }),
});
