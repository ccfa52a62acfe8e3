import {
  asAgency,
  boundsOf,
  RecordTable,
  type Alongside,
  type Casework,
  type Desk,
  type Effect,
  type Transaction,
} from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Units } from '#libs/service';
import type { z } from 'zod';
import type { Investigation } from '../procedure/investigation.js';
import { dutyOfficer } from '../procedure/investigation.rights.js';
import { investigationFrom, personalFrom } from '../procedure/steps/arrive.js';
import type { WithUnit } from '../procedure/supplied.js';
import { detailsOf, reportFrom, type RaisedTip } from '../procedure/tip/report.js';
import { tellCase } from '../procedure/tip/steps/add-words.js';
import { giveFiles } from '../procedure/tip/steps/attach-file.js';
import { beginCase } from '../procedure/tip/steps/raise.js';
import type { TipFile } from '../procedure/tip/tip-files.js';
import type { Contact, Tip } from '../procedure/tip/tip.js';
import { tipLifecycle } from '../procedure/tip/tip.lifecycle.js';
import type { WithCase } from '../procedure/tip/tip.rules.js';
import { accountIndex } from './account-index.js';
import { caseNumbers, unitIn } from './investigation.desk.js';
import type { tipAnswer } from './tip.answers.js';

export const TIP_DESK = Symbol('tip desk');
export const tipReads = { read: dutyOfficer, identity: dutyOfficer };

export interface TipDeskParts {
  readonly keys: KeyRing;
  readonly units: Units;
  readonly casework: Casework;
  readonly investigations: Desk<Investigation>;
}

/** Messages from the public; what they lead to happens on the desk of cases. */
export const tipDesk = ({ keys, units, casework, investigations }: TipDeskParts): Desk<Tip> => ({
  kind: 'tip',
  lifecycle: tipLifecycle,
  table: new RecordTable<Tip>('tips', keys),
  reads: tipReads,
  view: ({
    marks: _marks,
    excluded: _excluded,
    people: _people,
    sealed: _sealed,
    ...shown
  }): z.output<typeof tipAnswer> => ({ ...shown, platforms: [...shown.platforms], files: [...shown.files] }),
  supplies: {
    passOn: async (_tx, _tip, { toRegion }: { toRegion: string }): Promise<WithUnit> => unitIn(units, toRegion),
    addToCase: (tx, _tip, { caseNumber }: { caseNumber: string }) => caseOf(tx, investigations, caseNumber),
  },
  effects: {
    [beginCase]: beginning({ keys, casework, investigations }),
    [tellCase]: async (tx, _tip, payload) => {
      const { investigationId, number, words, urgency, ...more } = payload as unknown as Told;
      const input = { words, data: detailsOf(number, more), urgency };
      await asAgency(tx, () => casework.takeWithin(tx, investigations, 'hearTip', investigationId, input));
    },
    [giveFiles]: async (tx, _tip, payload) => {
      const { investigationId, file } = payload as unknown as {
        readonly investigationId: string;
        readonly file: TipFile;
      };
      const { at: _at, ...vaulted } = file;
      await asAgency(tx, () => casework.takeWithin(tx, investigations, 'tipFileCame', investigationId, vaulted));
    },
  },
});

interface Told {
  readonly investigationId: string;
  readonly number: string;
  readonly words: string;
  readonly where?: readonly string[];
  readonly contact?: Contact;
  readonly childName?: string;
  /** How urgent the message is; undefined of what was written later. */
  readonly urgency?: Tip['urgency'];
}

const beginning =
  ({ keys, casework, investigations }: Omit<TipDeskParts, 'units'>): Effect<Tip> =>
  async (tx, tip, payload) => {
    const { investigationId, ...raised } = payload as unknown as RaisedTip & { readonly investigationId: string };
    const report = reportFrom(tip, raised, tx.now);
    const arrival = {
      ...{ id: investigationId, unitId: tip.unitId, now: tx.now, newId: tx.newId },
      indexOf: accountIndex(keys),
    };
    const { writings } = report;
    const personal = { ...personalFrom(report), writings };
    await casework.beginWithin(tx, investigations, 'arrive', investigationFrom(report, arrival), {}, personal);
  };

/** Messages that were added to cases of a chain: each has a chain of its own, and whom the case shuts out must not read it there. */
export const tipsAlongside: Alongside = async (tx, chainId) => {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT t.id FROM investigations i JOIN tips t ON t.particulars ->> 'investigationId' = i.id::text
      WHERE i.chain_id = $1 AND t.chain_id <> i.chain_id`,
    [chainId],
  );
  return rows.map(({ id }) => id);
};

/** The case of that number that the officer sees. */
async function caseOf(tx: Transaction, { table }: Desk<Investigation>, number: string): Promise<WithCase> {
  const [found] = await table.list(tx.manager, {
    limit: 1,
    number: { in: caseNumbers, is: number },
    bounds: boundsOf(dutyOfficer, tx.actor),
  });
  return { investigationId: found?.id, excluded: found?.excluded };
}
