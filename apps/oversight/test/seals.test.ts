import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionRecorded, remarkMade, sealChainOf, sealMade, type EventOf } from '#libs/contracts';
import { freePort, startTimestampAuthority, type RunningTimestampAuthority } from '#libs/embedded';
import { journalLog } from '#libs/journal';
import { system } from '#libs/lifecycle';
import {
  certificatesOf,
  keepSeal,
  makeSeal,
  sealBytes,
  sealHash,
  signSeal,
  timestampsOf,
  verifyTimestamp,
  type MadeSeal,
  type Seal,
} from '#libs/seals';
import { eventually, Stage, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { temporaryFolder } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';

type SealMade = EventOf<(typeof sealMade)['oversight']>;

describe('an agency seals its journal, and keeps the seals of others', () => {
  const folder = temporaryFolder('authority');
  let stage: Stage;
  let oversight: ServedAgency;
  let police: PlayedAgency;
  let social: PlayedAgency;
  let port: number;
  let authority: RunningTimestampAuthority | undefined;

  const ask = <R>(sql: string, values: readonly unknown[] = []): Promise<R[]> =>
    oversight.parts.dataSource.query<R[]>(sql, [...values]);
  /** An event that oversight states, as a remark would be. */
  const state = () =>
    oversight.parts.transactions.within({ actor: system('oversight', 'KZ-75') }, (tx) => {
      const open: Parameters<typeof remarkMade.of>[0]['open'] = {
        remarkId: uuid(),
        topic: 'other',
        region: 'KZ-75',
        dueAt: tx.now.toISOString(),
        excludedSubjects: [],
      };
      tx.state(uuid(), null, remarkMade.of({ to: ['police'], open, sealed: { police: { text: 'invented' } } }));
      return Promise.resolve();
    });
  const chained = () =>
    eventually('the chain of the journal', async () => {
      const [row] = await ask<{ open: boolean }>(
        `SELECT (SELECT count(*) FROM journal) > (SELECT count(*) FROM ${journalLog.links}) AS open`,
      );
      return row?.open === false ? true : undefined;
    });
  /** The clock strikes now. */
  const strike = async (): Promise<void> => {
    const [before] = await ask<{ id: string }>(`SELECT id FROM timers WHERE kind = 'seal'`);
    await ask(`UPDATE timers SET ready_at = clock_timestamp() WHERE kind = 'seal'`);
    oversight.parts.timers.wake();
    await eventually('the stroke of the clock', async () => {
      const [after] = await ask<{ id: string }>(`SELECT id FROM timers WHERE kind = 'seal'`);
      return after !== undefined && after.id !== before?.id ? true : undefined;
    });
  };
  const sealsOf = async (): Promise<Seal[]> =>
    (await ask<{ seal: Seal }>(`SELECT seal FROM seals ORDER BY size`)).map(({ seal }) => seal);

  beforeAll(async () => {
    port = await freePort();
    const first = await startTimestampAuthority({ folder: folder.path, port });
    if (first === undefined) throw new Error('these tests need openssl');
    await first.stop();
    stage = await Stage.set({ units: [] });
    police = await stage.play('police');
    social = await stage.play('social-services');
    oversight = await stage.serve('oversight', (settings) =>
      startOversight({ ...settings, TSA_URL: `http://127.0.0.1:${String(port)}/`, TSA_TRUSTED_FILE: first.rootFile }),
    );
  });

  afterAll(async () => {
    await stage.clear();
    await authority?.stop();
    folder.remove();
  });

  it('states each seal to both of its witnesses, signed, and the next names the one before', async () => {
    for (let round = 0; round < 2; round += 1) {
      await state();
      await chained();
      await strike();
    }
    for (const witness of [police, social]) {
      const heard = (await witness.heard(sealMade.oversight, sealChainOf.oversight, 2)) as SealMade[];
      expect(heard.map(({ open }) => open.seal.size)).toEqual([1, 3]);
      expect(heard[1]?.open.seal.previous).toBe(sealHash(heard[0]!.open.seal));
    }
  });

  it('makes no seal when nothing but a seal was stated since', async () => {
    await chained();
    await strike();
    await strike();
    expect((await sealsOf()).map(({ size }) => size)).toEqual([1, 3]);
  });

  it('sets one clock, also when it is started again', async () => {
    const { startSealClock } = await import('#libs/service');
    await Promise.all([startSealClock(oversight.parts), startSealClock(oversight.parts)]);
    expect(await ask(`SELECT 1 FROM timers WHERE kind = 'seal'`)).toHaveLength(1);
  });

  it('is not kept from sealing by an authority that is away, and has its timestamps when it is back', async () => {
    expect(await timestampsOf(oversight.parts.dataSource.manager, 'journal', [1, 3])).toEqual(new Map());
    authority = await startTimestampAuthority({ folder: folder.path, port });
    await ask(`UPDATE timers SET ready_at = clock_timestamp() WHERE kind = 'timestamp' AND lease IS NULL`);
    oversight.parts.timers.wake();
    const stamps = await eventually('the timestamps', async () => {
      const found = await timestampsOf(oversight.parts.dataSource.manager, 'journal', [1, 3]);
      return found.size === 2 ? found : undefined;
    });
    const trusted = certificatesOf(readFileSync(join(folder.path, 'root.pem'), 'utf8'));
    for (const seal of await sealsOf()) {
      const at = await verifyTimestamp(stamps.get(seal.size)!.token, sealBytes(seal), { trusted });
      expect(at).toEqual(stamps.get(seal.size)!.at);
    }
  });

  it('keeps the seals of others, and raises an alarm at another past', async () => {
    const { dataSource, keys } = police.parts;
    const seal = async (): Promise<MadeSeal> => {
      await eventually('the chain of the police', async () => {
        const [row] = await dataSource.query<{ open: boolean }[]>(
          `SELECT (SELECT count(*) FROM journal) > (SELECT count(*) FROM journal_links) AS open`,
        );
        return row?.open === false ? true : undefined;
      });
      const made = await dataSource.transaction(async (manager) => {
        const found = await makeSeal(manager, journalLog, { agency: 'police', keys, now: new Date() });
        if (found === undefined) throw new Error('there was nothing to seal');
        await keepSeal(manager, { size: found.seal.size, hash: found.hash, seal: found.seal, entryId: uuid() });
        return found;
      });
      await tell(made);
      return made;
    };
    const tell = ({ seal: stated, consistency, marks }: Pick<MadeSeal, 'seal' | 'consistency' | 'marks'>) =>
      police.say(
        sealChainOf.police,
        sealMade.police.of({ open: { seal: stated, consistency: [...consistency], marks } }),
      );
    const verdictOn = ({ size, root }: Seal) =>
      eventually(`the seal over ${String(size)}`, async () => {
        const rows = await ask<{ verdict: string }>(
          `SELECT verdict FROM witnessed_seals WHERE agency = 'police' AND size = $1 AND seal ->> 'root' = $2`,
          [size, root],
        );
        return rows[0]?.verdict;
      });

    await police.say(
      uuid(),
      actionRecorded.of({ open: { region: 'KZ-75', stage: 2, action: 'explanations', basis: 'cpc-179' } }),
    );
    const first = await seal();
    expect(await verdictOn(first.seal)).toBe('first');
    const { signature: _, ...statement } = first.seal;
    const other = signSeal(keys, { ...statement, root: '0'.repeat(64) });
    await tell({ seal: other, consistency: [], marks: first.marks });
    expect(await verdictOn(other)).toBe('fork');
    expect(await oversight.parts.metrics.registry.metrics()).toMatch(/alarms_total\{code="seal-fork"[^}]*\} 1/);
    const next = await seal();
    expect(await verdictOn(next.seal)).toBe('follows');
    expect(await ask(`SELECT 1 FROM audit_log WHERE action = 'seal.fork'`)).toHaveLength(1);
    expect(await ask(`SELECT 1 FROM chains WHERE chain_id = $1`, [sealChainOf.police])).toEqual([]);
  });
});
