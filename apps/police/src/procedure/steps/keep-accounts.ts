import { account } from '#libs/contracts';
import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import {
  accountIsNew,
  attributionHolds,
  attributionStands,
  conversationStands,
  originalsAreFromServer,
  requestsAskForIt,
} from '../accounts.rules.js';
import { holding, registrarOf, withAccounts } from '../accounts.js';
import { attributionData, conversationParts, type Attribution } from '../evidence-items.js';
import { words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, known, personalOf, union, written } from '../investigation.parts.js';
import { withAttributes, withoutAttribution } from '../known-attributes.js';
import { psycholinguisticClock } from '../psycholinguistic-term.js';
import { lookSoon } from './link.js';

const upToDate = (investigation: Investigation, at: At): Investigation['accounts'] =>
  withAccounts(investigation.accounts, personalOf(investigation).accounts, registrarOf(at));

/** An account that came to light. Its handle stands in the personal part alone; what it is found by is derived from it, and looked for in other cases. */
export const registerAccount = moveOf<Investigation>()({
  input: z.object({ account }),
  unseals: true,
  requires: [accountIsNew],
  does: (investigation, { account: named }, at) => {
    const personal = personalOf(investigation);
    const accounts = [...personal.accounts, named];
    const foundBy = { accounts: [named], source: 'register' } as const;
    const { attributes, values } = withAttributes(investigation, personal.attributes, foundBy, at);
    return {
      change: { accounts: withAccounts(investigation.accounts, accounts, registrarOf(at)), attributes },
      sealed: { ...personal, accounts, attributes: values },
      timers: [lookSoon],
      facts: [actionFact(investigation, 3, 'account-registered', 'operational-search')],
    };
  },
});

/** To whom an account belongs, by which data (manual, section 5: the owner of the profile not established). */
export const attributeAccount = moveOf<Investigation>()({
  input: z.object({
    accountId: z.uuid(),
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('suspect'), suspectId: z.uuid() }),
      z.object({ kind: z.enum(['child', 'other']) }),
    ]),
    data: z.array(z.enum(attributionData)).min(1),
    evidenceIds: z.array(z.uuid()).min(1).max(100),
    grounds: words,
  }),
  unseals: true,
  requires: [attributionStands],
  does: (investigation, { accountId, to, data, evidenceIds, grounds }, at): Outcome<Investigation> => {
    const accounts = upToDate(investigation, at);
    const id = at.newId();
    const now = at.now.toISOString();
    const attribution: Attribution = { id, at: now, by: at.actor.subject, to, data, evidenceIds };
    const { attributions } = known(accounts, accountId);
    const personal = written(investigation, { kind: 'account', about: id, at: now, text: grounds });
    const ofTheirs = {
      accounts: personal.accounts.filter((_, place) => accounts[place]?.id === accountId),
      source: 'register',
      attributionId: id,
      ...(to.kind === 'suspect' ? { suspectId: to.suspectId } : {}),
    } as const;
    const { attributes, values } = withAttributes(investigation, personal.attributes, ofTheirs, at);
    return {
      change: { accounts: changed(accounts, accountId, { attributions: [...attributions, attribution] }), attributes },
      sealed: { ...personal, attributes: values },
      facts: [actionFact(investigation, 3, 'account-attributed', 'operational-search')],
    };
  },
});

/** The account is not theirs after all. */
export const withdrawAttribution = moveOf<Investigation>()({
  input: z.object({ accountId: z.uuid(), attributionId: z.uuid(), reason: words }),
  unseals: true,
  requires: [attributionHolds],
  does: (investigation, { accountId, attributionId, reason }, { now }) => {
    const at = now.toISOString();
    const account = known(investigation.accounts, accountId);
    const { attributions, belongsTo } = account;
    const suspectOf = (attribution: Attribution): string | undefined =>
      attribution.to.kind === 'suspect' ? attribution.to.suspectId : undefined;
    const withdrawn = suspectOf(known(attributions, attributionId));
    const same = holding(account).find((each) => each.id !== attributionId && suspectOf(each) === withdrawn);
    return {
      change: {
        attributes: withoutAttribution(investigation.attributes, attributionId, { belongsTo, sameSaidBy: same?.id }),
        accounts: changed(investigation.accounts, accountId, {
          attributions: changed(attributions, attributionId, { withdrawnAt: at }),
        }),
      },
      sealed: written(investigation, { kind: 'account', about: attributionId, at, text: reason }),
      facts: [actionFact(investigation, 3, 'attribution-withdrawn', 'operational-search')],
    };
  },
});

const parts = z
  .array(z.object({ evidenceId: z.uuid(), as: z.enum(conversationParts) }))
  .max(500)
  .default([]);
const ids = z.array(z.uuid()).max(100).default([]);

/** A conversation with the accounts that take part, what it is made of, and its original or the attempt to get it. */
export const recordConversation = moveOf<Investigation>()({
  input: z.object({
    platform: account.shape.platform,
    accountIds: z.array(z.uuid()).min(1).max(100),
    parts,
    originals: ids,
    requestIds: ids,
    reliedOn: z.boolean().default(true),
  }),
  requires: [conversationStands, originalsAreFromServer, requestsAskForIt],
  does: (investigation, conversation, { now, actor, newId }) => {
    const recorded = { ...conversation, id: newId(), recordedAt: now.toISOString(), by: actor.subject };
    const conversations = [...investigation.conversations, recorded];
    return {
      change: { conversations },
      clocks: psycholinguisticClock(investigation, { ...investigation, conversations }),
      facts: [actionFact(investigation, 4, 'conversation-recorded', 'cpc-125')],
    };
  },
});

/** More of a conversation came to light. Nothing is taken out of it. */
export const extendConversation = moveOf<Investigation>()({
  input: z.object({
    conversationId: z.uuid(),
    accountIds: ids,
    parts,
    originals: ids,
    requestIds: ids,
    reliedOn: z.boolean().optional(),
  }),
  requires: [conversationStands, originalsAreFromServer, requestsAskForIt],
  does: (investigation, { conversationId, reliedOn, ...more }) => {
    const before = known(investigation.conversations, conversationId);
    const conversations = changed(investigation.conversations, conversationId, {
      accountIds: union(before.accountIds, more.accountIds),
      parts: [...before.parts, ...more.parts],
      originals: union(before.originals, more.originals),
      requestIds: union(before.requestIds, more.requestIds),
      reliedOn: reliedOn ?? before.reliedOn,
    });
    return {
      change: { conversations },
      clocks: psycholinguisticClock(investigation, { ...investigation, conversations }),
      facts: [actionFact(investigation, 4, 'conversation-extended', 'cpc-125')],
    };
  },
});
