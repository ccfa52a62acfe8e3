import { Casework, type Desk, type Transaction } from '#libs/casework';
import {
  ageBandOf,
  ageOn,
  moreUrgent,
  type AgeBand,
  type Child,
  type Exclusion,
  type RegionCode,
  type Urgency,
} from '#libs/contracts';
import { Units } from '#libs/service';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { representativeIsExcluded } from '../procedure/steps/representative.js';
import { schoolOfChild } from '../procedure/steps/tell-school.js';
import { type Support, type SupportKind, type SupportPersonal } from '../procedure/support.js';
import { centreKind, SUPPORT_DESK } from '../records/support.desk.js';

/** A request for support, whoever makes it. */
export interface SupportRequest {
  readonly chainId: string;
  readonly at: Date;
  readonly from: 'school' | 'police';
  readonly kind: SupportKind;
  readonly open: {
    readonly region: RegionCode;
    readonly ageBand: AgeBand;
    readonly sex: 'female' | 'male' | 'unknown';
    readonly excludedSubjects: readonly string[];
    /** Of the record of whoever asks. */
    readonly urgency?: Urgency | undefined;
    /** The police have no part in this chain. */
    readonly withoutPolice?: boolean | undefined;
    /** No school has. */
    readonly withoutSchool?: boolean | undefined;
  };
  readonly sealed: {
    readonly child: Child;
    readonly representative?: SupportPersonal['representative'];
    readonly needs: string;
    readonly exclusions: readonly Exclusion[];
  };
}

/** Where the child's name was destroyed nothing can be taken up again: what is asked for anew has a record of its own. */
const canGoOn = ({ status, erased }: Support): boolean => status !== 'closed' && erased === undefined;

/** Makes a record of a request, or joins it to the one that is open. */
@Injectable()
export class Requests {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(SUPPORT_DESK) private readonly desk: Desk<Support>,
    @Inject(Units) private readonly units: Units,
  ) {}

  async take(tx: Transaction, request: SupportRequest): Promise<void> {
    const { chainId, at, from, kind, open, sealed } = request;
    // School and police may ask at the same time, and a row that is not there yet cannot be locked.
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`support ${chainId}`]);
    const chain = (await this.desk.table.lockChain(tx.manager, chainId)).map(({ record }) => record);
    const known = chain.find((record) => record.kind === kind && canGoOn(record));
    if (from === 'school') await this.schoolHasPart(tx, chain);
    if (known !== undefined) {
      const { urgency, excludedSubjects } = open;
      const input = { at: at.toISOString(), from, ...sealed, urgency, excludedSubjects: [...excludedSubjects] };
      await this.casework.takeWithin(tx, this.desk, 'joinRequest', known.id, input);
      return;
    }
    const personal: SupportPersonal = {
      child: sealed.child,
      representative: sealed.representative,
      exclusions: sealed.exclusions,
      needs: [{ at: at.toISOString(), from, text: sealed.needs }],
      goals: [],
      notes: [],
    };
    await this.casework.beginWithin(
      tx,
      this.desk,
      'arrive',
      this.recordOf(request, personal, tx.now, chain),
      {},
      personal,
    );
  }

  /** Shuts out of everything that we have of the chain, and writes down the names for those who work with the family. */
  async exclude(
    tx: Transaction,
    chainId: string,
    subjects: readonly string[],
    exclusions: readonly Exclusion[],
  ): Promise<void> {
    await this.casework.records.hearShutOut(tx, chainId, subjects);
    for (const { record } of await this.desk.table.lockChain(tx.manager, chainId))
      // Where names were destroyed none is written down again: whoever is named is shut out all the same.
      if (record.erased === undefined)
        await this.casework.takeWithin(tx, this.desk, 'recordExclusions', record.id, { exclusions });
  }

  /** What we have of the chain gets the band that the police know. */
  async grow(tx: Transaction, chainId: string, ageBand: AgeBand): Promise<void> {
    for (const { record } of await this.desk.table.lockChain(tx.manager, chainId))
      await this.casework.takeWithin(tx, this.desk, 'recordAgeBand', record.id, { ageBand });
    tx.audit({ action: 'chain.grow', chainId });
  }

  /** A school asks: whatever began without one has one from now on. */
  private async schoolHasPart(tx: Transaction, chain: readonly Support[]): Promise<void> {
    for (const { id, withoutSchool } of chain)
      if (withoutSchool === true) await this.casework.takeWithin(tx, this.desk, 'recordSchool', id, {});
  }

  /** @param chain what there is of the child already: which school knows of it is no matter of one support */
  private recordOf(
    { chainId, from, kind, open }: SupportRequest,
    personal: SupportPersonal,
    now: Date,
    chain: readonly Support[],
  ): Support {
    const { region, sex, excludedSubjects, urgency = 'urgent', withoutPolice = false } = open;
    const withoutSchool = open.withoutSchool === true && chain.every((each) => each.withoutSchool === true);
    const knownAtSchoolId = withoutSchool ? chain.map(schoolOfChild).find((id) => id !== undefined) : undefined;
    const { bornOn } = personal.child;
    const age = bornOn === undefined ? undefined : ageOn(bornOn, now);
    return {
      id: uuidv7(),
      chainId,
      status: 'arrived',
      version: 1,
      unitId: this.centreOf(region),
      region,
      people: [],
      excluded: excludedSubjects,
      urgency: kind === 'urgent' ? moreUrgent('urgent', urgency) : 'standard',
      marks: [],
      openedAt: now,
      changedAt: now,
      kind,
      requestedBy: [from],
      ageBand: age === undefined ? open.ageBand : ageBandOf(age),
      sex,
      adult: (age ?? 0) >= 18,
      representativeExcluded: representativeIsExcluded(personal),
      consent: null,
      withoutConsent: false,
      resumesTo: null,
      assessment: null,
      goals: [],
      planned: [],
      services: [],
      sessions: [],
      progress: [],
      reviews: [],
      schoolToldAt: null,
      transfers: [],
      result: null,
      ...(withoutPolice ? { withoutPolice } : {}),
      ...(withoutSchool ? { withoutSchool } : {}),
      ...(knownAtSchoolId === undefined ? {} : { knownAtSchoolId }),
    };
  }

  /** The centre of the region; where it has none, the first of the directory, which can transfer: nobody is dropped. */
  private centreOf(region: string): string | null {
    const [centre] = this.units.of('social-services', region, centreKind);
    return (centre ?? this.units.of('social-services', undefined, centreKind)[0])?.id ?? null;
  }
}
