import { Casework, type Desk } from '#libs/casework';
import { exclusionNamedBySocialServices, schoolTold, type EventOf } from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Staff } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { v7 as newId } from 'uuid';
import type { SupportedChild, SupportedPersonal } from '../procedure/supported-child/supported-child.js';
import { SUPPORTED_DESK } from '../records/supported-child.desk.js';

type Told = EventOf<typeof schoolTold, 'school'>;

/** Social services tell a school of a child although it was not a school that reported. */
@Controller()
export class SupportedChildren {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(SUPPORTED_DESK) private readonly desk: Desk<SupportedChild>,
    @Inject(Staff) private readonly staff: Staff,
  ) {}

  @Hears(schoolTold)
  async told(@Payload() { chainId, at, open, sealed }: Told, @Ctx() { tx }: ChainContext): Promise<void> {
    const { supportId, schoolId, region, kind, ageBand, sex, excludedSubjects } = open;
    // A school that had the child before hears nothing more; its psychologist learns why.
    const before = (await this.desk.table.lockChain(tx.manager, chainId)).filter(
      ({ record }) => record.leftAt === undefined && record.erased === undefined && record.schoolId !== schoolId,
    );
    for (const { record } of before) {
      const left = { at: at.toISOString(), code: 'another-school-told' };
      await this.casework.takeWithin(tx, this.desk, 'recordSupport', record.id, left);
    }
    // The first whom the directory has gets it and may give it to another; where nobody may, the head chooses.
    const [psychologist] = this.staff
      .of(schoolId, ['psychologist'])
      .filter(({ subject }) => !excludedSubjects.includes(subject));
    const record: SupportedChild = {
      ...{ id: newId(), chainId, status: 'told', version: 1, unitId: schoolId, region },
      people: psychologist === undefined ? [] : [{ subject: psychologist.subject, as: 'owner' }],
      ...{ excluded: excludedSubjects, urgency: 'standard', marks: [], openedAt: tx.now, changedAt: tx.now },
      ...{ supportId, schoolId, kind, ageBand, sex, schoolSupport: [] },
      supportMilestones: [{ code: 'continues-at-school', at: at.toISOString() }],
    };
    const { child, ...continues } = sealed;
    const personal: SupportedPersonal = { child, continues: [{ at: at.toISOString(), ...continues }], notes: [] };
    await this.casework.beginWithin(tx, this.desk, 'arrive', record, {}, personal);
  }

  /** Who must not be told loses what the school has of the chain. */
  @Hears(exclusionNamedBySocialServices)
  exclusionNamed(
    @Payload() event: EventOf<typeof exclusionNamedBySocialServices, 'school'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.casework.records.hearShutOut(tx, event.chainId, event.open.excludedSubjects);
  }
}
