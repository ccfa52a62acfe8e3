import { Casework, type Desk } from '#libs/casework';
import { remarkAccepted, remarkMade, type EventOf } from '#libs/contracts';
import { dayOf } from '#libs/deadlines';
import type { RecordCore } from '#libs/lifecycle';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { AgencyParts } from '../agency-parts.js';
import { AGENCY_PARTS } from '../tokens.js';
import type { Remark } from './remark.js';
import { REMARK_DESK } from './remark.desk.js';
import { whoAnswers } from './who-answers.js';

type RemarkMade = EventOf<typeof remarkMade, 'police'>;

/** Remarks of the supervising prosecutor, as they reach any agency. */
@Controller()
export class RemarksFromOversight {
  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(REMARK_DESK) private readonly desk: Desk<Remark>,
  ) {}

  /** A new remark, or one said again: then the prosecutor insists. */
  @Hears(remarkMade)
  async remarkMade(@Payload() event: RemarkMade, @Ctx() { tx }: ChainContext): Promise<void> {
    const { remarkId, topic, region, dueAt, excludedSubjects: excluded } = event.open;
    const { text } = event.sealed;
    const about = await this.casework.records.ofChain(tx.manager, event.chainId, this.desk.kind);
    const people = this.peopleOf(about);
    const input = { text, dueAt, daysLeft: daysUntil(new Date(dueAt), tx.now), excluded, people };
    if ((await this.desk.table.lock(tx.manager, remarkId)) !== undefined) {
      await this.casework.takeWithin(tx, this.desk, 'arriveAgain', remarkId, input);
      return;
    }
    const initial: Remark = {
      id: remarkId,
      chainId: event.chainId,
      status: 'to-answer',
      version: 1,
      unitId: this.unitOf(about, region),
      region,
      people,
      excluded: [...new Set([...excluded, ...about.flatMap((record) => record.excluded)])],
      urgency: about[0]?.urgency ?? 'standard',
      marks: [],
      openedAt: tx.now,
      changedAt: tx.now,
      topic,
      dueAt,
      times: 1,
    };
    await this.casework.beginWithin(tx, this.desk, 'arrive', initial, input, { turns: [{ text }] });
  }

  @Hears(remarkAccepted)
  async accepted(@Payload() { open }: EventOf<typeof remarkAccepted>, @Ctx() { tx }: ChainContext): Promise<void> {
    await this.casework.takeWithin(tx, this.desk, 'arriveAccepted', open.remarkId, {});
  }

  /** Whoever works on the case at this agency and may answer for it. */
  private peopleOf(about: readonly RecordCore[]): Remark['people'] {
    const { staff } = this.parts;
    const all = about.flatMap(({ people }) => people).filter(({ subject }) => subject !== 'system');
    const each = [...new Map(all.map((person) => [person.subject, person])).values()];
    return whoAnswers(each, this.desk.reads.read, (subject) => staff.find(subject)?.roles);
  }

  /** The unit that has the child's case; where none has it, the region's first: it takes what is not addressed more exactly. */
  private unitOf(about: readonly RecordCore[], region: string): string | null {
    const { agency, units } = this.parts;
    return (
      about.find(({ unitId }) => unitId !== null)?.unitId ??
      (units.of(agency, region)[0] ?? units.of(agency)[0])?.id ??
      null
    );
  }
}

/** Whole days in Almaty; none where the remark arrives after its time. */
const daysUntil = (due: Date, now: Date): number =>
  Math.max(0, Math.round((Date.parse(dayOf(due)) - Date.parse(dayOf(now))) / 86_400_000));
